package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import io.kolscout.discord.testdiscord.Gateway;
import io.kolscout.discord.testdiscord.Message;
import io.kolscout.discord.testdiscord.Receipt;
import io.kolscout.testing.Logged;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An interview over a connection that breaks, and interactions that come twice. */
class GatewayTest {

    @TempDir
    private Path home;

    /** What happens to a connection whose session goes on. */
    enum Trouble {
        DROPPED,
        TOLD_TO_RECONNECT,
        INVALID_BUT_RESUMABLE;

        void happensTo(Gateway gateway) {
            switch (this) {
                case DROPPED -> gateway.drop();
                case TOLD_TO_RECONNECT -> gateway.reconnect();
                case INVALID_BUT_RESUMABLE -> gateway.invalidSession(true);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void whatWasMissedComesWithTheResumedSession(Trouble trouble) {
        try (Running running = new Running(home)) {
            Message shown = running.asks(running.ann, running.launch, "/classify creator:@acme.shop");
            int times = 0;
            for (String answer : Running.KOL) {
                trouble.happensTo(running.discord.gateway());
                shown = Running.answers(running.ann, shown, answer);
                running.discord.gateway().awaitResumed(++times);
            }
            assertTrue(shown.shows("acme.shop: KOL"), shown.lines().toString());
            assertEquals(List.of(), running.ann.errors());
            assertEquals(1, running.discord.gateway().identified());
            assertEquals(List.of(), running.discord.violations());
        }
    }

    @Test
    void aPanelGoesOnInANewSession() throws Exception {
        try (Running running = new Running(home)) {
            Message shown = running.asks(running.ann, running.launch, "/classify creator:@acme.shop");
            running.discord.gateway().invalidSession(false);
            running.discord.gateway().awaitReady(1);
            assertEquals(2, running.discord.gateway().identified());
            shown = Running.answers(running.ann, shown, "One real person");
            assertTrue(shown.shows("question 2"), shown.lines().toString());
            assertEquals(200, running.health().statusCode());
            assertEquals(1, running.discord.commandWrites());
            assertEquals(List.of(), running.discord.violations());
        }
    }

    @Test
    void anInteractionThatComesTwiceHasOneEffectAndOneLineInTheLog() {
        try (Logged logged = Running.logged();
                Running running = new Running(home)) {
            Message question = running.asks(running.ann, running.launch, "/classify creator:@acme.shop");
            Message second = Running.answers(running.ann, question, "Not sure");
            running.discord.repeatLast();
            waitsFor(logged, "click done before");
            Message third = Running.answers(running.ann, second, "Not sure");
            assertTrue(third.shows("question 3"), third.lines().toString());
            assertFalse(
                    third.shows("That belongs to an earlier step."),
                    third.lines().toString());
            List<String> warnings = logged.lines(Level.WARN);
            assertEquals(1, warnings.size(), warnings.toString());
            assertTrue(warnings.get(0).contains("40060"), warnings.toString());
            assertFalse(warnings.get(0).contains("\tat "), warnings.toString());
            List<String> broken = running.discord.takeViolations();
            assertEquals(1, broken.size(), broken.toString());
            assertTrue(broken.get(0).contains("40060"), broken.toString());
        }
    }

    @Test
    void aSharedVerdictThatIsDeliveredTwiceIsOneCard() {
        try (Logged logged = Running.logged();
                Running running = new Running(home)) {
            Message verdict = running.verdict(running.ann, running.launch, "/classify creator:@acme.shop");
            Message preview = running.preview(running.ann, verdict, running.launch, "");
            Receipt receipt = running.ann.clicks(preview, "Share now");
            running.discord.repeatLast();
            assertTrue(receipt.answered());
            preview.waitsFor(now -> now.shows("Shared in"));
            waitsFor(logged, "click done before");
            assertEquals(1, running.acme.posts().size());
            assertEquals(1, running.discord.takeViolations().size());
        }
    }

    private static void waitsFor(Logged logged, String words) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (logged.lines(Level.INFO).stream().noneMatch(line -> line.contains(words))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not in the log: " + words + logged.lines(Level.INFO));
            }
            Thread.onSpinWait();
        }
    }
}
