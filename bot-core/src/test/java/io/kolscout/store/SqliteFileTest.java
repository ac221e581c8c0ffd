package io.kolscout.store;

import static io.kolscout.store.Samples.ADA;
import static io.kolscout.store.Samples.interview;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.TeamRecord;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the file is made and opened. */
class SqliteFileTest {

    @TempDir
    Path folder;

    private SqliteRecord open(Path file) {
        return SqliteRecord.open(file, Duration.ofSeconds(10));
    }

    @Test
    void everyCommitIsFlushed() {
        try (SqliteRecord team = open(folder.resolve("scout.db"))) {
            assertTrue(team.write(SqliteFileTest::isDurable));
            boolean durable = team.read(SqliteFileTest::isDurable);
            assertTrue(durable);
        }
    }

    private static boolean isDurable(Handle handle) {
        String journal =
                handle.createQuery("PRAGMA journal_mode").mapTo(String.class).one();
        int synchronous =
                handle.createQuery("PRAGMA synchronous").mapTo(int.class).one();
        return journal.equals("wal") && synchronous == 2;
    }

    @Test
    void readersCannotWrite() {
        try (SqliteRecord team = open(folder.resolve("scout.db"))) {
            RecordUnavailable refused = assertThrows(
                    RecordUnavailable.class, () -> team.read(handle -> handle.execute("DELETE FROM verdict")));
            assertEquals(RecordUnavailable.Reason.READ_ONLY, refused.reason());
        }
    }

    @Test
    void missingFolderIsMadeForTheOwnerAlone() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path made = folder.resolve("a/b");
        open(made.resolve("scout.db")).close();
        assertEquals("rwx------", permissions(made));
        assertEquals("rwx------", permissions(folder.resolve("a")));
        assertEquals("rw-------", permissions(made.resolve("scout.db")));
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void existingFolderStaysAsItIs() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
        open(folder.resolve("scout.db")).close();
        assertEquals("rwxr-x---", permissions(folder));
    }

    @Test
    void closedRecordLeavesOneFileToCopy() throws Exception {
        try (SqliteRecord team = open(folder.resolve("scout.db"))) {
            team.begin(interview("x"));
            team.interviews(ADA, 1);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("scout.db", "scout.db.lock"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        Files.copy(folder.resolve("scout.db"), folder.resolve("copy.db"));
        try (TeamRecord copy = SqliteRecord.open(folder.resolve("copy.db"))) {
            assertEquals(Optional.of(interview("x")), copy.interview(ADA, "x"));
        }
    }

    @Test
    void manyMayOpenANewFileAtOnce() throws Exception {
        List<Boolean> begun = Crowd.of(8, number -> {
            try (TeamRecord team = open(folder.resolve("new/scout.db"))) {
                return team.begin(interview("id" + number));
            }
        });
        assertFalse(begun.contains(false));
    }

    @Test
    void everyMigrationIsListed() throws Exception {
        URL migrations = Objects.requireNonNull(SqliteFileTest.class.getResource("/" + Schema.FOLDER));
        try (Stream<Path> files = Files.list(Path.of(migrations.toURI()))) {
            assertEquals(
                    Schema.MIGRATIONS.stream().sorted().toList(),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
