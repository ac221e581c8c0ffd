package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A bot without a library, which keeps no rule by itself. */
final class RawBot implements WebSocket.Listener, AutoCloseable {

    private static final String BOUNDARY = "----part";

    private final TestDiscord discord;
    private final HttpClient client = HttpClient.newHttpClient();
    private final StringBuilder text = new StringBuilder();
    private @Nullable WebSocket socket;

    /** The callback with which it answers an interaction; null for none. */
    volatile Function<JsonNode, @Nullable JsonNode> answer = interaction -> null;

    /** The frames that came. */
    final List<JsonNode> frames = new CopyOnWriteArrayList<>();

    /** What became of its callbacks. */
    final List<Reply> replies = new CopyOnWriteArrayList<>();

    /** The code with which the Gateway closed, 0 as long as it did not. */
    volatile int closed;

    /** A REST answer. */
    record Reply(int status, JsonNode body) {
        int code() {
            return body.path("code").asInt();
        }
    }

    RawBot(TestDiscord discord) {
        this.discord = discord;
    }

    /** Opens a connection without identifying. */
    RawBot connect() {
        URI url = URI.create(discord.gateway().url() + "/?v=10&encoding=json");
        socket = client.newWebSocketBuilder().buildAsync(url, this).join();
        return this;
    }

    RawBot identify() {
        connect().send(Json.object("op", 2, "d", identity()));
        discord.gateway().awaitReady(1);
        return this;
    }

    ObjectNode identity() {
        return Json.object("token", discord.token(), "intents", 1, "properties", Json.object("os", "linux"));
    }

    void send(JsonNode frame) {
        WebSocket open = socket;
        if (open == null) {
            throw new IllegalStateException("not connected");
        }
        open.sendText(frame.toString(), true).join();
    }

    int awaitClose() {
        return Patience.until(
                () -> closed == 0 ? Optional.empty() : Optional.of(closed), () -> "still open: " + frames);
    }

    JsonNode awaitFrame(int op) {
        return Patience.until(
                () -> frames.stream()
                        .filter(frame -> frame.path("op").asInt() == op)
                        .findFirst(),
                () -> "no frame " + op + ": " + frames);
    }

    /** The newest interaction. */
    JsonNode interaction() {
        return frames.stream()
                .filter(frame -> frame.path("t").asText().equals("INTERACTION_CREATE"))
                .reduce((one, newer) -> newer)
                .orElseThrow()
                .path("d");
    }

    Reply callback(JsonNode interaction, JsonNode body) {
        String path = "interactions/" + interaction.path("id").asText() + "/"
                + interaction.path("token").asText() + "/callback";
        return call("POST", path, body);
    }

    /** A call below the newest interaction's webhook, such as {@code /messages/@original}. */
    Reply webhook(String method, String below, JsonNode body) {
        return call(
                method,
                "webhooks/" + discord.applicationId() + "/"
                        + interaction().path("token").asText() + below,
                body);
    }

    Reply call(String method, String path, @Nullable JsonNode body) {
        return call(method, path, body, "Bot " + discord.token());
    }

    Reply call(String method, String path, @Nullable JsonNode body, String authorization) {
        HttpRequest.BodyPublisher publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString());
        return send(method, path, publisher, "application/json", authorization);
    }

    /** A call with files of these names, as several parts. */
    Reply upload(String path, JsonNode body, List<String> names, String content) {
        StringBuilder parts = new StringBuilder(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n" + body + "\r\n");
        for (int i = 0; i < names.size(); i++) {
            parts.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files[" + i + "]\"; filename=\""
                    + names.get(i) + "\"\r\n\r\n" + content + "\r\n");
        }
        parts.append("--" + BOUNDARY + "--\r\n");
        return send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofString(parts.toString()),
                "multipart/form-data; boundary=" + BOUNDARY,
                "Bot " + discord.token());
    }

    private Reply send(
            String method, String path, HttpRequest.BodyPublisher body, String contentType, String authorization) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(discord.apiUrl() + path))
                .method(method, body)
                .header("Content-Type", contentType)
                .header("Authorization", authorization)
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), Json.parse(response.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            JsonNode frame = Json.parse(text.toString());
            text.setLength(0);
            frames.add(frame);
            if (frame.path("t").asText().equals("INTERACTION_CREATE")) {
                JsonNode callback = answer.apply(frame.path("d"));
                if (callback != null) {
                    replies.add(callback(frame.path("d"), callback));
                }
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed = code;
        return null;
    }

    @Override
    public void close() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }
}
