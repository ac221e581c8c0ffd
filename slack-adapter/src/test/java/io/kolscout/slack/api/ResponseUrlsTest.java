package io.kolscout.slack.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which response URLs are followed. */
class ResponseUrlsTest {

    private final ResponseUrls urls = new ResponseUrls(URI.create("http://127.0.0.1:8080/api/"));

    @ParameterizedTest
    @CsvSource({
        "https://hooks.slack.com/commands/1/2, true",
        "https://slack.com/x, true",
        "https://HOOKS.SLACK.COM/x, true",
        "https://hooks.slack-gov.com/x, true",
        "http://127.0.0.1:8080/respond/1, true",
        "http://hooks.slack.com/x, false",
        "https://slack.com.evil.example/x, false",
        "https://evilslack.com/x, false",
        "https://hooks.slack.com@evil.example/x, false",
        "https://user@hooks.slack.com/x, false",
        "http://127.0.0.1:8081/respond/1, false",
        "https://127.0.0.1:8080/respond/1, false",
        "http://user@127.0.0.1:8080/respond/1, false",
        "http://169.254.169.254/latest, false",
        "file:///etc/passwd, false",
        "mailto:ann@example.org, false",
        "'https://hooks.slack.com/a b', false",
    })
    void onlySlacksOwnAreFollowed(String url, boolean followed) {
        assertEquals(followed, urls.isSlacks(url), url);
    }

    @Test
    void whatIsNoneIsNotPostedTo() {
        assertFalse(urls.post("", JsonNodeFactory.instance.objectNode()));
        assertFalse(urls.post("https://evil.example/", JsonNodeFactory.instance.objectNode()));
    }

    @Test
    void oneThatNobodyListensAtIsGivenUp() {
        ResponseUrls closed = new ResponseUrls(URI.create("http://127.0.0.1:1/api/"));
        assertFalse(closed.post("http://127.0.0.1:1/x", JsonNodeFactory.instance.objectNode()));
    }
}
