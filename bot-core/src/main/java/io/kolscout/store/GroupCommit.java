package io.kolscout.store;

import io.kolscout.record.RecordUnavailable.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Handle;

/**
 * The one writer of a file. Changes that wait at the same moment share a transaction, and so one flush of the disk; a
 * change that comes alone waits for nothing. Each has a savepoint of its own, so that one that fails spoils no other.
 */
final class GroupCommit implements AutoCloseable {

    /** What is done within the transaction; true where it changed the store. */
    interface Change {
        boolean apply(Handle handle);
    }

    /** How many changes share a transaction at most, so that no caller waits for an endless one. */
    private static final int MOST = 256;

    private final Failures failures;
    private final Handle handle;
    private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final Pending last = new Pending(unused -> true);
    private final Thread thread;
    private boolean closed;

    /** @param handle used by the writer's thread alone, and closed with this */
    GroupCommit(Failures failures, Handle handle) {
        this.failures = failures;
        this.handle = handle;
        this.thread = new Thread(this::run, "record-writer");
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Applies a change and returns its answer once it is on disk. An interrupt does not cut the wait short, as the
     * answer would then be a guess; it stays set.
     */
    boolean write(Change change) {
        try {
            return queue(change).join();
        } catch (CompletionException e) {
            throw failures.unavailable(e);
        }
    }

    /** Takes a turn that reads and changes nothing, and so makes sure that the file can be read and locked. */
    void check(Duration patience) {
        try {
            queue(GroupCommit::look).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failures.unavailable(e);
        } catch (TimeoutException e) {
            throw failures.busy("The file is held by others");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.unavailable(e);
        }
    }

    private static boolean look(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM lease").mapTo(int.class).one() > 0;
    }

    private CompletableFuture<Boolean> queue(Change change) {
        Pending pending = new Pending(change);
        synchronized (queue) {
            if (closed) {
                throw failures.closed();
            }
            queue.add(pending);
        }
        return pending.answer();
    }

    /** How many changes wait for the next transaction. */
    int waiting() {
        return queue.size();
    }

    private void run() {
        List<Pending> group = new ArrayList<>();
        do {
            group.clear();
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                continue;
            }
            queue.drainTo(group, MOST - 1);
            commit(group);
        } while (!group.contains(last));
    }

    private void commit(List<Pending> group) {
        List<Runnable> answers = new ArrayList<>(group.size());
        try {
            handle.execute("BEGIN IMMEDIATE");
            for (Pending pending : group) {
                answers.add(attempt(pending));
            }
            handle.execute("COMMIT");
        } catch (RuntimeException | Error failure) {
            rollBack();
            failAll(group, failure);
            return;
        }
        answers.forEach(Runnable::run);
    }

    private Runnable attempt(Pending pending) {
        handle.execute("SAVEPOINT change");
        try {
            boolean changed = pending.change().apply(handle);
            handle.execute("RELEASE change");
            return () -> pending.answer().complete(changed);
        } catch (RuntimeException failure) {
            undo(failure);
            return () -> pending.answer().completeExceptionally(failure);
        }
    }

    /** Throws the failure on where SQLite has ended the whole transaction because of it, as it does on a full disk. */
    private void undo(RuntimeException failure) {
        try {
            handle.execute("ROLLBACK TO change");
            handle.execute("RELEASE change");
        } catch (RuntimeException gone) {
            failure.addSuppressed(gone);
            throw failure;
        }
    }

    private void rollBack() {
        try {
            handle.execute("ROLLBACK");
        } catch (RuntimeException e) {
            // There is no transaction left to end.
        }
    }

    /** Where others hold the file, those who queued meanwhile have waited too, and are answered with the group. */
    private void failAll(List<Pending> group, Throwable failure) {
        if (Failures.reason(failure) == Reason.BUSY) {
            queue.drainTo(group);
        }
        group.forEach(pending -> pending.answer().completeExceptionally(failure));
    }

    /** Finishes what is queued. */
    @Override
    public void close() {
        synchronized (queue) {
            if (!closed) {
                closed = true;
                queue.add(last);
            }
        }
        try {
            last.answer().join();
        } catch (CompletionException e) {
            // What was queued has been told; there is nothing left to finish.
        }
        handle.close();
    }

    private record Pending(Change change, CompletableFuture<Boolean> answer) {
        Pending(Change change) {
            this(change, new CompletableFuture<>());
        }
    }
}
