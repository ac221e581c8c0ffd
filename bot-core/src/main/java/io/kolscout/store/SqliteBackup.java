package io.kolscout.store;

import io.kolscout.record.RecordUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Copies of a SQLite record, taken and brought back while bots go on using it. */
public final class SqliteBackup {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int PAUSE_MILLIS = 10;
    private static final int TRIES = 1_000;
    private static final int ALL_PAGES = -1;

    private SqliteBackup() {}

    /**
     * Copies a record, as it stands at one moment, into a file of its own; whatever was acknowledged before is in it.
     *
     * @param copy takes the place of a file of that name; absent, or as it was, where the copy fails
     * @throws RecordUnavailable where the record cannot be read or the copy not be written
     */
    public static void backup(Path record, Path copy) {
        Failures failures = new Failures(record.toString());
        Path part = beside(copy, "part");
        try {
            Files.deleteIfExists(part);
            try (Handle handle = new SqliteFile(record, PATIENCE).plain()) {
                handle.createUpdate("VACUUM INTO :part")
                        .bind("part", part.toString())
                        .execute();
            }
            check(part);
            Files.move(part, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException | RuntimeException e) {
            throw failures.unavailable(e);
        } finally {
            discard(part);
        }
    }

    /**
     * Puts a copy's content in the place of a record's, in one piece: who uses the record sees the one or the other. A copy
     * of an older version is brought to the newest schema first; the copy itself stays as it is. A damaged record is set
     * aside, with {@code .damaged} after its name.
     *
     * @throws RecordUnavailable where the copy is damaged, of a newer version or no record, or the record cannot be written;
     *     the record is then as it was
     */
    public static void restore(Path copy, Path record) {
        Path part = beside(record, "restore");
        try {
            Files.createDirectories(part.getParent());
            Files.copy(copy, part, StandardCopyOption.REPLACE_EXISTING);
            check(part);
            SqliteRecord.open(part).close();
        } catch (IOException | SQLException | RuntimeException e) {
            discard(part);
            throw new Failures(copy.toString()).unavailable(e);
        }
        try {
            openOrSetAside(record);
            try (Handle handle = new SqliteFile(record, PATIENCE).plain()) {
                replaceContent(handle, part);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            throw new Failures(record.toString()).unavailable(e);
        } finally {
            discard(part);
        }
    }

    /** All pages in one step, so that nobody sees half of them; tried again while others hold the record. */
    private static void replaceContent(Handle handle, Path by) throws SQLException {
        int result = handle.getConnection()
                .unwrap(SQLiteConnection.class)
                .getDatabase()
                .restore("main", by.toString(), (remaining, pages) -> {}, PAUSE_MILLIS, TRIES, ALL_PAGES);
        if (result != SQLiteErrorCode.SQLITE_OK.code) {
            throw new SQLiteException("Not brought back", SQLiteErrorCode.getErrorCode(result));
        }
    }

    /** Makes the record where it is missing, and afresh where it is damaged; the damaged file stays beside it. */
    private static void openOrSetAside(Path record) throws IOException {
        try {
            SqliteRecord.open(record).close();
        } catch (RecordUnavailable e) {
            if (e.reason() != RecordUnavailable.Reason.CORRUPT) {
                throw e;
            }
            Files.move(
                    record,
                    record.resolveSibling(record.getFileName() + ".damaged"),
                    StandardCopyOption.REPLACE_EXISTING);
            SqliteRecord.open(record).close();
        }
    }

    private static void check(Path file) throws SQLException {
        try (Handle handle = new SqliteFile(file, PATIENCE).plain()) {
            String found = handle.createQuery("PRAGMA integrity_check(1)")
                    .mapTo(String.class)
                    .one();
            if (!found.equals("ok")) {
                throw new SQLiteException(found, SQLiteErrorCode.SQLITE_CORRUPT);
            }
        }
    }

    private static Path beside(Path file, String purpose) {
        return file.toAbsolutePath()
                .resolveSibling(
                        "." + file.getFileName() + "." + ProcessHandle.current().pid() + "." + purpose);
    }

    /** Deletes a database that nobody needs, with what stands beside it. */
    private static void discard(Path database) {
        for (String suffix : List.of("", "-wal", "-shm", ".lock")) {
            Path file = database.resolveSibling(database.getFileName() + suffix);
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
        }
    }
}
