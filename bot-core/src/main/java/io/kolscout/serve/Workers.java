package io.kolscout.serve;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pool that does work, bounded in threads and in what may wait. */
public final class Workers implements Executor, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final Duration LONGEST_WORK = Duration.ofSeconds(25);

    private final ThreadPoolExecutor pool;

    /**
     * @param name of the threads
     * @param waiting how much may wait beyond what is in hand
     */
    public Workers(String name, int threads, int waiting) {
        pool = new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(waiting), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    /** Whether there is room for more work. */
    public boolean hasRoom() {
        return pool.getQueue().remainingCapacity() > 0 && !pool.isShutdown();
    }

    /** @throws RejectedExecutionException where there is no room, or no more work is taken */
    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }

    /** Takes nothing more and finishes what is in hand and what waits, for at most 25 seconds. */
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
