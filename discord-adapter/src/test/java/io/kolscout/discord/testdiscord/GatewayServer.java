package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import io.kolscout.testing.Json;
import io.kolscout.testing.Violations;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The connections of the Gateway: frames in and out, and what may be sent when. */
final class GatewayServer extends WebSocketServer {

    private final Gateway gateway;
    private final Violations violations;
    private final CountDownLatch started = new CountDownLatch(1);
    private final Map<WebSocket, Connection> connections = new ConcurrentHashMap<>();

    GatewayServer(Gateway gateway, Violations violations) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2);
        this.gateway = gateway;
        this.violations = violations;
        setTcpNoDelay(true);
        setReuseAddr(true);
        setConnectionLostTimeout(0);
        setDaemon(true);
    }

    void begin() throws InterruptedException {
        start();
        if (!started.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The Gateway did not start");
        }
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        connections.put(socket, new Connection(gateway.heartbeat()));
        String address = handshake.getResourceDescriptor();
        if (!address.contains("v=10")) {
            refuse(socket, 4012, "the Gateway was asked for without v=10: " + address);
        } else if (!address.contains("encoding=json") || address.contains("compress=")) {
            refuse(socket, 4002, "the test Discord speaks JSON without compression: " + address);
        } else {
            long interval = gateway.heartbeat().toMillis();
            socket.send(Json.object("op", 10, "d", Json.object("heartbeat_interval", interval))
                    .toString());
        }
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        Connection connection = connections.get(socket);
        JsonNode frame = Json.parse(text);
        if (connection == null) {
            return;
        }
        if (!connection.mayAnswer()) {
            refuse(socket, 4008, "more than " + Connection.SENDS + " Gateway frames in a minute");
            return;
        }
        try {
            handle(socket, connection, frame.path("op").asInt(-1), frame.path("d"));
        } catch (WebsocketNotConnectedException e) {
            // It went while it was answered.
        }
    }

    private void handle(WebSocket socket, Connection connection, int op, JsonNode data) {
        switch (op) {
            case 1 -> heartbeat(socket, connection, data);
            case 2 -> {
                if (connection.session() != null) {
                    refuse(socket, 4005, "a connection was identified twice");
                } else {
                    gateway.identify(socket, connection, data);
                }
            }
            case 6 -> gateway.resume(socket, connection, data);
            case 3, 4, 8 -> {
                if (connection.session() == null) {
                    refuse(socket, 4003, "a Gateway frame " + op + " before identify");
                }
            }
            default -> refuse(socket, 4001, "there is no Gateway frame " + op + " of a client's");
        }
    }

    private void heartbeat(WebSocket socket, Connection connection, JsonNode sequence) {
        Session session = connection.session();
        int newest = session == null ? 0 : session.sequence();
        if (!sequence.isNull() && (!sequence.isInt() || sequence.asInt() > Math.max(newest, gateway.forgotten()))) {
            refuse(socket, 4007, "a heartbeat with the sequence " + sequence + ", the last is " + newest);
            return;
        }
        connection.beat();
        socket.send("{\"op\":11}");
    }

    /** Closes those that have not sent a heartbeat for too long. */
    void checkHeartbeats() {
        connections.forEach((socket, connection) -> {
            if (connection.silent()) {
                refuse(
                        socket,
                        4009,
                        "no heartbeat within " + gateway.heartbeat().toMillis() + " ms");
            }
        });
    }

    void refuse(WebSocket socket, int code, String rule) {
        violations.add("Gateway: " + rule);
        connections.remove(socket);
        socket.close(code, rule.length() > 100 ? rule.substring(0, 100) : rule);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        Connection connection = connections.remove(socket);
        if (connection != null) {
            gateway.closed(socket, connection, remote && (code == 1000 || code == 1001));
        }
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
