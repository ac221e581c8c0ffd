package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import io.kolscout.testing.Json;
import io.kolscout.testing.Violations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;

/** Delivery by the Gateway: the sessions of the bot's shards, with what can be done to them. */
public final class Gateway {

    private final TestDiscord discord;
    private final GatewayServer server;
    private final IdentifyRules rules = new IdentifyRules();
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final AtomicInteger identified = new AtomicInteger();
    private final AtomicInteger resumed = new AtomicInteger();
    private final Timer heart = new Timer("test-discord-heart", true);
    private volatile int forgotten;
    private volatile Duration heartbeat = Duration.ofMillis(41_250);

    Gateway(TestDiscord discord, Violations violations) {
        this.discord = discord;
        this.server = new GatewayServer(this, violations);
    }

    void begin() throws InterruptedException {
        server.begin();
        TimerTask check = new TimerTask() {
            @Override
            public void run() {
                server.checkHeartbeats();
            }
        };
        heart.schedule(check, 50, 50);
    }

    void end() throws InterruptedException {
        heart.cancel();
        server.stop(100);
    }

    String url() {
        return "ws://127.0.0.1:" + server.getPort();
    }

    Duration heartbeat() {
        return heartbeat;
    }

    /** The last event of the sessions that were forgotten, which the first heartbeat of a new one may still name. */
    int forgotten() {
        return forgotten;
    }

    IdentifyRules rules() {
        return rules;
    }

    /** Asks connections that open from now on for a heartbeat so often, and closes one that missed two. */
    public Gateway heartbeatEvery(Duration interval) {
        heartbeat = interval;
        return this;
    }

    /** Lets so many shards identify at once: those of the same remainder wait five seconds for one another. */
    public Gateway maxConcurrency(int shards) {
        rules.maxConcurrency(shards);
        return this;
    }

    /** Lets the bot identify only so often from now on. */
    public Gateway sessionStarts(int left) {
        rules.left(left);
        return this;
    }

    /** Cuts all connections without a goodbye; their sessions can be resumed. */
    public void drop() {
        sockets().forEach(socket -> socket.closeConnection(1006, "dropped"));
    }

    /** Asks all connections to come back and resume. */
    public void reconnect() {
        sockets().forEach(socket -> socket.send("{\"op\":7,\"d\":null}"));
    }

    /** Tells all sessions that they are invalid; those that cannot be resumed are forgotten. */
    public void invalidSession(boolean resumable) {
        List<WebSocket> open = sockets();
        if (!resumable) {
            forgotten = sessions.stream().mapToInt(Session::sequence).max().orElse(0);
            sessions.clear();
        }
        open.forEach(socket -> socket.send(Json.object("op", 9, "d", resumable).toString()));
    }

    /** Closes all connections with one of Discord's codes, such as 4000. */
    public void close(int code) {
        sockets().forEach(socket -> socket.close(code));
    }

    /** The sessions that are connected now. */
    public int connections() {
        return sockets().size();
    }

    /** How often a session was begun. */
    public int identified() {
        return identified.get();
    }

    /** How often a session was resumed. */
    public int resumed() {
        return resumed.get();
    }

    /** Waits until so many different shards are connected. */
    public void awaitReady(int shards) {
        Patience.until(
                () -> shardsConnected() >= shards ? Optional.of(shards) : Optional.empty(),
                () -> shardsConnected() + " shards are connected, not " + shards + "; rules broken: "
                        + discord.violations());
    }

    /** Waits until sessions were resumed so often. */
    public void awaitResumed(int times) {
        Patience.until(
                () -> resumed() >= times ? Optional.of(times) : Optional.empty(),
                () -> resumed() + " sessions were resumed, not " + times + "; rules broken: " + discord.violations());
    }

    private long shardsConnected() {
        return sessions.stream()
                .filter(Session::connected)
                .map(Session::shard)
                .distinct()
                .count();
    }

    private List<WebSocket> sockets() {
        return sessions.stream()
                .flatMap(session -> Optional.ofNullable(session.socket()).stream())
                .filter(WebSocket::isOpen)
                .toList();
    }

    /** Sends an event to the sessions that it concerns; a guild of 0 is none. False where nobody takes it. */
    boolean dispatch(String guildId, String type, JsonNode data) {
        List<Session> taking = sessions.stream()
                .filter(session -> session.takes(Long.parseLong(guildId)))
                .toList();
        taking.forEach(session -> session.dispatch(type, data));
        return !taking.isEmpty();
    }

    void identify(WebSocket socket, Connection connection, JsonNode data) {
        IdentifyRules.Problem problem = rules.check(data, discord.token());
        if (problem != null && problem.code() == 0) {
            discord.record("Gateway", List.of(problem.rule()));
            socket.send("{\"op\":9,\"d\":false}");
            return;
        }
        if (problem != null) {
            server.refuse(socket, problem.code(), problem.rule());
            return;
        }
        JsonNode shard = data.path("shard");
        Session session = new Session(
                discord.ids().next(), shard.path(0).asInt(0), shard.path(1).asInt(1), socket);
        connection.session(session);
        identified.incrementAndGet();
        List<Guild> guilds = discord.guildsWithBot().stream()
                .filter(guild -> session.takes(Long.parseLong(guild.id())))
                .toList();
        session.dispatch("READY", discord.payloads().ready(session, guilds, url()));
        guilds.stream().filter(guild -> !guild.away()).forEach(guild -> session.dispatch("GUILD_CREATE", guild.json()));
        sessions.add(session);
    }

    void resume(WebSocket socket, Connection connection, JsonNode data) {
        Optional<Session> session = sessions.stream()
                .filter(known -> known.id().equals(data.path("session_id").asText()))
                .findFirst();
        int sequence = data.path("seq").asInt();
        if (!data.path("token").asText().equals(discord.token())) {
            server.refuse(socket, 4004, "resume with a wrong token");
        } else if (session.isEmpty()) {
            socket.send("{\"op\":9,\"d\":false}");
        } else if (sequence > session.get().sequence()) {
            server.refuse(socket, 4007, "resume after the event " + sequence + ", which was never sent");
        } else {
            connection.session(session.get());
            resumed.incrementAndGet();
            session.get().resume(socket, sequence);
        }
    }

    void closed(WebSocket socket, Connection connection, boolean forGood) {
        Session session = connection.session();
        if (session != null) {
            session.disconnected(socket);
            if (forGood) {
                sessions.remove(session);
            }
        }
    }
}
