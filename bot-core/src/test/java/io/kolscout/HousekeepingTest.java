package io.kolscout;

import static io.kolscout.store.Samples.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.kolscout.interview.Interview;
import io.kolscout.record.Retention;
import io.kolscout.record.Store;
import io.kolscout.store.Samples;
import io.kolscout.store.SqliteRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The nightly work, by one of several processes. */
class HousekeepingTest {

    private static final Instant NIGHT = Instant.parse("2027-03-01T03:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration MILLI = Duration.ofMillis(1);

    @TempDir
    private Path folder;

    private final ListAppender<ILoggingEvent> events = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(Housekeeping.class);
    private Store store;
    private int interviews;

    @BeforeEach
    void open() {
        store = SqliteRecord.open(folder.resolve("scout.db"));
        log.setLevel(Level.INFO);
        log.setAdditive(false);
        events.start();
        log.addAppender(events);
    }

    @AfterEach
    void close() {
        log.detachAppender(events);
        log.setAdditive(true);
        log.setLevel(null);
        store.close();
    }

    private static Housekeeping housekeeping(Store store, Instant now) {
        return new Housekeeping(store, new Retention(30, 12), Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Adds interviews that were left long before any of these nights. */
    private void addOld(int number) {
        for (int i = 0; i < number; i++) {
            assertTrue(store.begin(Samples.interview("old" + interviews++)));
        }
    }

    private int left() {
        return store.interviews(ADA, 9_999).size();
    }

    private List<String> said() {
        return events.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void everyNightHasItsWorkOnce() {
        addOld(2);
        housekeeping(store, NIGHT).run();
        assertEquals(0, left());
        assertEquals(Optional.of(NIGHT), store.finished(Housekeeping.NIGHTLY));
        addOld(1);
        housekeeping(store, NIGHT.plus(Duration.ofDays(1)).minus(MILLI)).run();
        assertEquals(1, left());
        housekeeping(store, NIGHT.plus(Duration.ofDays(1))).run();
        assertEquals(0, left());
        assertEquals(
                List.of(
                        "Deleted past their time: 2 interviews, 0 verdicts, all of 0 departed teams",
                        "Deleted past their time: 1 interviews, 0 verdicts, all of 0 departed teams"),
                said());
    }

    @Test
    void aNightThatNoProcessSawIsMadeUpFor() {
        housekeeping(store, NIGHT).run();
        addOld(1);
        housekeeping(store, NIGHT.plus(Duration.ofHours(30))).run();
        assertEquals(0, left());
    }

    @Test
    void limitsAreThoseOfTheSettings() {
        Interview begun = Samples.interview("x");
        Interview judged = Samples.next(begun);
        store.begin(begun);
        store.advance(judged, Optional.of(Samples.verdict(judged)));
        Instant given = judged.changed();
        Instant twelveMonths = Instant.parse("2027-11-24T12:00:01.123Z");
        assertEquals(Instant.parse("2026-11-24T12:00:01.123Z"), given);
        housekeeping(store, twelveMonths.minus(MILLI)).run();
        assertEquals(1, store.verdicts(ADA, 9).size());
        assertEquals(1, left());
        store.departed("acme", given);
        housekeeping(store, twelveMonths.plus(Duration.ofDays(1))).run();
        assertEquals(0, store.verdicts(ADA, 9).size());
        assertEquals(0, left());
        assertTrue(said().get(1).endsWith("1 interviews, 1 verdicts, all of 1 departed teams"), () -> said().get(1));
    }

    @Test
    void ofSeveralProcessesOneDoesTheWork() throws Exception {
        addOld(450);
        List<Process> processes = List.of(start(NIGHT, 0), start(NIGHT, 0), start(NIGHT, 0));
        List<Integer> batches = new ArrayList<>();
        for (Process process : processes) {
            batches.add((int) process.inputReader().lines().count());
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
        }
        batches.sort(null);
        assertEquals(List.of(0, 0, 3), batches);
        assertEquals(0, left());
        assertEquals(Optional.of(NIGHT), store.finished(Housekeeping.NIGHTLY));
    }

    @Test
    void theNextProcessTakesOverFromOneThatWasKilled() throws Exception {
        addOld(450);
        Process killed = start(NIGHT, 2);
        try (BufferedReader out = killed.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("deleting", out.readLine());
            assertEquals("deleting", out.readLine());
            housekeeping(store, NIGHT).run();
        } finally {
            killed.destroyForcibly();
            assertTrue(killed.waitFor(60, TimeUnit.SECONDS));
        }
        int left = left();
        assertEquals(250, left);
        housekeeping(store, NIGHT.plus(LEASE).minus(MILLI)).run();
        assertEquals(left, left());
        assertEquals(Optional.empty(), store.finished(Housekeeping.NIGHTLY));
        housekeeping(store, NIGHT.plus(LEASE)).run();
        assertEquals(0, left());
        assertEquals(Optional.of(NIGHT.plus(LEASE)), store.finished(Housekeeping.NIGHTLY));
    }

    private Process start(Instant now, int stopAt) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        NightlyProcess.class.getName(),
                        folder.resolve("scout.db").toString(),
                        now.toString(),
                        String.valueOf(stopAt))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void aProcessThatEndsLeavesTheRestToOthers() {
        addOld(450);
        List<Housekeeping> ending = new ArrayList<>();
        AtomicInteger asked = new AtomicInteger();
        Store watched = WatchedStore.of(store, () -> {
            if (asked.incrementAndGet() == 2) {
                ending.get(0).close();
            }
        });
        ending.add(housekeeping(watched, NIGHT));
        ending.get(0).run();
        assertEquals(250, left());
        assertEquals(List.of(), said());
        housekeeping(store, NIGHT).run();
        assertEquals(0, left());
    }

    @Test
    void theLeaseIsRenewedWhileTheWorkGoesOn() {
        addOld(450);
        MovingClock clock = new MovingClock(NIGHT);
        Store watched = WatchedStore.of(store, () -> {
            clock.now = clock.now.plus(LEASE.dividedBy(2));
            housekeeping(store, clock.now).run();
        });
        new Housekeeping(watched, new Retention(30, 12), clock).run();
        assertEquals(1, said().size());
        assertEquals(Optional.of(clock.now), store.finished(Housekeeping.NIGHTLY));
    }

    @Test
    void whoeverLostItsLeaseStopsAndFinishesNothing() {
        addOld(450);
        MovingClock clock = new MovingClock(NIGHT);
        Store watched = WatchedStore.of(store, () -> {
            clock.now = NIGHT.plus(LEASE);
            assertTrue(store.take(Housekeeping.NIGHTLY, "another", clock.now, clock.now.plus(LEASE)));
        });
        new Housekeeping(watched, new Retention(30, 12), clock).run();
        assertEquals(450, left());
        assertEquals(Optional.empty(), store.finished(Housekeeping.NIGHTLY));
        assertTrue(store.finish(Housekeeping.NIGHTLY, "another", clock.now));
        assertEquals(List.of(), said());
    }

    @Test
    void anUnavailableStoreIsOneLine() {
        store.close();
        housekeeping(store, NIGHT).run();
        assertEquals(1, said().size());
        assertTrue(said().get(0).startsWith("The nightly work waits: OTHER"), () -> said().get(0));
    }

    @Test
    void itIsDoneAtStartWhereItIsDue() throws Exception {
        addOld(1);
        try (Housekeeping started = housekeeping(store, NIGHT)) {
            started.start();
            long since = System.nanoTime();
            while (store.finished(Housekeeping.NIGHTLY).isEmpty()) {
                assertFalse(System.nanoTime() - since > TimeUnit.SECONDS.toNanos(30), "Nothing happens");
                Thread.sleep(5);
            }
        }
        assertEquals(0, left());
    }

    /** A clock that a test sets. */
    private static final class MovingClock extends Clock {
        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
