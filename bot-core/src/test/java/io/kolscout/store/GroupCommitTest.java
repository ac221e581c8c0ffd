package io.kolscout.store;

import static io.kolscout.store.Samples.ADA;
import static io.kolscout.store.Samples.interview;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.RecordUnavailable.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that share a transaction. */
class GroupCommitTest {

    @TempDir
    Path folder;

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private SqliteRecord team;

    @BeforeEach
    void open() {
        team = SqliteRecord.open(folder.resolve("scout.db"), Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        team.close();
    }

    /** Keeps the writer occupied until all of these wait in its queue, in this order. */
    private List<CompletableFuture<Boolean>> together(GroupCommit.Change... changes) throws InterruptedException {
        CountDownLatch queued = new CountDownLatch(1);
        CountDownLatch occupied = new CountDownLatch(1);
        CompletableFuture<Boolean> occupant = call(handle -> {
            occupied.countDown();
            return await(queued);
        });
        assertTrue(occupied.await(5, TimeUnit.SECONDS));
        List<CompletableFuture<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < changes.length; i++) {
            answers.add(call(changes[i]));
            while (team.waiting() <= i) {
                Thread.onSpinWait();
            }
        }
        assertFalse(occupant.isDone());
        queued.countDown();
        return answers;
    }

    private CompletableFuture<Boolean> call(GroupCommit.Change change) {
        return CompletableFuture.supplyAsync(() -> team.write(change), callers);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GroupCommit.Change begin(String id) {
        return handle -> InterviewTable.insert(handle, interview(id));
    }

    private static boolean get(CompletableFuture<Boolean> answer) throws Exception {
        return answer.get(5, TimeUnit.SECONDS);
    }

    @Test
    void nobodyIsAnsweredBeforeTheCommit() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> answers = together(begin("a"), handle -> {
            reached.countDown();
            return await(released);
        });
        assertTrue(reached.await(5, TimeUnit.SECONDS));
        assertFalse(answers.get(0).isDone());
        assertEquals(Optional.empty(), team.interview(ADA, "a"));
        released.countDown();
        assertTrue(get(answers.get(0)));
        assertTrue(get(answers.get(1)));
        assertEquals(Optional.of(interview("a")), team.interview(ADA, "a"));
    }

    @Test
    void failingChangeSpoilsNoOther() throws Exception {
        List<CompletableFuture<Boolean>> answers = together(
                begin("a"),
                handle -> {
                    InterviewTable.insert(handle, interview("half"));
                    throw new IllegalArgumentException("on purpose");
                },
                handle -> handle.execute("INSERT INTO nowhere VALUES (1)") > 0,
                begin("b"));
        assertTrue(get(answers.get(0)));
        assertUnavailable(answers.get(1), IllegalArgumentException.class);
        assertUnavailable(answers.get(2), Exception.class);
        assertTrue(get(answers.get(3)));
        assertEquals(Optional.empty(), team.interview(ADA, "half"));
        assertEquals(2, team.interviews(ADA, 9).size());
    }

    /** SQLite ends a transaction by itself after some failures, such as a full disk. */
    @Test
    void transactionThatEndedUnderwaySpoilsAllOfItsGroupAndNoMore() throws Exception {
        List<CompletableFuture<Boolean>> answers = together(
                begin("a"),
                handle -> {
                    handle.execute("ROLLBACK");
                    throw new IllegalStateException("on purpose");
                },
                begin("b"));
        for (CompletableFuture<Boolean> answer : answers) {
            assertUnavailable(answer, Exception.class);
        }
        assertEquals(List.of(), team.interviews(ADA, 9));
        assertTrue(team.begin(interview("a")));
        assertEquals(List.of(interview("a")), team.interviews(ADA, 9));
    }

    private static void assertUnavailable(CompletableFuture<Boolean> answer, Class<? extends Exception> cause) {
        ExecutionException failure = assertThrows(ExecutionException.class, () -> get(answer));
        RecordUnavailable unavailable = assertThrows(RecordUnavailable.class, () -> {
            throw failure.getCause();
        });
        assertEquals(Reason.OTHER, unavailable.reason());
        Throwable root = unavailable;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        assertTrue(cause.isInstance(root), root::toString);
    }

    @Test
    void errorIsAnsweredAndTheWriterGoesOn() throws Exception {
        CompletableFuture<Boolean> answer = call(handle -> {
            throw new StackOverflowError("on purpose");
        });
        assertThrows(ExecutionException.class, () -> get(answer));
        assertTrue(team.begin(interview("a")));
    }

    @Test
    void interruptedCallerIsToldTheTruth() {
        Thread.currentThread().interrupt();
        boolean begun = team.begin(interview("a"));
        assertTrue(Thread.interrupted());
        assertTrue(begun);
        assertEquals(Optional.of(interview("a")), team.interview(ADA, "a"));
    }

    @Test
    void interruptedLookFails() {
        Thread.currentThread().interrupt();
        assertThrows(RecordUnavailable.class, () -> team.interview(ADA, "a"));
        assertTrue(Thread.interrupted());
    }

    @Test
    void closeFinishesWhatIsQueued() throws Exception {
        List<CompletableFuture<Boolean>> answers = together(begin("a"), begin("b"), begin("c"));
        team.close();
        for (CompletableFuture<Boolean> answer : answers) {
            assertTrue(get(answer));
        }
        open();
        assertEquals(3, team.interviews(ADA, 9).size());
    }
}
