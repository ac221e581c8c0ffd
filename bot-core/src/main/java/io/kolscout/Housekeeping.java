package io.kolscout;

import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.Retention;
import io.kolscout.record.Store;
import io.kolscout.record.Upkeep.Purged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nightly work of a process: what is past its time is deleted, by one of all processes that share the store, once for
 * every night. Each process looks every ten minutes, the first time when it is started, whether last night's work is still to
 * do, and does it if no other process is at it. So work that a process left when it died is taken up by the next one, and
 * nights that no process saw are made up for.
 */
public final class Housekeeping implements AutoCloseable {

    /** The work's name among leases. */
    static final String NIGHTLY = "nightly";

    /** When a night's work is due, in UTC. */
    private static final LocalTime DUE = LocalTime.of(3, 0);

    private static final Duration PERIOD = Duration.ofMinutes(10);

    /** How long after its last sign of life a process counts as dead. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration RENEWAL = LEASE.dividedBy(4);

    /** How long the end of a process waits for what is in hand. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private final Store store;
    private final Retention retention;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "housekeeping");
        made.setDaemon(true);
        return made;
    });
    private volatile boolean closed;

    public Housekeeping(Store store, Retention retention, Clock clock) {
        this.store = store;
        this.retention = retention;
        this.clock = clock;
    }

    /** Looks now and from now on, in a thread of its own. */
    public void start() {
        long period = PERIOD.toMillis();
        long spread = ThreadLocalRandom.current().nextLong(period / 2, period);
        thread.execute(this::run);
        Future<?> unused = thread.scheduleWithFixedDelay(this::run, spread, period, TimeUnit.MILLISECONDS);
    }

    /** Looks once. */
    void run() {
        try {
            Instant due = due(clock.instant());
            if (isToDo(due) && hold()) {
                work(due);
            }
        } catch (RecordUnavailable e) {
            log.warn("The nightly work waits: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.error("The nightly work failed", e);
        }
    }

    /** The lease is taken: another process may have finished the work just before that. */
    private void work(Instant due) {
        try {
            if (!isToDo(due)) {
                return;
            }
            Renewal renewal = new Renewal();
            Purged purged = store.purge(retention.limits(clock.instant()), renewal::goOn);
            if (!renewal.ended && store.finish(NIGHTLY, holder, clock.instant())) {
                log.info(
                        "Deleted past their time: {} interviews, {} verdicts, all of {} departed teams",
                        purged.interviews(),
                        purged.verdicts(),
                        purged.teams());
            }
        } finally {
            store.release(NIGHTLY, holder);
        }
    }

    private boolean isToDo(Instant due) {
        return store.finished(NIGHTLY).filter(done -> !done.isBefore(due)).isEmpty();
    }

    /** The last time that work became due. */
    private static Instant due(Instant now) {
        ZonedDateTime today = now.atZone(ZoneOffset.UTC).with(DUE);
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    private boolean hold() {
        Instant now = clock.instant();
        return store.take(NIGHTLY, holder, now, now.plus(LEASE));
    }

    /** Keeps the lease while the work goes on, and ends the work where it is lost or the process ends. */
    private final class Renewal {
        private Instant last = clock.instant();
        private boolean ended;

        boolean goOn() {
            if (!ended && !clock.instant().isBefore(last.plus(RENEWAL))) {
                last = clock.instant();
                ended = !hold();
            }
            ended |= closed;
            return !ended;
        }
    }

    /** Leaves the rest of the work to others, and waits for what is in hand. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("The nightly work does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
