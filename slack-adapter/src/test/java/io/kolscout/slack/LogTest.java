package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import io.kolscout.slack.Running.Mode;
import io.kolscout.slack.testslack.Channel;
import io.kolscout.slack.testslack.Message;
import io.kolscout.slack.testslack.Person;
import io.kolscout.slack.testslack.TestSlack;
import io.kolscout.testing.Logged;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an operator reads. */
class LogTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void oneLineAnInteractionAndNoWordOfAnybodys(Mode mode) {
        try (Logged logged = Running.logged()) {
            try (Running running = new Running(mode, home)) {
                Person ann = running.ann;
                Message verdict = running.verdict(ann, running.launch, "/classify @acme.shop", Running.KOL);
                ann.clicks(verdict, "Share");
                ann.view().fill("Note", "Zebra note").submit();
                Message preview = ann.waitsFor(running.launch, message -> message.shows("Nothing is shared yet."));
                running.launch.archive();
                ann.clicks(preview, "Share now");
                ann.waitsFor(running.launch, message -> message.shows("That channel is archived"));
                ann.types(running.launch, "/unknown @acme.shop");
                ann.opensHome();
                ann.home();
                running.stop();
                String all = String.join("\n", logged.lines(Level.INFO));
                for (String secret : List.of(
                        running.acme.botToken(),
                        running.slack.appToken(),
                        running.slack.signingSecret(),
                        "acme.shop",
                        "Zebra",
                        "real person",
                        "professional",
                        "Skipped adding")) {
                    assertFalse(all.contains(secret), secret + " in " + all);
                }
                List<String> interactions = logged.lines(Level.INFO).stream()
                        .filter(line -> line.matches("INFO io.kolscout.slack.Desk [0-9a-f]{8}: \\w+ done in \\d+ ms"))
                        .toList();
                assertEquals(1 + Running.KOL.size() + 4, interactions.size(), all);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void theReferenceThatAPersonReadsIsInTheLog(Mode mode) throws Exception {
        try (Logged logged = Running.logged();
                TestSlack slack = TestSlack.start();
                StubBot bot = new StubBot(slack, mode, incoming -> {
                    throw new IllegalStateException("broken on purpose");
                })) {
            Channel launch = slack.workspace("T0ACME").channel("launch");
            Person ann = slack.workspace("T0ACME").person("ann");
            assertTrue(ann.types(launch, "/classify @acme.shop").acked());
            Message told = ann.waitsFor(launch, message -> message.shows("Something broke on our side"));
            String reference = told.text().replaceFirst(".*reference ([0-9a-f]{8}).*", "$1");
            assertTrue(
                    logged.lines(Level.ERROR).stream().anyMatch(line -> line.contains(reference + ": classify failed")),
                    logged.lines(Level.INFO).toString());
            assertEquals(List.of(), slack.violations());
            assertTrue(bot.first("T0ACME", "another"));
        }
    }
}
