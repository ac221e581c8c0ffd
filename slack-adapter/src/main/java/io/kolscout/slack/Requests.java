package io.kolscout.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.util.json.GsonFactory;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what Slack delivers as Bolt's requests. Clicks, by far the most of it, are read with one reader for all: Bolt builds a
 * new one for each, which costs more than all else that is done for a click.
 */
final class Requests {

    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final String PAYLOAD = "payload=";

    private final SlackRequestParser parser;

    Requests(AppConfig config) {
        this.parser = new SlackRequestParser(config);
    }

    /**
     * Reads the body of an HTTP request; nothing where it is none of Slack's.
     *
     * @param headers those that say whether it was delivered before
     */
    Optional<Request<?>> overHttp(String body, RequestHeaders headers) {
        return read(
                body,
                body.startsWith(PAYLOAD)
                        ? URLDecoder.decode(body.substring(PAYLOAD.length()), StandardCharsets.UTF_8)
                        : "",
                headers,
                false);
    }

    /** Reads the payload of what came over a WebSocket; nothing where it is none of Slack's. */
    Optional<Request<?>> overSocket(String payload, RequestHeaders headers) {
        return read(payload, payload, headers, true);
    }

    private Optional<Request<?>> read(String body, String payload, RequestHeaders headers, boolean socketMode) {
        try {
            return click(body, payload, headers)
                    .or(() -> Optional.ofNullable(parser.parse(SlackRequestParser.HttpRequest.builder()
                            .requestUri("")
                            .queryString(Map.of())
                            .headers(headers)
                            .requestBody(body)
                            .remoteAddress("")
                            .socketMode(socketMode)
                            .build())));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Request<?>> click(String body, String payload, RequestHeaders headers) {
        if (!payload.contains("\"block_actions\"")) {
            return Optional.empty();
        }
        try {
            JsonObject json = GSON.fromJson(payload, JsonObject.class);
            return json.has("type") && json.get("type").getAsString().equals(BlockActionPayload.TYPE)
                    ? Optional.of(new Click(body, GSON.fromJson(json, BlockActionPayload.class), headers))
                    : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    /** A click whose payload was read before; what is not there to be read makes no new reader. */
    private static final class Click extends BlockActionRequest {

        private final BlockActionPayload payload;

        Click(String body, BlockActionPayload payload, RequestHeaders headers) {
            super(body, "", headers);
            this.payload = payload;
        }

        @Override
        public BlockActionPayload getPayload() {
            return payload;
        }
    }
}
