package io.kolscout.slack.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.Slack;
import io.kolscout.slack.api.SlackRefusal;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one WebSocket to Slack open at all times: a watchdog looks after it, whatever went wrong before, and when Slack
 * announces that it will close one, the next is open before the old one goes.
 */
public final class SocketMode implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SocketMode.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HELLO = "hello";
    private static final String DISCONNECT = "disconnect";
    private static final String TOO_MANY = "too_many_websockets";

    /** What Slack says where the token is not at fault. */
    private static final Set<String> STUMBLES = Set.of(
            "internal_error", "fatal_error", "service_unavailable", "request_timeout", SlackRefusal.RATE_LIMITED);

    /** Slack allows ten; fewer free than this are a warning. */
    private static final int MANY = 8;

    private static final int PAUSE_OF_WAITING = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** How long a new WebSocket may take until Slack greets. */
    private static final Duration GREETING = Duration.ofSeconds(10);

    /** How long an old one stays beside the new one, for what Slack had already sent. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private final Slack slack;
    private final String appToken;
    private final Envelopes envelopes;
    private final Duration watch;
    private final ScheduledExecutorService watchdog =
            Executors.newScheduledThreadPool(2, work -> daemon(work, "socket-watchdog"));
    private final Set<Connection> greeted = ConcurrentHashMap.newKeySet();
    private final Set<Connection> all = ConcurrentHashMap.newKeySet();

    @Nullable private volatile Connection current;

    private volatile boolean closed;
    private Duration pause = FIRST_PAUSE;
    private long nextTry = System.nanoTime();
    private long opened;

    /** What is done with a request that came over a WebSocket. */
    public interface Envelopes extends AutoCloseable {

        /**
         * Works out the acknowledgement, and acknowledges.
         *
         * @param acknowledge takes the acknowledgement as JSON
         */
        void received(JsonNode envelope, Acknowledgement acknowledge);

        /** Waits until what was received is acknowledged. */
        @Override
        void close();
    }

    /** Sends one acknowledgement. */
    public interface Acknowledgement {
        void send(String json);
    }

    /** @param watch how often the WebSocket is looked after */
    public SocketMode(Slack slack, String appToken, Envelopes envelopes, Duration watch) {
        this.slack = slack;
        this.appToken = appToken;
        this.envelopes = envelopes;
        this.watch = watch;
    }

    /**
     * Opens the first WebSocket and begins to watch.
     *
     * @throws SlackRefusal where Slack refuses the token
     */
    public void start() {
        try {
            open(Connection.open(slack, appToken, this::message, this::ended));
        } catch (IOException e) {
            log.warn("Slack opens no WebSocket yet ({})", e.getMessage());
        } catch (SlackRefusal refusal) {
            if (!STUMBLES.contains(refusal.error())) {
                throw refusal;
            }
            log.warn("Slack opens no WebSocket yet ({})", refusal.getMessage());
        }
        Future<?> unused =
                watchdog.scheduleWithFixedDelay(this::look, watch.toMillis(), watch.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether requests can come in just now. */
    public boolean isConnected() {
        return !greeted.isEmpty();
    }

    /** Waits until requests can come in; false where they cannot in this time. */
    public boolean awaitConnection(Duration patience) throws InterruptedException {
        for (long since = System.nanoTime(); !isConnected(); Thread.sleep(PAUSE_OF_WAITING)) {
            if (System.nanoTime() - since > patience.toNanos()) {
                return false;
            }
        }
        return true;
    }

    private synchronized void look() {
        try {
            Connection connection = current;
            long now = System.nanoTime();
            if (closed || nextTry - now > 0) {
                return;
            }
            if (connection == null) {
                open();
            } else if (!greeted.contains(connection)) {
                if (now - opened > GREETING.toNanos()) {
                    log.warn("Slack does not greet: another WebSocket is opened");
                    drop(connection);
                    open();
                }
            } else if (!connection.isAlive()) {
                log.warn("A WebSocket is dead: another one is opened");
                drop(connection);
                open();
            }
        } catch (Throwable e) {
            log.error("The watchdog stumbled and goes on", e);
        }
    }

    private void open() {
        try {
            open(Connection.open(slack, appToken, this::message, this::ended));
            pause = FIRST_PAUSE;
        } catch (IOException | SlackRefusal e) {
            wait(pause);
            log.warn("Slack opens no WebSocket ({}), next try in {} s", e.getMessage(), pause.toSeconds());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private void open(Connection next) {
        all.add(next);
        opened = System.nanoTime();
        current = next;
        if (closed) {
            drop(next);
        }
    }

    private void wait(Duration time) {
        nextTry =
                System.nanoTime() + time.toNanos() + ThreadLocalRandom.current().nextLong(time.toNanos() / 2);
    }

    private void message(Connection from, String text) {
        try {
            JsonNode message = JSON.readTree(text);
            switch (message.path("type").asText()) {
                case HELLO -> greeted(from, message.path("num_connections").asInt());
                case DISCONNECT ->
                    watchdog.execute(() -> replace(from, message.path("reason").asText()));
                default -> {
                    if (message.has("envelope_id") && !closed) {
                        envelopes.received(message, from::send);
                    }
                }
            }
        } catch (JsonProcessingException e) {
            log.warn("A message over a WebSocket is no JSON");
        } catch (RuntimeException e) {
            log.error("A message over a WebSocket could not be handled", e);
        }
    }

    private void greeted(Connection connection, int connections) {
        greeted.add(connection);
        log.info("Connected to Slack; this app has {} WebSockets open", connections);
        if (connections >= MANY) {
            log.warn(
                    "This app has {} of 10 WebSockets open: are there others that are dead or forgotten?", connections);
        }
    }

    /** The old WebSocket stays until the new one is there and a little longer: Slack may have sent something over it. */
    private synchronized void replace(Connection old, String reason) {
        if (closed || !old.equals(current)) {
            return;
        }
        log.info("Slack will close a WebSocket ({}): another one is opened", reason);
        if (reason.equals(TOO_MANY)) {
            drop(old);
            wait(LONGEST_PAUSE);
            return;
        }
        Duration again = pause;
        open();
        Future<?> unused = old.equals(current)
                ? watchdog.schedule(() -> replace(old, reason), again.toMillis(), TimeUnit.MILLISECONDS)
                : watchdog.schedule(() -> drop(old), OVERLAP.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ended(Connection connection) {
        greeted.remove(connection);
        all.remove(connection);
        if (connection.equals(current)) {
            current = null;
            if (!closed) {
                watchdog.execute(this::look);
            }
        }
    }

    private void drop(Connection connection) {
        greeted.remove(connection);
        all.remove(connection);
        if (connection.equals(current)) {
            current = null;
        }
        connection.close();
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Takes nothing more in, and acknowledges what is in hand: Slack sends what follows to other processes. */
    @Override
    public void close() {
        closed = true;
        watchdog.shutdown();
        envelopes.close();
        Set.copyOf(all).forEach(this::drop);
    }
}
