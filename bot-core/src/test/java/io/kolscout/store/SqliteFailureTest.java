package io.kolscout.store;

import static io.kolscout.store.Samples.ADA;
import static io.kolscout.store.Samples.interview;
import static io.kolscout.store.Samples.next;
import static io.kolscout.store.Samples.verdict;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.kolscout.interview.Interview;
import io.kolscout.interview.Part;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.RecordUnavailable.Reason;
import io.kolscout.record.TeamRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a file that cannot be used, and what becomes of it. */
class SqliteFailureTest {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("scout.db");
    }

    private SqliteRecord open() {
        return SqliteRecord.open(file, PATIENCE);
    }

    private RecordUnavailable assertUnavailable(Reason reason, Executable call) {
        RecordUnavailable failure = assertThrows(RecordUnavailable.class, call);
        assertEquals(reason, failure.reason());
        assertEquals(reason + ": " + file, failure.getMessage());
        return failure;
    }

    private void edit(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void assertRefusedUntouched(Reason reason) throws Exception {
        byte[] before = Files.readAllBytes(file);
        assertUnavailable(reason, this::open);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void fullDiskLosesNothingAndRoomIsUsedAgain() {
        Interview begun = interview("x");
        Interview wide = begun.next(
                begun.answers().with("q", "wide".repeat(50_000)), Part.VERDICT, Optional.empty(), begun.changed());
        try (SqliteRecord team = open()) {
            assertTrue(team.begin(begun));
            team.write(handle -> setMostPages(handle, number(handle, "PRAGMA page_count")));
            for (int i = 0; i < 3; i++) {
                assertUnavailable(Reason.FULL, () -> team.advance(wide, Optional.of(verdict(wide))));
                assertEquals(Optional.of(begun), team.interview(ADA, "x"));
                assertEquals(List.of(), team.verdicts(ADA, 5));
            }
            team.write(handle -> setMostPages(handle, 1_000_000));
            assertTrue(team.advance(wide, Optional.of(verdict(wide))));
        }
        try (TeamRecord again = open()) {
            assertEquals(Optional.of(wide), again.interview(ADA, "x"));
            assertEquals(List.of(verdict(wide)), again.verdicts(ADA, 5));
        }
    }

    private static boolean setMostPages(Handle handle, int most) {
        return number(handle, "PRAGMA max_page_count = " + most) == most;
    }

    private static int number(Handle handle, String query) {
        return handle.createQuery(query).mapTo(int.class).one();
    }

    @Test
    void writesToAFileThatTurnedReadOnlyFailAndReadsGoOn() {
        try (SqliteRecord team = open()) {
            team.begin(interview("x"));
            team.write(handle -> handle.execute("PRAGMA query_only = true") >= 0);
            assertUnavailable(Reason.READ_ONLY, () -> team.begin(interview("y")));
            assertUnavailable(Reason.READ_ONLY, () -> team.advance(next(interview("x")), Optional.empty()));
            assertEquals(List.of(interview("x")), team.interviews(ADA, 5));
        }
        try (TeamRecord again = open()) {
            assertEquals(List.of(interview("x")), again.interviews(ADA, 5));
            assertTrue(again.begin(interview("y")));
        }
    }

    @Test
    void fileWithoutWritePermissionIsRefused() throws Exception {
        open().close();
        file.toFile().setWritable(false);
        assumeFalse(Files.isWritable(file), "Whoever runs this may write everything");
        assertRefusedUntouched(Reason.READ_ONLY);
    }

    @Test
    void folderInPlaceOfTheFileIsRefused() throws Exception {
        Files.createDirectories(file.resolve("sub"));
        assertUnavailable(Reason.READ_ONLY, this::open);
    }

    @Test
    void fileInPlaceOfTheFolderIsRefused() throws Exception {
        Files.writeString(folder.resolve("data"), "a file");
        file = folder.resolve("data/scout.db");
        assertUnavailable(Reason.READ_ONLY, this::open);
    }

    @Test
    void fileThatIsNoDatabaseIsRefused() throws Exception {
        Files.writeString(file, "Not a database. ".repeat(1000));
        assertRefusedUntouched(Reason.CORRUPT);
    }

    @Test
    void databaseOfAnotherApplicationIsRefused() throws Exception {
        edit("CREATE TABLE songs (name TEXT)");
        assertRefusedUntouched(Reason.OTHER);
    }

    @Test
    void damageIsToldWhenItIsMet() throws Exception {
        try (TeamRecord team = open()) {
            Crowd.of(64, number -> team.begin(interview("id" + number + "-".repeat(1000))));
        }
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 32 * 4096, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);
        try (TeamRecord team = open()) {
            assertUnavailable(Reason.CORRUPT, () -> team.interviews(ADA, 100));
        }
    }

    @Test
    void damagedAnswersAreToldToo() throws Exception {
        try (TeamRecord team = open()) {
            team.begin(interview("x"));
            edit("UPDATE interview SET answers = '{\"q'");
            assertUnavailable(Reason.CORRUPT, () -> team.interview(ADA, "x"));
        }
    }

    @Test
    void newerSchemaIsRefusedAndLeftAlone() throws Exception {
        try (TeamRecord team = open()) {
            team.begin(interview("x"));
        }
        edit("INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql', 7, installed_by, "
                + "installed_on, execution_time, success FROM flyway_schema_history WHERE version = '1'");
        assertRefusedUntouched(Reason.NEWER);
        edit("PRAGMA user_version = 77");
        assertRefusedUntouched(Reason.NEWER);
    }

    @Test
    void migrationChangedAfterTheFactIsRefused() throws Exception {
        open().close();
        edit("UPDATE flyway_schema_history SET checksum = 7 WHERE version = '1'", "PRAGMA user_version = 77");
        assertRefusedUntouched(Reason.OTHER);
    }

    @Test
    void holderOfTheFileIsWaitedForAndThenTold() throws Exception {
        try (TeamRecord team = open();
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            team.begin(interview("x"));
            statement.execute("BEGIN IMMEDIATE");
            long since = System.nanoTime();
            assertUnavailable(Reason.BUSY, () -> team.advance(next(interview("x")), Optional.empty()));
            assertTrue(System.nanoTime() - since >= PATIENCE.toNanos());
            assertEquals(Optional.of(interview("x")), team.interview(ADA, "x"));

            CompletableFuture<Boolean> waiting =
                    CompletableFuture.supplyAsync(() -> team.advance(next(interview("x")), Optional.empty()));
            Thread.sleep(PATIENCE.toMillis() / 3);
            assertFalse(waiting.isDone());
            statement.execute("COMMIT");
            assertTrue(waiting.get(5, TimeUnit.SECONDS));
        }
    }

    @Test
    void whoeverQueuedBehindAHeldFileIsToldWithTheRest() throws Exception {
        try (TeamRecord team = open();
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            long since = System.nanoTime();
            Crowd.of(16, number -> {
                assertUnavailable(Reason.BUSY, () -> team.begin(interview("id" + number)));
                return true;
            });
            assertTrue(System.nanoTime() - since < PATIENCE.multipliedBy(4).toNanos());
            statement.execute("ROLLBACK");
            assertEquals(List.of(), team.interviews(ADA, 20));
            assertTrue(team.begin(interview("id0")));
        }
    }

    @Test
    void holderOfTheOpeningIsWaitedForAndThenTold() throws Exception {
        OpeningLock lock = new OpeningLock(folder.resolve("scout.db.lock"), PATIENCE);
        lock.alone(() -> assertUnavailable(Reason.BUSY, this::open));
        open().close();
    }

    @Test
    void checkDoesNotWaitAsLongAsACall() throws Exception {
        try (SqliteRecord team = SqliteRecord.open(file, Duration.ofMinutes(5));
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            team.check();
            statement.execute("BEGIN IMMEDIATE");
            assertUnavailable(Reason.BUSY, team::check);
            statement.execute("ROLLBACK");
            team.check();
        }
    }

    @Test
    void closedRecordSaysSo() {
        SqliteRecord team = open();
        team.close();
        assertUnavailable(Reason.OTHER, () -> team.begin(interview("x")));
        assertUnavailable(Reason.OTHER, () -> team.interviews(ADA, 1));
        assertUnavailable(Reason.OTHER, team::check);
    }
}
