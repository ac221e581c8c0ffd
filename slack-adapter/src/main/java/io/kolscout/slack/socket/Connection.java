package io.kolscout.slack.socket;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import io.kolscout.slack.api.SlackRefusal;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket to Slack, from its opening to its end; it never opens another. What the SDK's client does beside that, such
 * as polling its queue every 10 ms and reconnecting in a way that drops acknowledgements, is switched off.
 */
final class Connection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);

    private final SocketModeClientJavaWSImpl client;

    private Connection(SocketModeClientJavaWSImpl client) {
        this.client = client;
    }

    /**
     * Asks Slack for an address and begins to connect to it.
     *
     * @param messages gets every message, in the WebSocket's own thread
     * @param ended is told when the WebSocket is closed by whomever
     * @throws IOException where Slack does not answer
     * @throws SlackRefusal where Slack gives no address
     */
    static Connection open(
            Slack slack, String appToken, BiConsumer<Connection, String> messages, Consumer<Connection> ended)
            throws IOException {
        Incoming incoming = new Incoming(messages);
        try {
            SocketModeClientJavaWSImpl client = new SocketModeClientJavaWSImpl(
                    slack, appToken, address(slack, appToken), 0, incoming, false, false, 0);
            Connection connection = new Connection(client);
            incoming.connection = connection;
            client.addWebSocketCloseListener((code, reason) -> ended.accept(connection));
            client.addWebSocketErrorListener(error -> log.debug("A WebSocket failed", error));
            client.connect();
            return connection;
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static String address(Slack slack, String appToken) throws IOException {
        try {
            AppsConnectionsOpenResponse response =
                    slack.methods().appsConnectionsOpen(request -> request.token(appToken));
            if (response.isOk()) {
                return response.getUrl();
            }
            throw new SlackRefusal("apps.connections.open", response.getError());
        } catch (SlackApiException e) {
            throw new IOException("apps.connections.open: " + e.getResponse().code(), e);
        }
    }

    /** Hands on each message as it comes, in place of queueing it. */
    private static final class Incoming implements SocketModeMessageQueue {

        private final BiConsumer<Connection, String> messages;

        @Nullable private volatile Connection connection;

        Incoming(BiConsumer<Connection, String> messages) {
            this.messages = messages;
        }

        @Override
        public void add(String message) {
            Connection from = connection;
            if (from != null) {
                messages.accept(from, message);
            }
        }

        @Override
        @Nullable public String poll() {
            return null;
        }
    }

    void send(String message) {
        client.sendWebSocketMessage(message);
    }

    /** Whether Slack answers a ping within three seconds. */
    boolean isAlive() {
        return client.verifyConnection();
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            log.debug("A WebSocket did not close", e);
        }
    }
}
