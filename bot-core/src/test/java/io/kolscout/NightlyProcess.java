package io.kolscout;

import io.kolscout.record.Retention;
import io.kolscout.record.Store;
import io.kolscout.store.SqliteRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that does a night's work once, and prints {@code deleting} before each few rows. */
final class NightlyProcess {

    private NightlyProcess() {}

    /**
     * Works on the file that is named first, at the time that is named second, and stays where it is once it has printed as
     * often as is named third.
     */
    public static void main(String... arguments) {
        Clock clock = Clock.fixed(Instant.parse(arguments[1]), ZoneOffset.UTC);
        int most = Integer.parseInt(arguments[2]);
        AtomicInteger printed = new AtomicInteger();
        try (Store store = SqliteRecord.open(Path.of(arguments[0]))) {
            Store watched = WatchedStore.of(store, () -> {
                System.out.println("deleting");
                if (printed.incrementAndGet() == most) {
                    stay();
                }
            });
            new Housekeeping(watched, new Retention(30, 12), clock).run();
        }
    }

    private static void stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
