package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.serve.Unusable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the environment may say. */
class SlackSettingsTest {

    private static final Map<String, String> GOOD =
            Map.of("SLACK_BOT_TOKEN", "xoxb-1-2", "SLACK_APP_TOKEN", "xapp-1-2");

    private static SlackSettings read(Map<String, String> environment) throws Unusable {
        return SlackSettings.read(environment, SlackTexts.in(Locale.ENGLISH));
    }

    private static List<String> problems(String... namesAndValues) {
        Map<String, String> environment = new HashMap<>(GOOD);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return assertThrows(Unusable.class, () -> read(environment)).sentences();
    }

    @Test
    void tokensAreEnough() throws Unusable {
        SlackSettings settings = read(GOOD);
        assertTrue(settings.socketMode());
        assertEquals(3000, settings.port());
        assertEquals("127.0.0.1", settings.host());
        assertEquals("https://slack.com/api/", settings.api().toString());
        assertFalse(settings.toString().contains("xoxb-"));
        assertFalse(settings.toString().contains("xapp-"));
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK_BOT_TOKEN, xoxp-1",
        "SLACK_APP_TOKEN, xoxb-1",
        "SLACK_API_URL, proxy.example/api/",
        "SLACK_API_URL, https://proxy.example/",
        "SLACK_API_URL, https://user@proxy.example/api/",
        "SLACK_API_URL, https://proxy.example/api/?x=/api/",
        "SLACK_API_URL, 'https://proxy.example/a b/api/'",
        "SLACK_API_URL, ftp://proxy.example/api/",
        "PORT, 65536",
        "PORT, x",
        "PORT, -1",
    })
    void oneThatIsBadIsNamed(String name, String value) {
        List<String> problems = problems(name, value);
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith(name), problems.toString());
        assertFalse(problems.get(0).contains(value), "a value may be a secret");
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertEquals(
                2,
                assertThrows(Unusable.class, () -> read(Map.of())).sentences().size());
        assertEquals(
                List.of("SLACK_CLIENT_ID", "SCOUT_ENCRYPTION_KEYS", "SCOUT_PUBLIC_URL"),
                problems("SLACK_CLIENT_ID", "1.2").stream()
                        .map(sentence -> sentence.split(" ", 2)[0])
                        .toList());
        assertEquals(
                1,
                problems("SLACK_APP_TOKEN", "", "SLACK_SIGNING_SECRET", "short").size());
    }
}
