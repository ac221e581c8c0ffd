package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.slack.Running.Mode;
import io.kolscout.slack.testslack.Message;
import io.kolscout.slack.testslack.Receipt;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever comes twice has its effect once. */
class OnceOnlyTest {

    private static final int CLICKS = 20;

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void twentyClicksAtOnceAreOneAnswer(Mode mode) {
        try (Running running = new Running(mode, home)) {
            Message question =
                    running.verdict(running.ann, running.launch, "/classify @acme.shop", Running.KOL.subList(0, 3));
            assertAcked(running.ann.clicks(question, "Their profession", CLICKS));
            running.stop();
            Message now = question.now().orElseThrow();
            assertTrue(now.shows("@acme.shop: question 5"), now.lines().toString());
            assertEquals(1, running.ann.screen(running.launch).size());
            assertEquals(List.of(), running.slack.violations());
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void twentyPressesOfShareNowAreOneCard(Mode mode) {
        try (Running running = new Running(mode, home)) {
            Message verdict = running.verdict(running.ann, running.launch, "/classify @acme.shop", Running.KOL);
            running.ann.clicks(verdict, "Share");
            running.ann.view().submit();
            Message preview = running.ann.waitsFor(running.launch, message -> message.shows("Nothing is shared yet."));
            assertAcked(running.ann.clicks(preview, "Share now", CLICKS));
            running.stop();
            running.ann.waitsFor(running.launch, message -> message.shows("Shared in"));
            assertEquals(2, running.launch.posts().size());
            assertEquals(List.of(), running.slack.violations());
        }
    }

    private static void assertAcked(List<Receipt> receipts) {
        assertEquals(CLICKS, receipts.stream().filter(Receipt::acked).count());
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aReplayIsAckedAndHasNoSecondEffect(Mode mode) {
        try (Running running = new Running(mode, home)) {
            Message first = running.asks(running.ann, running.launch, "/classify @acme.shop");
            assertTrue(running.slack.repeatLast().acked());
            Message second = running.answers(running.ann, first, "One real person");
            assertTrue(running.slack.repeatLast().acked());
            Message third = running.answers(running.ann, second, "Unrelated");
            running.stop();
            assertTrue(third.now().orElseThrow().shows("question 3"));
            assertEquals(1, running.ann.screen(running.launch).size());
            assertEquals(List.of(), running.slack.violations());
        }
    }

    @Test
    void aRetriedEventIsNotDroppedUnseen() {
        try (Running running = new Running(Mode.HTTP, home)) {
            running.slack.retryEventsAfter(Duration.ofMillis(10), Duration.ofMillis(10), Duration.ofMillis(10));
            running.http().forge(true);
            assertEquals(401, running.ann.opensHome().status());
            running.http().forge(false);
            running.ann.home();
            running.slack.takeViolations();
            assertTrue(running.slack.repeatEvent().acked());
            assertEquals(List.of(), running.slack.violations());
        }
    }
}
