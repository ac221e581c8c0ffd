package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ch.qos.logback.classic.Level;
import io.kolscout.discord.testdiscord.Message;
import io.kolscout.discord.testdiscord.Person;
import io.kolscout.discord.testdiscord.TestDiscord;
import io.kolscout.testing.Logged;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads. */
class LogTest {

    private static final String EDIT = "/webhooks/{app}/{token}/messages/{id}";

    @TempDir
    private Path home;

    @Test
    void oneLineAnInteractionAndNoWordOfAnybodys() throws InterruptedException {
        try (Logged logged = Running.logged();
                Running running = new Running(home)) {
            Person ann = running.ann;
            Message verdict = running.verdict(ann, running.launch, "/classify creator:@acme.shop");
            ann.clicks(verdict, "Share");
            ann.modal()
                    .choosesChannel("Channel", running.launch)
                    .fills("Note", "Zebra note")
                    .submits();
            Message preview = verdict.waitsFor(message -> message.text().contains("Nothing is shared yet."));
            running.discord.fail("POST", "/channels/{id}/messages", 500, 1);
            ann.clicks(preview, "Share now");
            verdict.waitsFor(message -> message.text().contains("Not shared"));
            ann.suggestions(running.launch, "classify", "creator", "acme");
            running.discord.fail("PATCH", EDIT, 400, 50035, 1);
            ann.types(running.launch, "/kol help");
            ann.waitsForMessage(running.launch, message -> message.shows("did not take my answer"));
            running.discord.answerWithin(Duration.ZERO);
            ann.types(running.launch, "/kol resume");
            for (int i = 0; i < 1000 && logged.lines(Level.WARN).size() < 3; i++) {
                Thread.sleep(10);
            }
            running.stop();
            String all = String.join("\n", logged.lines(Level.INFO));
            List<String> secrets = new ArrayList<>(List.of(
                    running.discord.token(),
                    ann.id(),
                    "acme.shop",
                    "Zebra",
                    "real person",
                    "rofessional",
                    "Content",
                    "jda.wiki"));
            running.discord.calls().stream()
                    .map(TestDiscord.Call::path)
                    .filter(path -> path.startsWith("/interactions/") || path.startsWith("/webhooks/"))
                    .forEach(path -> secrets.add(path.split("/", -1)[3]));
            for (String secret : secrets) {
                assertFalse(all.contains(secret), secret + " in " + all);
            }
            assertFalse(all.matches("(?s).*\\bann\\b.*"), all);
            List<String> interactions = logged.lines(Level.INFO).stream()
                    .filter(line -> line.matches("INFO io.kolscout.discord.(Desk|Listener) [0-9a-f]{8}: \\w+ "
                            + "(done in \\d+ ms|opened a form)"))
                    .toList();
            assertEquals(1 + Running.KOL.size() + 5, interactions.size(), all);
            List<String> warnings = logged.lines(Level.WARN);
            assertEquals(3, warnings.size(), all);
        }
    }
}
