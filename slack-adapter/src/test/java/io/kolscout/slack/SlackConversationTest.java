package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.slack.Running.Mode;
import io.kolscout.slack.testslack.Message;
import io.kolscout.slack.testslack.View;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole conversations in the test Slack, over HTTP and by Socket Mode. */
class SlackConversationTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void fromTheCommandToTheSharedVerdictAndBack(Mode mode) {
        try (Running running = new Running(mode, home)) {
            Message verdict =
                    running.verdict(running.ann, running.launch, "/classify @acme.shop goal:education", Running.KOL);
            assertTrue(verdict.text().contains("@acme.shop: KOL"), verdict.text());

            running.ann.clicks(verdict, "Share");
            running.ann.view().fill("Note", "For the spring launch").submit();
            Message preview = running.ann.waitsFor(running.launch, message -> message.shows("Nothing is shared yet."));
            assertEquals(List.of(), running.launch.posts());

            running.ann.clicks(preview, "Share now");
            Message shared = running.ann.waitsFor(running.launch, message -> message.shows("Shared in"));
            Message card = running.launch.posts().get(0);
            assertTrue(card.shows("For the spring launch"), card.lines().toString());
            assertTrue(running.launch.thread(card).get(0).shows("What speaks for it"));

            running.ann.clicks(shared, "Take back");
            Message gone = running.ann.waitsFor(running.launch, message -> message.shows("Taken back"));
            assertEquals(List.of(), running.launch.posts());

            Message again = running.answers(running.ann, gone, "Back to the verdict");
            running.ann.clicks(again, "Full plan");
            View plan = running.ann.waitsForView(view -> view.shows("Brief: do"));
            assertTrue(plan.shows("Contract points"));
            assertEquals(List.of(), running.slack.violations());
        }
    }
}
