package io.kolscout.slack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that waits until the receipt for it is out, and the bounded pool that does it then. What is asked for while a receipt
 * is being made, in the same thread, is gathered; whoever sends the receipt starts it.
 */
final class Intake implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final Duration LONGEST_WORK = Duration.ofSeconds(25);

    private static final ThreadLocal<List<Runnable>> GATHERED = ThreadLocal.withInitial(ArrayList::new);

    private final ThreadPoolExecutor pool;

    /** @param waiting how much may wait beyond what is in hand */
    Intake(int threads, int waiting) {
        pool = new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(waiting), Intake::thread);
        pool.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "slack-work");
        thread.setDaemon(true);
        return thread;
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
        return pool.getQueue().remainingCapacity() > 0 && !pool.isShutdown();
    }

    /** Starts work whose receipt is out. */
    void start(List<Runnable> work) {
        for (Runnable each : work) {
            try {
                pool.execute(each);
            } catch (RejectedExecutionException e) {
                log.error("No room for an interaction whose receipt is out: done at once");
                each.run();
            }
        }
    }

    /** Takes nothing more and finishes what is in hand and what waits. */
    @Override
    public void close() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(LONGEST_WORK.toMillis(), TimeUnit.MILLISECONDS)) {
                log.error("Work did not end in time: {} left", pool.getQueue().size() + pool.getActiveCount());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
