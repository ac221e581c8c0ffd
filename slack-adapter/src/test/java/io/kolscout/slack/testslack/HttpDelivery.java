package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import io.kolscout.testing.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Delivery by signed HTTP requests to the bot's own address, honest ones and others. */
public final class HttpDelivery implements Delivery {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI bot;
    private final String signingSecret;
    private final Clock clock;
    private volatile @Nullable HttpRequest last;
    private volatile Duration skew = Duration.ZERO;
    private volatile boolean forged;

    HttpDelivery(URI bot, String signingSecret, Clock clock) {
        this.bot = bot;
        this.signingSecret = signingSecret;
        this.clock = clock;
    }

    /** Signs what follows at another time than now: later where positive, earlier where negative. */
    public HttpDelivery skew(Duration difference) {
        skew = difference;
        return this;
    }

    /** Signs what follows with another secret. */
    public HttpDelivery forge(boolean withWrongSecret) {
        forged = withWrongSecret;
        return this;
    }

    /** Sends the last request again, byte for byte. */
    public Receipt replay() {
        HttpRequest request = last;
        if (request == null) {
            throw new AssertionError("Nothing was sent yet");
        }
        return send(request, Duration.ofSeconds(3));
    }

    /** Asks the bot to show that the address is its own. */
    public Receipt verifyUrl(String challenge) {
        JsonNode json = Json.object("token", "legacy", "challenge", challenge, "type", "url_verification");
        return send(signed("application/json", json.toString()).build(), Duration.ofSeconds(3));
    }

    /** Slack's look at the certificate, which is not signed. */
    public Receipt checkSsl() {
        HttpRequest request = HttpRequest.newBuilder(bot)
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString("ssl_check=1&token=legacy"))
                .build();
        return send(request, Duration.ofSeconds(3));
    }

    @Override
    public Receipt deliver(Payload payload, Duration limit) {
        HttpRequest.Builder request = switch (payload.kind()) {
            case COMMAND -> signed(FORM, form(payload.json()));
            case INTERACTION -> signed(FORM, "payload=" + encoded(payload.json().toString()));
            case EVENT -> signed("application/json", payload.json().toString());
        };
        if (payload.attempt() > 0) {
            request.header("X-Slack-Retry-Num", String.valueOf(payload.attempt()));
            request.header("X-Slack-Retry-Reason", String.valueOf(payload.reason()));
        }
        HttpRequest built = request.build();
        last = built;
        return send(built, limit);
    }

    private HttpRequest.Builder signed(String contentType, String body) {
        String time = String.valueOf(clock.instant().plus(skew).getEpochSecond());
        return HttpRequest.newBuilder(bot)
                .header("Content-Type", contentType)
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", time)
                .header("X-Slack-Signature", signature(time, body))
                .POST(BodyPublishers.ofString(body));
    }

    private String signature(String time, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            String secret = forged ? "another" + signingSecret : signingSecret;
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal(("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Receipt send(HttpRequest request, Duration limit) {
        long start = System.nanoTime();
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, BodyHandlers.ofString());
        try {
            HttpResponse<String> response = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            String error = response.statusCode() == 200 ? null : "dispatch_failed";
            return new Receipt(response.statusCode(), response.body(), since(start), error);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Receipt(0, "", since(start), "operation_timeout");
        } catch (ExecutionException e) {
            String error = e.getCause() instanceof HttpTimeoutException ? "operation_timeout" : "dispatch_failed";
            if (!(e.getCause() instanceof IOException)) {
                throw new IllegalStateException(e);
            }
            return new Receipt(0, "", since(start), error);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Receipt(0, "", since(start), "operation_timeout");
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String form(JsonNode fields) {
        return fields.properties().stream()
                .map((Map.Entry<String, JsonNode> field) ->
                        field.getKey() + "=" + encoded(field.getValue().asText()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
