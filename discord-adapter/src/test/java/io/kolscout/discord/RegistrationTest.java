package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kolscout.config.ConfigSource;
import io.kolscout.discord.testdiscord.TestDiscord;
import io.kolscout.testing.Logged;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that Discord knows. */
class RegistrationTest {

    @TempDir
    private Path home;

    @Test
    void commandsAreWrittenWhereDiscordHasOthersAndOnlyThere() throws Exception {
        try (Running running = new Running(home)) {
            assertEquals(1, running.discord.commandWrites());
            JsonNode registered = running.discord.commands();
            running.restart();
            assertEquals(1, running.discord.commandWrites());
            registerByOtherMeans(running.discord);
            assertEquals(registered.size() + 1, running.discord.commands().size());
            running.restart();
            assertEquals(3, running.discord.commandWrites());
            assertEquals(names(registered), names(running.discord.commands()));
            assertEquals(List.of(), running.discord.violations());
        }
    }

    private static void registerByOtherMeans(TestDiscord discord) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(discord.apiUrl() + "applications/" + discord.applicationId() + "/commands"))
                .header("Authorization", "Bot " + discord.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"name\":\"stale\",\"description\":\"Of an older version\",\"type\":1}"))
                .build();
        assertEquals(
                200,
                HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode());
    }

    @Test
    void aBotWhoseCommandsAreNotTakenRunsWithThoseItHasAndSaysSo() throws Exception {
        try (TestDiscord discord = TestDiscord.start();
                Logged logged = Running.logged()) {
            registerByOtherMeans(discord);
            discord.fail("PUT", "/applications/{id}/commands", 500, 1);
            DiscordSettings settings =
                    DiscordSettings.read(Running.environment(discord), DiscordTexts.in(Locale.ENGLISH));
            try (DiscordBot bot =
                    DiscordBot.start(settings, ConfigSource.defaults(), Map.of(), home, Clock.systemUTC())) {
                assertTrue(bot.awaitConnection(Duration.ofSeconds(20)));
            }
            assertEquals(List.of("stale"), names(discord.commands()));
            List<String> errors = logged.lines(Level.ERROR);
            assertEquals(1, errors.size(), errors.toString());
            assertTrue(errors.get(0).contains("The commands are not registered: 0: 500"), errors.toString());
        }
    }

    @Test
    void commandsAreOfferedEverywhereWithCreatorsCompletedAndValuesToChooseFrom() throws Exception {
        try (Running running = new Running(home)) {
            JsonNode commands = running.discord.commands();
            assertEquals(List.of("classify", "kol", "Classify from message"), names(commands));
            ObjectMapper json = new ObjectMapper();
            for (JsonNode command : commands) {
                assertEquals(json.readTree("[0,1,2]"), command.path("contexts"));
                assertEquals(json.readTree("[0,1]"), command.path("integration_types"));
            }
            assertEquals(3, commands.get(2).path("type").asInt());
            JsonNode options = commands.get(0).path("options");
            assertEquals("creator", options.path(0).path("name").asText());
            for (JsonNode option : options) {
                boolean creator = option.path("name").asText().equals("creator");
                assertEquals(creator, option.path("autocomplete").asBoolean(), option.toString());
                assertEquals(creator, option.path("choices").isEmpty(), option.toString());
            }
            for (JsonNode subcommand : commands.get(1).path("options")) {
                assertEquals(1, subcommand.path("type").asInt());
                for (JsonNode option : subcommand.path("options")) {
                    assertEquals(
                            option.path("name").asText().equals("creator"),
                            option.path("autocomplete").asBoolean(),
                            option.toString());
                }
            }
        }
    }

    private static List<String> names(JsonNode commands) {
        return StreamSupport.stream(commands.spliterator(), false)
                .map(command -> command.path("name").asText())
                .toList();
    }
}
