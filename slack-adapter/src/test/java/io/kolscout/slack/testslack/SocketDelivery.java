package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import io.kolscout.testing.Violations;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Delivery by Socket Mode: up to ten connections that the bot opened, each payload to one of them. */
public final class SocketDelivery extends WebSocketServer implements Delivery {

    private static final int CONNECTIONS = 10;

    private final String appId;
    private final Violations violations;
    private final CountDownLatch started = new CountDownLatch(1);
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final List<WebSocket> open = new CopyOnWriteArrayList<>();
    private final Set<WebSocket> frozen = ConcurrentHashMap.newKeySet();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final Set<String> acked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger handshakes = new AtomicInteger();

    private record Waiting(boolean takesPayload, CompletableFuture<JsonNode> ack) {}

    SocketDelivery(String appId, Violations violations) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2);
        this.appId = appId;
        this.violations = violations;
        setTcpNoDelay(true);
        setReuseAddr(true);
        setConnectionLostTimeout(10);
        setDaemon(true);
    }

    void begin() throws InterruptedException {
        start();
        if (!started.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The Socket Mode server did not start");
        }
    }

    /** Lets the next so many {@code apps.connections.open} fail. */
    public void refuseOpens(int times) {
        refusals.set(times);
    }

    /** The connections that are open now. */
    public int connections() {
        return open.size();
    }

    /** The connections that were ever opened. */
    public int handshakes() {
        return handshakes.get();
    }

    /** Waits until so many connections are open. */
    public void awaitConnections(int number) {
        Patience.until(
                () -> open.size() == number ? Optional.of(number) : Optional.empty(),
                () -> open.size() + " connections, not " + number);
    }

    /**
     * Tells all connections to go: {@code warning}, {@code refresh_requested} or {@code link_disabled}. They stay open until
     * the bot closes them, or {@link #drop()} does.
     */
    public void announceDisconnect(String reason) {
        open.forEach(socket -> sendDisconnect(socket, reason));
    }

    /** Cuts all connections without a goodbye. */
    public void drop() {
        open.forEach(socket -> socket.closeConnection(1006, "dropped"));
    }

    /** From now on the connections that are open are deaf and dumb, and stay open. */
    public void freeze() {
        setConnectionLostTimeout(0);
        frozen.addAll(open);
    }

    /** The address of a new connection, good once; empty where this one is to fail. */
    Optional<String> ticket() {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return Optional.empty();
        }
        String ticket = UUID.randomUUID().toString();
        tickets.add(ticket);
        return Optional.of("ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id=" + appId);
    }

    @Override
    public Receipt deliver(Payload payload, Duration limit) {
        long start = System.nanoTime();
        List<WebSocket> sockets = List.copyOf(open);
        if (sockets.isEmpty()) {
            return new Receipt(0, "", Duration.ofNanos(System.nanoTime() - start), "dispatch_failed");
        }
        String id = UUID.randomUUID().toString();
        boolean takesPayload = payload.kind() != Payload.Kind.EVENT;
        Waiting expected = new Waiting(takesPayload, new CompletableFuture<>());
        waiting.put(id, expected);
        ObjectNode envelope = Json.object(
                "envelope_id",
                id,
                "type",
                payload.kind().envelope,
                "accepts_response_payload",
                takesPayload,
                "payload",
                payload.json());
        if (!takesPayload) {
            envelope.put("retry_attempt", payload.attempt());
            envelope.put("retry_reason", payload.attempt() == 0 ? "" : "timeout");
        }
        WebSocket socket = sockets.get(Math.floorMod(turn.getAndIncrement(), sockets.size()));
        try {
            socket.send(envelope.toString());
            JsonNode body = expected.ack().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            String text = body.isMissingNode() ? "" : body.toString();
            return new Receipt(200, text, Duration.ofNanos(System.nanoTime() - start), null);
        } catch (TimeoutException | WebsocketNotConnectedException e) {
            return new Receipt(0, "", Duration.ofNanos(System.nanoTime() - start), "operation_timeout");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Receipt(0, "", Duration.ofNanos(System.nanoTime() - start), "operation_timeout");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            waiting.remove(id);
        }
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        String ticket = handshake.getResourceDescriptor().replaceFirst(".*[?&]ticket=([^&]*).*", "$1");
        if (!tickets.remove(ticket)) {
            violations.add("a Socket Mode address was used twice, or was never given out");
            socket.close(1008, "bad ticket");
            return;
        }
        handshakes.incrementAndGet();
        if (open.size() >= CONNECTIONS) {
            violations.add("more than " + CONNECTIONS + " Socket Mode connections");
            sendDisconnect(socket, "too_many_websockets");
            socket.close();
            return;
        }
        open.add(socket);
        socket.send(Json.object(
                        "type", "hello",
                        "num_connections", open.size(),
                        "connection_info", Json.object("app_id", appId),
                        "debug_info", Json.object("host", "applink-test", "approximate_connection_time", 18060))
                .toString());
    }

    private static void sendDisconnect(WebSocket socket, String reason) {
        socket.send(
                Json.object("type", "disconnect", "reason", reason, "debug_info", Json.object("host", "applink-test"))
                        .toString());
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        if (frozen.contains(socket)) {
            return;
        }
        JsonNode ack = Json.parse(message);
        String id = ack.path("envelope_id").asText();
        Waiting expected = waiting.get(id);
        if (id.isEmpty()) {
            violations.add("a Socket Mode frame without envelope_id: " + message);
        } else if (!acked.add(id)) {
            violations.add("an envelope was acked twice");
        } else if (expected != null) {
            JsonNode body = ack.path("payload");
            if (!body.isMissingNode() && !body.isEmpty() && !expected.takesPayload()) {
                violations.add("an ack had a payload where none is accepted");
            }
            expected.ack().complete(body);
        }
    }

    @Override
    public void onWebsocketPing(WebSocket socket, Framedata frame) {
        if (!frozen.contains(socket)) {
            super.onWebsocketPing(socket, frame);
        }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        open.remove(socket);
        frozen.remove(socket);
    }

    @Override
    public void onError(WebSocket socket, Exception e) {
        // A broken connection ends in onClose.
    }

    @Override
    public void onStart() {
        started.countDown();
    }
}
