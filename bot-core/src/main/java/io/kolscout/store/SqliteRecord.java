package io.kolscout.store;

import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorKey;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Planner;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.TeamRecord;
import io.kolscout.record.VerdictRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * A team's memory in one SQLite file, which several processes on one host may share. Times are kept to the millisecond.
 */
public final class SqliteRecord implements TeamRecord {

    /** How long a call waits for others who hold the file. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

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
    public static TeamRecord open(Path file) {
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
    public Optional<Interview> interview(Planner owner, String id) {
        return read(handle -> InterviewTable.find(handle, owner, id));
    }

    @Override
    public Optional<Interview> interviewOn(Planner owner, CreatorKey creator) {
        return read(handle -> InterviewTable.find(handle, owner, creator));
    }

    @Override
    public List<Interview> interviews(Planner owner, int most) {
        return read(handle -> InterviewTable.list(handle, owner, most));
    }

    @Override
    public boolean begin(Interview interview) {
        return write(handle -> InterviewTable.insert(handle, interview));
    }

    @Override
    public boolean advance(Interview next, Optional<VerdictRecord> reached) {
        reached.ifPresent(verdict -> requireOf(next, verdict));
        return write(handle -> {
            boolean advanced = InterviewTable.update(handle, next);
            if (advanced) {
                reached.ifPresent(verdict -> VerdictTable.insert(handle, verdict));
            }
            return advanced;
        });
    }

    private static void requireOf(Interview interview, VerdictRecord verdict) {
        if (!verdict.interview().equals(interview.id()) || !verdict.by().equals(interview.owner())) {
            throw new IllegalArgumentException("A verdict is stored with the interview that reached it");
        }
    }

    @Override
    public boolean abandon(Interview interview) {
        return write(handle -> InterviewTable.delete(handle, interview));
    }

    @Override
    public List<VerdictRecord> verdicts(Planner by, CreatorKey creator, int most) {
        return read(handle -> VerdictTable.list(handle, by, creator, most));
    }

    @Override
    public List<VerdictRecord> verdicts(Planner by, int most) {
        return read(handle -> VerdictTable.list(handle, by, most));
    }

    @Override
    public boolean same(Planner planner, CreatorKey handle, Creator profile) {
        if (!handle.platform().isEmpty() || profile.key().platform().isEmpty()) {
            throw new IllegalArgumentException("A bare handle can mean a profile, and nothing else can");
        }
        return write(connection -> SameCreatorTable.put(connection, planner, handle, profile));
    }

    @Override
    public Optional<Creator> meant(Planner planner, CreatorKey handle) {
        return read(connection -> SameCreatorTable.find(connection, planner, handle));
    }

    /** A change of any kind, as the writer makes it. */
    boolean write(GroupCommit.Change change) {
        return writer.write(change);
    }

    /** A look of any kind, as a reader takes it. */
    <T> T read(Function<Handle, T> query) {
        return readers.read(query);
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
