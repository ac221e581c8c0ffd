package io.kolscout.store;

import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * A team's memory in one SQLite file, which several processes on one host may share. Times are kept to the millisecond.
 */
public final class SqliteRecord extends SqlRecord {

    /** How long a call waits for others who hold the file. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long a check waits for them. */
    private static final Duration CHECK = Duration.ofSeconds(2);

    private final GroupCommit writer;
    private final Readers readers;

    private SqliteRecord(GroupCommit writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * Opens the record, creating the file and its folder, for the owner alone, where they are missing.
     *
     * @throws RecordUnavailable where the file cannot be used; it is then as it was
     */
    public static Store open(Path file) {
        return open(file, PATIENCE);
    }

    /**
     * Loads what {@link #open} needs, the driver's native library above all, in a thread of its own, and returns at once.
     * Worth calling where there is other work to do first.
     */
    public static void prepare() {
        Thread loading = new Thread(SqliteFile::load, "record-loading");
        loading.setDaemon(true);
        loading.start();
    }

    static SqliteRecord open(Path path, Duration patience) {
        SqliteFile file = new SqliteFile(path.toAbsolutePath().normalize(), patience);
        Failures failures = new Failures(file.path().toString());
        try {
            GroupCommit writer = new GroupCommit(failures, file.writer());
            writer.start();
            return new SqliteRecord(writer, new Readers(file, failures));
        } catch (IOException | SQLException | RuntimeException e) {
            throw failures.unavailable(e);
        }
    }

    @Override
    boolean write(GroupCommit.Change change, Predicate<Handle> made) {
        return writer.write(change);
    }

    @Override
    <T> T read(Function<Handle, T> query) {
        return readers.read(query);
    }

    @Override
    public void check() {
        writer.check(CHECK);
    }

    int waiting() {
        return writer.waiting();
    }

    /** The readers go first: the last to leave the file folds its log back into it, which needs a writer. */
    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
