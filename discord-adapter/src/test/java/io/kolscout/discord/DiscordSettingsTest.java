package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.discord.gateway.ShardRange;
import io.kolscout.serve.Unusable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the environment may say. */
class DiscordSettingsTest {

    private static final String TOKEN = "MTIz.abc-D_.e-F_1";

    private static DiscordSettings read(Map<String, String> environment) throws Unusable {
        return DiscordSettings.read(environment, DiscordTexts.in(Locale.ENGLISH));
    }

    @Test
    void aTokenIsEnough() throws Unusable {
        DiscordSettings settings = read(Map.of("DISCORD_BOT_TOKEN", " " + TOKEN + "\n"));
        assertEquals(TOKEN, settings.token());
        assertEquals(Optional.empty(), settings.shards());
        assertEquals("https://discord.com/api/v10/", settings.api().toString());
        assertEquals("127.0.0.1", settings.host());
        assertEquals(3001, settings.port());
        assertFalse(settings.toString().contains(TOKEN));
    }

    @Test
    void aRangeOfShardsIsRead() throws Unusable {
        DiscordSettings settings = read(Map.of("DISCORD_BOT_TOKEN", TOKEN, "DISCORD_SHARDS", "0-3/8"));
        assertEquals(Optional.of(new ShardRange(0, 3, 8)), settings.shards());
        assertTrue(settings.toString().contains("0-3/8"));
    }

    @ParameterizedTest
    @CsvSource({
        "DISCORD_BOT_TOKEN, Bot MTIz.abc.def",
        "DISCORD_BOT_TOKEN, MTIz",
        "DISCORD_SHARDS, 4-3/8",
        "DISCORD_SHARDS, all",
        "DISCORD_API_URL, proxy.example/api/v10/",
        "DISCORD_API_URL, https://proxy.example/api/v9/",
        "DISCORD_API_URL, https://proxy.example/api/v10",
        "DISCORD_API_URL, https://user@proxy.example/api/v10/",
        "DISCORD_API_URL, ftp://proxy.example/api/v10/",
        "PORT, 65536",
        "PORT, x",
    })
    void oneThatIsBadIsNamed(String name, String value) {
        Map<String, String> environment = new HashMap<>(Map.of("DISCORD_BOT_TOKEN", TOKEN));
        environment.put(name, value);
        List<String> sentences =
                assertThrows(Unusable.class, () -> read(environment)).sentences();
        assertEquals(1, sentences.size());
        assertTrue(sentences.get(0).startsWith(name + " "), sentences.get(0));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Map<String, String> environment = Map.of("DISCORD_SHARDS", "x", "DISCORD_API_URL", "x", "PORT", "x");
        assertEquals(
                4,
                assertThrows(Unusable.class, () -> read(environment))
                        .sentences()
                        .size());
    }
}
