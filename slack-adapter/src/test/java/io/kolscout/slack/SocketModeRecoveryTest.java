package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import io.kolscout.slack.Running.Mode;
import io.kolscout.slack.testslack.Message;
import io.kolscout.slack.testslack.Receipt;
import io.kolscout.testing.Logged;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The WebSocket, and all that happens to one. */
class SocketModeRecoveryTest {

    private static final Duration WATCH = Duration.ofMillis(200);

    @TempDir
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Running running;

    @BeforeEach
    void start() {
        running = new Running(Mode.SOCKET_MODE, home, WATCH);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested"})
    void noClickIsLostWhileSlackReplacesConnections(String reason) throws Exception {
        Message gate = running.asks(running.ann, running.launch, "/classify @acme.shop");
        AtomicBoolean stop = new AtomicBoolean();
        List<Receipt> receipts = new CopyOnWriteArrayList<>();
        ExecutorService hand = Executors.newSingleThreadExecutor();
        Future<?> clicking = hand.submit(() -> {
            while (!stop.get()) {
                Message now = gate.now().orElseThrow();
                receipts.add(running.ann.clicks(now, now.shows("[Back]") ? "Back" : "Not sure"));
            }
        });
        try {
            for (int i = 0; i < 2; i++) {
                int handshakes = running.slack.socketMode().handshakes();
                running.slack.socketMode().announceDisconnect(reason);
                until(() -> running.slack.socketMode().handshakes() > handshakes);
                int clicks = receipts.size();
                until(() -> receipts.size() > clicks + 2);
                assertEquals(200, running.health().statusCode());
            }
            stop.set(true);
            clicking.get();
            assertEquals(
                    List.of(),
                    receipts.stream().filter(receipt -> !receipt.acked()).toList());
            assertEquals(List.of(), running.slack.violations());
        } finally {
            stop.set(true);
            hand.shutdownNow();
        }
    }

    @Test
    void aStumbleOfSlackAtStartIsNotBlamedOnTheToken() throws Exception {
        running.slack.socketMode().refuseOpens(1);
        running.restart();
        assertRecovers();
    }

    @Test
    void aConnectionThatBreaksIsReplacedThoughSlackStumbles() throws Exception {
        running.slack.socketMode().refuseOpens(1);
        running.slack.socketMode().drop();
        assertRecovers();
    }

    @Test
    void aRefreshIsTriedAgainWhereSlackStumbles() throws Exception {
        running.slack.socketMode().refuseOpens(1);
        running.slack.socketMode().announceDisconnect("refresh_requested");
        until(() -> running.slack.socketMode().handshakes() == 2);
        assertRecovers();
    }

    @Test
    void aFrozenConnectionIsNoticed() throws Exception {
        running.slack.socketMode().freeze();
        until(() -> running.slack.socketMode().handshakes() == 2);
        assertRecovers();
    }

    private void assertRecovers() throws Exception {
        until(() ->
                running.slack.socketMode().handshakes() > 1 && running.health().statusCode() == 200);
        until(() -> running.slack.socketMode().connections() == 1
                || running.slack.socketMode().handshakes() == 2);
        assertTrue(running.asks(running.ann, running.launch, "/kol help").shows("KOL Scout"));
        assertEquals(List.of(), running.slack.violations());
    }

    @Test
    void manyConnectionsAreWarnedAbout() throws Exception {
        try (Logged logged = Running.logged()) {
            for (int open = 2; open <= 8; open++) {
                String greeting = "this app has " + open + " WebSockets open";
                running.slack.socketMode().announceDisconnect("warning");
                until(() -> logged.lines(Level.INFO).toString().contains(greeting));
            }
            until(() -> logged.lines(Level.WARN).toString().contains("8 of 10 WebSockets open: are there others"));
            assertEquals(List.of(), running.slack.violations());
        }
    }

    /** Something that becomes true. */
    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void until(Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, "It did not come about");
            Thread.sleep(5);
        }
    }
}
