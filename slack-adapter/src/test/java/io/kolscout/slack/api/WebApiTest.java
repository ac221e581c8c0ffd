package io.kolscout.slack.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.Slack;
import com.slack.api.methods.response.api.ApiTestResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Calls of Slack that go wrong. */
class WebApiTest {

    private final WebApi api = new WebApi(Slack.getInstance(), team -> "xoxb-1");

    @Test
    void aPostWhoseAnswerIsLostIsNotRepeated() {
        assertEquals(1, calls("chat.postMessage", new SocketTimeoutException()));
        assertTrue(calls("chat.postMessage", new ConnectException()) > 1);
        assertTrue(calls("views.update", new SocketTimeoutException()) > 1);
    }

    private int calls(String method, IOException failure) {
        AtomicInteger calls = new AtomicInteger();
        WebApi.Call<ApiTestResponse> call = client -> {
            calls.incrementAndGet();
            throw failure;
        };
        SlackRefusal refusal =
                assertThrows(SlackRefusal.class, () -> api.call("T0ACME", method, call, Duration.ofMillis(600)));
        assertEquals(SlackRefusal.UNREACHABLE, refusal.error());
        return calls.get();
    }

    @Test
    void onlySlacksResponseUrlsAreFollowed() {
        ResponseUrls urls = new ResponseUrls(URI.create("http://127.0.0.1:4000/api/"));
        for (String good : List.of(
                "https://hooks.slack.com/commands/1",
                "https://HOOKS.slack-gov.com/1",
                "http://127.0.0.1:4000/respond/1")) {
            assertTrue(urls.isSlacks(good), good);
        }
        for (String bad : List.of(
                "http://hooks.slack.com/1",
                "https://slack.com.evil.example/1",
                "https://evilslack.com/1",
                "https://u@hooks.slack.com/1",
                "http://127.0.0.1:4001/respond/1",
                "http://169.254.169.254/latest",
                "file:///etc/passwd",
                "https:slack.com",
                "not a url")) {
            assertFalse(urls.isSlacks(bad), bad);
        }
    }
}
