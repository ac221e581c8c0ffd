package io.kolscout.slack;

import io.kolscout.serve.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that waits until the receipt for it is out. What is asked for while a receipt is being made, in the same thread, is
 * gathered; whoever sends the receipt starts it.
 */
final class Intake implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private static final ThreadLocal<List<Runnable>> GATHERED = ThreadLocal.withInitial(ArrayList::new);

    private final Workers workers;

    /** @param waiting how much may wait beyond what is in hand */
    Intake(int threads, int waiting) {
        workers = new Workers("slack-work", threads, waiting);
    }

    /** A receipt and the work that it is for. */
    record Received<T>(T receipt, List<Runnable> work) {}

    /** Makes a receipt, gathering the work that it is for. */
    static <T> Received<T> receive(Callable<T> receipt) throws Exception {
        List<Runnable> work = new ArrayList<>();
        GATHERED.set(work);
        try {
            return new Received<>(receipt.call(), work);
        } finally {
            GATHERED.remove();
        }
    }

    /** Asks for work, to be started when the receipt is out that is being made. */
    static void later(Runnable work) {
        GATHERED.get().add(work);
    }

    /** Whether there is room for more work. */
    boolean hasRoom() {
        return workers.hasRoom();
    }

    /** Starts work whose receipt is out. */
    void start(List<Runnable> work) {
        for (Runnable each : work) {
            try {
                workers.execute(each);
            } catch (RejectedExecutionException e) {
                log.error("No room for an interaction whose receipt is out: done at once");
                each.run();
            }
        }
    }

    /** Takes nothing more and finishes what is in hand and what waits. */
    @Override
    public void close() {
        workers.close();
    }
}
