package io.kolscout.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import io.kolscout.slack.socket.SocketMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's requests over WebSockets: each is acknowledged whatever happens, and only then worked on. */
final class SocketRoute implements SocketMode.Envelopes {

    private static final Logger log = LoggerFactory.getLogger(SocketRoute.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int THREADS = 4;
    private static final int OK = 200;
    private static final Duration LONGEST_RECEIPT = Duration.ofSeconds(3);

    private final App app;
    private final Intake intake;
    private final Requests requests;
    private final ExecutorService receipts = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "slack-receipts");
        thread.setDaemon(true);
        return thread;
    });

    SocketRoute(App app, Intake intake) {
        this.app = app;
        this.intake = intake;
        this.requests = new Requests(app.config());
    }

    @Override
    public void received(JsonNode envelope, SocketMode.Acknowledgement acknowledge) {
        try {
            receipts.execute(() -> receive(envelope, acknowledge));
        } catch (RejectedExecutionException e) {
            log.warn("A request came too late for this process, and is left to others");
        }
    }

    private void receive(JsonNode envelope, SocketMode.Acknowledgement acknowledge) {
        ObjectNode ack = JsonNodeFactory.instance
                .objectNode()
                .put("envelope_id", envelope.path("envelope_id").asText());
        Intake.Received<Response> received;
        try {
            Optional<Request<?>> request =
                    requests.overSocket(envelope.path("payload").toString(), retry(envelope));
            received = request.isEmpty()
                    ? new Intake.Received<>(Response.ok(), List.of())
                    : Intake.receive(() -> app.run(request.get()));
            JsonNode payload = payload(received.receipt());
            if (!payload.isMissingNode()) {
                ack.set("payload", payload);
            }
        } catch (Exception e) {
            log.error("A request could not be read and is acknowledged all the same", e);
            received = new Intake.Received<>(Response.ok(), List.of());
        }
        try {
            acknowledge.send(ack.toString());
        } catch (RuntimeException e) {
            log.warn(
                    "The WebSocket of a request is gone, so nothing was done about it: {}",
                    e.getClass().getSimpleName());
            return;
        }
        intake.start(received.work());
    }

    private static RequestHeaders retry(JsonNode envelope) {
        return new RequestHeaders(
                envelope.has("retry_attempt")
                        ? Map.of(
                                "X-Slack-Retry-Num",
                                        List.of(envelope.path("retry_attempt").asText()),
                                "X-Slack-Retry-Reason",
                                        List.of(envelope.path("retry_reason").asText()))
                        : Map.of());
    }

    private static JsonNode payload(Response response) throws Exception {
        String body = response.getBody();
        return body == null || body.isEmpty() || response.getStatusCode() != OK
                ? JsonNodeFactory.instance.missingNode()
                : JSON.readTree(body);
    }

    @Override
    public void close() {
        receipts.shutdown();
        try {
            if (!receipts.awaitTermination(LONGEST_RECEIPT.toMillis(), TimeUnit.MILLISECONDS)) {
                log.error("Requests are left without a receipt");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
