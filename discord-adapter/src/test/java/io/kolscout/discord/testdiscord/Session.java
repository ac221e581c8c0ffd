package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.ArrayList;
import java.util.List;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;

/** A Gateway session, which outlives its connection: what it missed is sent when it is resumed. */
final class Session {

    private final String id;
    private final int shard;
    private final int shards;
    private final List<ObjectNode> sent = new ArrayList<>();
    private @Nullable WebSocket socket;

    Session(String id, int shard, int shards, WebSocket socket) {
        this.id = id;
        this.shard = shard;
        this.shards = shards;
        this.socket = socket;
    }

    String id() {
        return id;
    }

    int shard() {
        return shard;
    }

    int shards() {
        return shards;
    }

    /** Whether events of a guild come here; those of no guild, which is 0, go to the first shard. */
    boolean takes(long guildId) {
        return (guildId >> 22) % shards == shard;
    }

    synchronized void dispatch(String type, JsonNode data) {
        ObjectNode frame = Json.object("op", 0, "t", type, "s", sent.size() + 1, "d", data);
        sent.add(frame);
        try {
            if (socket != null && socket.isOpen()) {
                socket.send(frame.toString());
            }
        } catch (WebsocketNotConnectedException e) {
            // It went just now: the event comes with the resume.
        }
    }

    /** Goes on with another connection, first with all that came after an event. */
    synchronized void resume(WebSocket other, int after) {
        for (ObjectNode missed : sent.subList(after, sent.size())) {
            other.send(missed.toString());
        }
        socket = other;
        dispatch("RESUMED", Json.object());
    }

    synchronized int sequence() {
        return sent.size();
    }

    synchronized void disconnected(WebSocket from) {
        if (socket == from) {
            socket = null;
        }
    }

    synchronized boolean connected() {
        return socket != null && socket.isOpen();
    }

    synchronized @Nullable WebSocket socket() {
        return socket;
    }
}
