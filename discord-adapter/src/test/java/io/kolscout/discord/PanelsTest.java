package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.discord.testdiscord.Message;
import io.kolscout.discord.testdiscord.Person;
import io.kolscout.discord.testdiscord.Receipt;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Buttons of old panels, pressed twice, by others, and after a restart. */
class PanelsTest {

    @TempDir
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Running running;

    @SuppressWarnings("NullAway.Init")
    private Person ann;

    @BeforeEach
    void start() {
        running = new Running(home);
        ann = running.ann;
    }

    @AfterEach
    void stop() {
        try {
            assertEquals(List.of(), ann.errors());
            assertEquals(List.of(), running.discord.violations());
        } finally {
            running.close();
        }
    }

    @Test
    void anOldPanelShowsWhereTheInterviewStands() {
        Message old = running.asks(ann, running.launch, "/classify creator:@acme.shop");
        running.verdict(ann, running.launch, "/classify creator:@acme.shop");
        Message stale = Running.answers(ann, old, "Not sure");
        assertEquals(old.id(), stale.id());
        assertTrue(
                stale.shows("That belongs to an earlier step."), stale.lines().toString());
        assertTrue(stale.shows("acme.shop: KOL"), stale.lines().toString());
    }

    @Test
    void aSecondClickAtOnceIsOneAnswer() {
        Message question = running.asks(ann, running.launch, "/classify creator:@acme.shop");
        List<Receipt> receipts = ann.clicks(question, "Not sure", 2);
        assertTrue(receipts.stream().allMatch(Receipt::answered), receipts.toString());
        question.waitsFor(now -> now.shows("question 2"));
        Message again = running.asks(ann, running.launch, "/kol resume");
        assertTrue(again.shows("question 2"), again.lines().toString());
        assertEquals(List.of(question.id(), again.id()), ids());
        Message back = Running.answers(ann, again, "Back");
        assertTrue(back.shows("Your answer so far: Not sure"), back.lines().toString());
    }

    @Test
    void aSecondClickOnShareNowPostsOneCard() {
        Message verdict = running.verdict(ann, running.launch, "/classify creator:@acme.shop");
        Message preview = running.preview(ann, verdict, running.launch, "");
        List<Receipt> receipts = ann.clicks(preview, "Share now", 2);
        assertTrue(receipts.stream().allMatch(Receipt::answered), receipts.toString());
        running.launch.waitsForPost();
        preview.waitsFor(now -> now.shows("Shared in"));
        assertEquals(1, running.acme.posts().size());
    }

    @Test
    void aButtonOfAnotherVersionOfTheBotSaysSo() {
        Message question = running.asks(ann, running.launch, "/classify creator:@acme.shop");
        for (String id : List.of("v0|whatever", "-:0:dance::", "a".repeat(100))) {
            assertTrue(ann.presses(question, id).answered());
            Message told = ann.waitsForMessage(
                    running.launch, message -> message.shows("That button is of another version of me"));
            assertTrue(told.isEphemeral());
        }
        assertTrue(question.now().orElseThrow().shows("question 1"), "the panel stays");
        assertTrue(ann.presses(question, "AAAAAAAAAAAAAAAAAAAAAA:0:answer:voice:person")
                .answered());
        ann.waitsForMessage(running.launch, message -> message.shows("That interview is over or was never yours."));
        assertTrue(Running.answers(ann, question, "Not sure").shows("question 2"));
    }

    @Test
    void aPanelGoesOnAfterARestart() {
        Message question = running.asks(ann, running.launch, "/classify creator:@acme.shop");
        running.restart();
        question = Running.answers(ann, question, "One real person");
        running.restart();
        Message back = Running.answers(ann, question, "Back");
        assertTrue(
                back.shows("Your answer so far: One real person"), back.lines().toString());
        assertEquals(1, running.discord.commandWrites());
    }

    @Test
    void whatAReloadTookAwayIsBroughtBackByResume() {
        Running.answers(ann, running.asks(ann, running.launch, "/classify creator:@acme.shop"), "One real person");
        ann.reloadsClient();
        assertEquals(List.of(), ann.visible(running.launch));
        Message resumed = running.asks(ann, running.launch, "/kol resume");
        assertTrue(resumed.shows("acme.shop: question 2"), resumed.lines().toString());
        assertTrue(Running.answers(ann, resumed, "Back").shows("Your answer so far: One real person"));
    }

    @Test
    void somebodyElsesCardIsNotTakenBackAndStaysAsItIs() {
        Message verdict = running.verdict(ann, running.launch, "/classify creator:@acme.shop");
        Running.answers(ann, running.preview(ann, verdict, running.launch, ""), "Share now");
        Message card = running.launch.waitsForPost();
        Person bob = running.acme.member("bob");
        assertTrue(bob.clicks(card, "Take back").answered());
        Message refused = bob.waitsForMessage(running.launch, Message::isEphemeral);
        assertTrue(
                refused.shows("Only the person who shared this can take it back."),
                refused.lines().toString());
        assertTrue(refused.shows("<@" + ann.id() + ">"), refused.lines().toString());
        assertEquals(List.of(card), running.launch.messages());
        assertEquals(List.of(), refused.pings());
    }

    private List<String> ids() {
        return ann.visible(running.launch).stream().map(Message::id).toList();
    }
}
