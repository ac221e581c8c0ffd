package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.kolscout.config.ConfigSource;
import io.kolscout.discord.testdiscord.Message;
import io.kolscout.discord.testdiscord.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People and servers of two languages, French being one of which a few texts are there. */
class LanguagesTest {

    @TempDir
    private Path home;

    private Running bilingual() throws IOException {
        Path config = Files.createDirectory(home.resolve("config"));
        Files.writeString(
                config.resolve("questions.yaml"), ConfigSource.defaults().written("questions.yaml"));
        Files.writeString(config.resolve("questions.fr.yaml"), """
                questions:
                  voice:
                    text: "Qui est derrière ce compte ?"
                context:
                  goal:
                    text: "Que doit apporter ce partenariat ?"
                    options:
                      awareness: {label: "Notoriété", text: "Notoriété"}
                """);
        return new Running(home, ConfigSource.folder(config), Map.of("SCOUT_LANGUAGES", "en,fr"));
    }

    @Test
    void theCardIsInTheServersLanguageAndWhatIsPrivateInThePersons() throws IOException {
        try (Running running = bilingual()) {
            running.acme.locale("fr");
            running.restart();
            Message verdict = running.verdict(running.ann, running.launch, "/classify creator:@acme.shop");
            Message preview = running.preview(running.ann, verdict, running.launch, "");
            assertTrue(
                    preview.shows("Preview: this is what everybody will see in"),
                    preview.lines().toString());
            assertTrue(preview.shows("Classé par"), preview.lines().toString());
            Message posted = Running.answers(running.ann, preview, "Share now");
            assertTrue(posted.shows("Shared in"), posted.lines().toString());
            Message card = running.launch.waitsForPost();
            assertTrue(card.shows("Partagé par"), card.lines().toString());
            assertFalse(card.shows("Shared by"), card.lines().toString());
            assertEquals(List.of("Retirer"), card.buttons());

            Person bob = running.acme.member("bob").locale("fr");
            bob.clicks(card, "Retirer");
            bob.waitsForMessage(running.launch, message -> message.shows("Seule la personne"));
            running.ann.clicks(card, "Retirer");
            running.ann.waitsForMessage(running.launch, message -> message.shows("Taken back: it is gone from"));
            assertEquals(List.of(), running.discord.violations());
        }
    }

    @Test
    void eachPersonIsAskedInTheirOwnLanguage() throws IOException {
        try (Running running = bilingual()) {
            Person bob = running.acme.member("bob").locale("fr");
            assertTrue(running.asks(bob, running.launch, "/classify creator:@acme.shop")
                    .shows("Qui est derrière"));
            assertTrue(running.asks(running.ann, running.launch, "/classify creator:@acme.shop")
                    .shows("Who is behind"));
            Person eve = running.acme.member("eve").locale("da");
            assertTrue(running.asks(eve, running.launch, "/classify creator:@acme.shop")
                    .shows("Who is behind"));
            bob.messageCommand("Classify from message", bob.says(running.launch, "@acme.shop"));
            assertTrue(bob.modal().shows("Notoriété"), bob.modal().lines().toString());
            assertEquals(List.of(), running.discord.violations());
        }
    }

    @Test
    void commandsAreRegisteredInEachLanguageOnceAndWithEnglishUnderItsOwnKeys() throws IOException {
        try (Running running = bilingual()) {
            JsonNode classify = command(running, "classify");
            assertEquals(
                    Map.of(
                            "fr",
                            "classer un créateur, ou reprendre",
                            "en-US",
                            classify.path("description").asText(),
                            "en-GB",
                            classify.path("description").asText()),
                    texts(classify.path("description_localizations")));
            JsonNode goal = named(classify.path("options"), "goal");
            assertEquals(
                    "Que doit apporter ce partenariat ?",
                    goal.path("description_localizations").path("fr").asText());
            JsonNode awareness = goal.path("choices").path(0);
            assertEquals(
                    Map.of("fr", "Notoriété", "en-US", "Awareness", "en-GB", "Awareness"),
                    texts(awareness.path("name_localizations")));
            assertEquals(Map.of(), texts(goal.path("choices").path(1).path("name_localizations")));
            assertEquals(Map.of(), texts(classify.path("name_localizations")), "names are quoted by the bot's texts");
            JsonNode message = command(running, "Classify from message");
            assertEquals(
                    Map.of(
                            "fr",
                            "Classer depuis le message",
                            "en-US",
                            "Classify from message",
                            "en-GB",
                            "Classify from message"),
                    texts(message.path("name_localizations")));
            running.restart();
            assertEquals(1, running.discord.commandWrites());
            assertEquals(List.of(), running.discord.violations());
        }
    }

    private static JsonNode command(Running running, String name) {
        return named(running.discord.commands(), name);
    }

    private static JsonNode named(JsonNode list, String name) {
        for (JsonNode each : list) {
            if (each.path("name").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError(name + " is not among " + list);
    }

    private static Map<String, String> texts(JsonNode localizations) {
        Map<String, String> texts = new HashMap<>();
        localizations
                .properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        return texts;
    }
}
