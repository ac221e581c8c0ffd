package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.discord.testdiscord.Channel;
import io.kolscout.discord.testdiscord.Guild;
import io.kolscout.discord.testdiscord.Message;
import io.kolscout.discord.testdiscord.Modal;
import io.kolscout.discord.testdiscord.Person;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say to the bot in Discord, wherever they are, and what they see. */
class DialogueTest {

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
    void onePanelIsReplacedAtEachStep() {
        Message first = running.asks(ann, running.launch, "/classify creator:@acme.shop");
        Message second = Running.answers(ann, first, "One real person");
        Message back = Running.answers(ann, second, "Back");
        assertTrue(
                back.shows("Your answer so far: One real person"), back.lines().toString());
        Message kept = Running.answers(ann, back, "Keep this answer");
        Message notSure = Running.answers(ann, kept, "Not sure");
        Message saved = Running.answers(ann, notSure, "Save and leave");
        assertTrue(saved.text().startsWith("Saved. Type /kol resume to go on with"), saved.text());
        Message resumed = Running.answers(ann, saved, "Resume @acme.shop");
        assertTrue(resumed.shows("question 3"), resumed.lines().toString());
        Message over = Running.answers(ann, resumed, "Start over");
        assertTrue(over.shows("question 1"), over.lines().toString());
        Message cancelled = Running.answers(ann, over, "Cancel");
        assertTrue(cancelled.shows("Cancelled"), cancelled.lines().toString());
        assertEquals(
                List.of(first.id()),
                ann.visible(running.launch).stream().map(Message::id).toList());
        assertEquals(List.of(), running.acme.posts());
    }

    @Test
    void aVerdictLeadsOnToTheCampaignTheRisksTheAnswersAndThePlan() {
        Message verdict = running.verdict(ann, running.launch, "/classify creator:@acme.shop");
        assertTrue(verdict.shows("Tell me your goal"), verdict.lines().toString());
        Message shown = Running.answers(ann, verdict, "Fit the plan to my campaign");
        shown = Running.answers(ann, shown, "Sales or sign-ups");
        shown = Running.answers(ann, shown, "Skip to the verdict");
        assertTrue(shown.shows("Fit for “Sales or sign-ups”"), shown.lines().toString());
        shown = Running.answers(ann, shown, "Risk checks");
        shown = Running.answers(ann, shown, "Official action");
        shown = Running.answers(ann, shown, "Skip to the verdict");
        assertTrue(shown.shows("Heed this first"), shown.lines().toString());
        shown = Running.answers(ann, shown, "Change answers");
        shown = Running.answers(ann, shown, "Main work");
        shown = Running.answers(ann, shown, "Full-time creator");
        shown = Running.answers(ann, shown, "Change answers");
        shown = Running.answers(ann, shown, "Back to the verdict");
        ann.clicks(shown, "Full plan");
        Message plan = ann.waitsForMessage(running.launch, message -> message.shows("partnership plan"));
        assertFalse(plan.id().equals(shown.id()));
        assertEquals(List.of(), plan.buttons());
        assertTrue(plan.isEphemeral());
        assertTrue(shown.now().orElseThrow().buttons().contains("Full plan"));
    }

    @Test
    void inADirectMessageAPersonIsAloneAndNothingIsShared() {
        Channel direct = ann.direct();
        Message verdict = running.verdict(ann, direct, "/classify creator:@acme.shop");
        assertTrue(verdict.shows("acme.shop: KOL"), verdict.lines().toString());
        assertFalse(verdict.buttons().contains("Share"), verdict.buttons().toString());
        assertTrue(running.asks(ann, direct, "/kol history").shows("acme.shop"));
        assertSays(running.launch, "/kol history", "You have no verdict yet.");
        Person bob = running.acme.member("bob");
        assertTrue(running.asks(bob, bob.direct(), "/kol history").shows("You have no verdict yet."));
    }

    @Test
    void aVerdictInADirectMessageIsNotSaidToBeKeptOnAComputer() {
        Message verdict = running.verdict(ann, ann.direct(), "/classify creator:@acme.shop");
        assertTrue(verdict.shows("Only you see this."), verdict.lines().toString());
        assertFalse(verdict.shows("this computer"), verdict.lines().toString());
        assertFalse(verdict.shows("share"), verdict.lines().toString());
    }

    @Test
    void whereAPersonBroughtTheBotAlongSheIsAlone() {
        Guild other = running.discord.guildWithoutBot("other");
        Person eve = other.member("eve").userInstalls();
        for (Channel channel : List.of(eve.groupDirect(), other.channel("general"))) {
            Message verdict = running.verdict(eve, channel, "/classify creator:@by." + channel.name());
            assertTrue(verdict.isEphemeral());
            assertTrue(verdict.shows(": KOL"), verdict.lines().toString());
            assertFalse(verdict.buttons().contains("Share"), verdict.buttons().toString());
            eve.clicks(verdict, "Full plan");
            eve.waitsForMessage(channel, message -> message.shows("partnership plan"));
        }
        Message history = running.asks(eve, eve.direct(), "/kol history");
        assertTrue(
                history.shows("by.general") && history.shows("by.group-eve"),
                history.lines().toString());
        assertEquals(List.of(), other.posts());
        assertEquals(List.of(), eve.errors());
    }

    @Test
    void whoBroughtItAlongIsInTheTeamOfAServerThatInstalledItToo() {
        ann.userInstalls();
        Message verdict = running.verdict(ann, running.launch, "/classify creator:@acme.shop");
        assertTrue(verdict.buttons().contains("Share"), verdict.buttons().toString());
        assertTrue(running.asks(ann, ann.direct(), "/kol history").shows("You have no verdict yet."));
    }

    @Test
    void commandsAndWhatCannotBeRead() {
        Running.answers(ann, running.asks(ann, running.launch, "/classify creator:@acme.shop"), "One real person");
        assertSays(running.launch, "/kol resume", "acme.shop: question 2");
        running.asks(ann, running.launch, "/classify creator:@other");
        Message open = running.asks(ann, running.launch, "/kol resume");
        assertTrue(open.shows("one answer"), open.lines().toString());
        assertTrue(Running.answers(ann, open, "Resume @acme.shop").shows("question 2"));
        assertSays(running.launch, "/kol resume creator:@acme.shop", "question 2");
        assertSays(running.launch, "/kol resume creator:@nobody", "You have no open interview on");
        assertSays(running.launch, "/kol history creator:@acme.shop", "You have no verdict on");
        assertSays(running.launch, "/kol history", "You have no verdict yet.");
        assertSays(running.launch, "/kol help", "classify a creator, or go on with one you began");
        assertSays(running.launch, "/classify creator:acme shop", "is more than one word");
        assertSays(running.launch, "/classify creator:a@acme.example", "looks like an e-mail address");
        Person bob = running.acme.member("bob");
        assertSays(running.launch, "/classify creator:<@" + bob.id() + ">", "is a member or channel of this chat");
        assertSays(
                running.launch,
                "/classify creator:<#" + running.launch.id() + ">",
                "is a member or channel of this chat");
        assertEquals(List.of(), running.acme.posts());
    }

    @Test
    void aHandleAndAProfileAreSaidToBeTheSame() {
        running.verdict(ann, running.launch, "/classify creator:@acme.shop");
        assertSays(
                running.launch,
                "/kol same creator:@acme.shop profile:https://www.instagram.com/acme.shop",
                "what you have on the one is on the other");
        Message verdict = running.asks(ann, running.launch, "/classify creator:instagram.com/acme.shop");
        assertTrue(verdict.shows("You reached this verdict on"), verdict.lines().toString());
        assertSays(running.launch, "/kol same creator:@acme.shop profile:@acme.shop", "Type /kol same, a handle");
    }

    private void assertSays(Channel channel, String command, String words) {
        Message said = running.asks(ann, channel, command);
        assertTrue(said.isEphemeral());
        assertTrue(said.shows(words), command + ": " + said.lines());
    }

    @Test
    void aMessagesCreatorsAreOffered() {
        Person bob = running.acme.member("bob");
        Message post = bob.says(running.launch, "Shall we? https://www.instagram.com/acme.shop/?hl=en & @other.one");
        ann.messageCommand("Classify from message", post);
        Modal form = ann.modal();
        assertTrue(
                form.shows("instagram.com/acme.shop | @other.one"), form.lines().toString());
        form.chooses("Creators in this message", "instagram.com/acme.shop")
                .chooses("Goal", "Sales or sign-ups")
                .submits();
        Message question = ann.waitsForMessage(running.launch, message -> message.shows("question 1"));
        assertTrue(question.isEphemeral());
        Message verdict = question;
        for (String answer : Running.KOL) {
            verdict = Running.answers(ann, verdict, answer);
        }
        assertTrue(verdict.shows("Fit for “Sales or sign-ups”"), verdict.lines().toString());
    }

    @Test
    void aTypedCreatorIsTakenAndAWrongOneIsRefusedInWords() {
        Message post = running.acme.member("bob").says(running.launch, "Only @other.one");
        ann.messageCommand("Classify from message", post);
        ann.modal().submits();
        ann.waitsForMessage(running.launch, message -> message.shows("Whom"));
        ann.messageCommand("Classify from message", post);
        ann.modal().fills("Creator", "acme shop").submits();
        Message refused = ann.waitsForMessage(running.launch, message -> message.shows("is more than one word"));
        assertTrue(refused.isEphemeral());
        ann.messageCommand("Classify from message", post);
        ann.modal()
                .chooses("Creators in this message", "@other.one")
                .fills("Creator", "@typed")
                .submits();
        ann.waitsForMessage(running.launch, message -> message.shows("typed: question 1"));
        ann.messageCommand("Classify from message", ann.says(running.launch, "Nobody here"));
        assertFalse(ann.waitsForModal(modal -> !modal.labels().contains("Creators in this message"))
                .labels()
                .isEmpty());
    }
}
