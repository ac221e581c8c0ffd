package io.kolscout.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts to the response URL of an interaction, which Slack takes 5 times within 30 minutes. Only Slack's own hosts are
 * followed, and that of the Web API in use: the URL comes out of a payload.
 */
public final class ResponseUrls {

    private static final Logger log = LoggerFactory.getLogger(ResponseUrls.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int CONNECTIONS = 32;
    private static final int ATTEMPTS = 3;
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;

    private final OkHttpClient http = new OkHttpClient.Builder()
            .connectTimeout(CONNECT)
            .callTimeout(ANSWER)
            .followRedirects(false)
            .connectionPool(new ConnectionPool(CONNECTIONS, KEPT.toMillis(), TimeUnit.MILLISECONDS))
            .build();
    private final URI api;

    /** @param api the Web API in use */
    public ResponseUrls(URI api) {
        this.api = api;
    }

    /** Posts a message; false where the URL is used up, expired or not Slack's, or Slack does not answer. */
    public boolean post(String url, ObjectNode message) {
        if (url.isEmpty()) {
            return false;
        }
        if (!isSlacks(url)) {
            log.warn("A response URL that is not Slack's is not followed");
            return false;
        }
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(message.toString().getBytes(StandardCharsets.UTF_8), JSON))
                .build();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Duration wait = PAUSE;
            try (Response response = http.newCall(request).execute()) {
                ResponseBody body = response.body();
                if (response.code() == OK && (body == null || !refused(body.string()))) {
                    return true;
                }
                if (response.code() != TOO_MANY && response.code() < SERVER_FAULT) {
                    log.warn("A response URL is no longer taken: {}", response.code());
                    return false;
                }
                wait = response.code() == TOO_MANY ? retryAfter(response) : PAUSE;
            } catch (IOException e) {
                log.warn("A response URL does not answer: {}", e.getClass().getSimpleName());
            }
            LockSupport.parkNanos(wait.toNanos());
        }
        return false;
    }

    private static boolean refused(String body) {
        return body.contains("\"ok\":false");
    }

    private static Duration retryAfter(Response response) {
        return Optional.ofNullable(response.header("Retry-After"))
                .filter(seconds -> seconds.matches("[0-9]{1,3}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .filter(wait -> wait.compareTo(LONGEST_WAIT) <= 0)
                .orElse(LONGEST_WAIT);
    }

    boolean isSlacks(String url) {
        try {
            URI uri = new URI(url);
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            boolean slack = "https".equals(uri.getScheme())
                    && uri.getUserInfo() == null
                    && (host.equals("slack.com") || host.endsWith(".slack.com") || host.endsWith(".slack-gov.com"));
            return slack
                    || (host.equals(api.getHost())
                            && uri.getUserInfo() == null
                            && uri.getPort() == api.getPort()
                            && api.getScheme().equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
