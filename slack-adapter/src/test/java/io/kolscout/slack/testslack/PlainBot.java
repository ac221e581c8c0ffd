package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import io.kolscout.testing.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** The least that a bot can be, with no SDK: keeps what is delivered, and acks with what it is told to. */
final class PlainBot {

    /** What was delivered: the payload, and the frame or headers around it. */
    record Delivered(JsonNode payload, String around) {}

    final List<Delivered> delivered = new CopyOnWriteArrayList<>();

    /** The body of an ack; null for none at all. */
    volatile Function<JsonNode, @Nullable String> ack = payload -> "";

    volatile int status = 200;

    private final TestSlack slack;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    PlainBot(TestSlack slack) {
        this.slack = slack;
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                String body = Content.Source.asString(request);
                String json = body.startsWith("payload=")
                        ? Form.parse(body).getOrDefault("payload", "")
                        : body.startsWith("{")
                                ? body
                                : Json.object("form", Form.parse(body)).toString();
                String answer = take(Json.parse(json), request.getHeaders().asString() + "\n" + body);
                if (answer == null) {
                    Thread.sleep(400);
                }
                response.setStatus(status);
                Content.Sink.write(response, true, answer == null ? "" : answer, callback);
                return true;
            }
        });
    }

    private @Nullable String take(JsonNode payload, String around) {
        delivered.add(new Delivered(payload, around));
        return ack.apply(payload);
    }

    JsonNode last() {
        return delivered.get(delivered.size() - 1).payload();
    }

    HttpDelivery listen() throws Exception {
        if (!server.isStarted()) {
            server.start();
        }
        return slack.deliverTo(URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/slack/events"));
    }

    /** Opens a Socket Mode connection. */
    WebSocket connect() throws Exception {
        return connect(
                call(slack.appToken(), "apps.connections.open").path("url").asText());
    }

    WebSocket connect(String url) {
        int before = slack.socketMode().connections();
        WebSocket socket = tryConnect(url);
        slack.socketMode().awaitConnections(before + 1);
        return socket;
    }

    /** Opens a connection that Slack may close at once. */
    WebSocket tryConnect(String url) {
        return client.newWebSocketBuilder()
                .buildAsync(URI.create(url), new WebSocket.Listener() {
                    private final StringBuilder frame = new StringBuilder();

                    @Override
                    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
                        frame.append(part);
                        if (last) {
                            answer(socket, Json.parse(frame.toString()));
                            frame.setLength(0);
                        }
                        socket.request(1);
                        return null;
                    }
                })
                .join();
    }

    private void answer(WebSocket socket, JsonNode frame) {
        String answer = take(frame.path("payload"), frame.toString());
        if (frame.has("envelope_id") && answer != null) {
            var ack = Json.object("envelope_id", frame.path("envelope_id"));
            if (!answer.isEmpty()) {
                ack.set("payload", Json.parse(answer));
            }
            socket.sendText(ack.toString(), true).join();
        }
    }

    /** Calls a method with alternating names and values. */
    JsonNode call(String token, String method, String... parameters) throws Exception {
        return Json.parse(response(token, method, parameters).body());
    }

    HttpResponse<String> response(String token, String method, String... parameters) throws Exception {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            form.append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return client.send(
                HttpRequest.newBuilder(URI.create(slack.apiUrl() + method))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> post(String url, String json) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    void postQuietly(String url, String json) {
        try {
            post(url, json);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void stop() throws Exception {
        server.stop();
    }
}
