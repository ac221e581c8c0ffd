package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.discord.testdiscord.Channel;
import io.kolscout.discord.testdiscord.Message;
import io.kolscout.discord.testdiscord.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts in channels. */
class ShareTest {

    @TempDir
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Running running;

    @SuppressWarnings("NullAway.Init")
    private Person ann;

    private int creators;

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

    /** A verdict on a creator of whom there was none before. */
    private Message verdict() {
        return running.verdict(ann, running.launch, "/classify creator:@creator" + creators++);
    }

    private Message preview(Channel channel, String note) {
        return running.preview(ann, verdict(), channel, note);
    }

    private Message presses(Message message, String button) {
        return Running.answers(ann, message, button);
    }

    @Test
    void theChannelChosenAtFirstIsTheOneThePersonIsIn() {
        ann.clicks(verdict(), "Share");
        assertTrue(
                ann.modal().json().toString().contains("\"default_values\":[{\"id\":\"" + running.launch.id()),
                ann.modal().json().toString());
        ann.modal().submits();
        Message preview = ann.waitsForMessage(running.launch, message -> message.shows("Nothing is shared yet."));
        assertTrue(
                preview.shows("<#" + running.launch.id() + ">"), preview.lines().toString());
        assertFalse(preview.shows("Note"), preview.lines().toString());
        assertEquals(List.of(), running.acme.posts());
    }

    @Test
    void theCardIsWhatWasPreviewedWithTheReasonsBelow() {
        Message preview = preview(running.launch, "For spring");
        Message posted = presses(preview, "Share now");
        Message card = running.launch.waitsForPost();
        assertTrue(
                posted.shows("https://discord.com/channels/" + running.acme.id() + "/" + running.launch.id() + "/"
                        + card.id()),
                posted.lines().toString());
        List<String> lines = card.lines();
        assertEquals(preview.lines().subList(2, preview.lines().size() - 1), lines.subList(0, lines.indexOf("---")));
        assertTrue(card.shows("What speaks for it"), lines.toString());
        assertEquals(List.of("Take back"), card.buttons());
        assertFalse(card.isEphemeral());
        assertEquals(List.of(), card.pings());
    }

    @Test
    void aNoteIsWordsAloneAndNobodyIsPinged() {
        Person bob = running.acme.member("bob");
        assertWordsAlone(
                "@everyone @here <@" + bob.id() + "> <@&" + running.acme.id() + "> <#" + running.launch.id() + ">");
        assertWordsAlone("**bold** _it_ ~~gone~~ ||spoiler|| `code` ```block```");
        assertWordsAlone("[here](https://evil.example) https://evil.example <https://evil.example> discord.gg/x");
        assertWordsAlone("# big\n-# small\n> quote\n1. one\n- point\n<t:1:R> </kol:1> :tada: <:a:1>");
    }

    /** A note whose markup is escaped stands on the card with a backslash before each sign that means something. */
    private void assertWordsAlone(String note) {
        Message preview = preview(running.launch, note);
        presses(preview, "Share now");
        String first = note.lines().findFirst().orElseThrow().substring(0, 1);
        Message card = running.launch.waitsForPost(message -> message.shows("Note:** \\" + first));
        String shown = card.text()
                .substring(card.text().indexOf("Note:** ") + 8, card.text().indexOf("\n- **Classified"));
        assertEquals(note.replace('\n', ' '), shown.replaceAll("\\\\(?=[^\\p{Alnum}\\s])", ""));
        assertFalse(shown.matches("(?s).*(?<!\\\\)[*_~|`<>@\\[\\]].*"), shown);
        assertFalse(shown.contains("https:/"), shown);
        assertFalse(shown.matches("(?s).*(^|\\n)(#|-#|>|-|1\\.) .*"), shown);
        assertEquals(List.of(), card.pings());
        assertEquals(List.of(), preview.now().orElseThrow().pings());
    }

    @Test
    void whatTheBotMayNotIsNamedAndOnceMendedTheSamePreviewIsShared() {
        assertNamed(running.launch, "SEND_MESSAGES", "I lack a permission there: Send Messages.");
        assertNamed(running.acme.channel("hidden"), "VIEW_CHANNEL", "I lack permissions there: View Channels and");
    }

    @Test
    void inAThreadTheBotNeedsThePermissionForThreads() {
        Channel parent = running.acme.channel("plans").denyBot("SEND_MESSAGES_IN_THREADS");
        Channel thread = running.acme.thread(parent, "spring");
        Message preview = preview(thread, "typed once");
        assertTrue(
                preview.shows("I lack a permission there: Send Messages in Threads."),
                preview.lines().toString());
        parent.allowBot("SEND_MESSAGES_IN_THREADS").denyBot("SEND_MESSAGES");
        presses(preview, "Share now");
        assertTrue(thread.waitsForPost().shows("typed once"));
    }

    private void assertNamed(Channel channel, String permission, String sentence) {
        channel.denyBot(permission);
        Message preview = preview(channel, "typed once");
        assertTrue(preview.lines().get(0).contains(sentence), preview.lines().toString());
        Message refused = presses(preview, "Share now");
        assertTrue(
                refused.shows("Not shared: it did not work in"), refused.lines().toString());
        assertTrue(refused.shows(sentence), refused.lines().toString());
        assertEquals(List.of(), channel.messages());
        running.restart();
        channel.allowBot(permission);
        Message posted = presses(refused, "Try again");
        assertTrue(posted.shows("Shared in"), posted.lines().toString());
        assertTrue(channel.waitsForPost().shows("typed once"));
    }

    @Test
    void whatTheSharerMayNotIsNamedToo() {
        Channel news = running.acme.announcements("news").denyMember(ann, "SEND_MESSAGES");
        Message preview = preview(news, "");
        assertTrue(
                preview.shows("You may not post there yourself: you lack the permission Send Messages."),
                preview.lines().toString());
        Message refused = presses(preview, "Share now");
        assertTrue(
                refused.shows("You may not post there yourself"),
                refused.lines().toString());
        assertEquals(List.of(), news.messages());
        news.allowMember(ann, "SEND_MESSAGES");
        assertTrue(presses(refused, "Try again").shows("Shared in"));
        assertEquals(1, news.messages().size());
    }

    @Test
    void whatIsTakenAwayAfterThePreviewIsNamedWhenItIsShared() {
        Message preview = preview(running.launch, "");
        running.launch.denyBot("SEND_MESSAGES");
        Message refused = presses(preview, "Share now");
        assertTrue(
                refused.shows("I lack a permission there: Send Messages."),
                refused.lines().toString());
        ann.clicks(refused, "Choose the channel again");
        Channel other = running.acme.channel("other");
        ann.modal().choosesChannel("Channel", other).submits();
        preview = refused.waitsFor(now -> now.shows("Nothing is shared yet."));
        assertTrue(presses(preview, "Share now").shows("Shared in"));
        assertEquals(1, other.messages().size());
        assertEquals(List.of(), running.launch.messages());
    }

    @Test
    void aChannelThatIsDeletedIsNotSeenAnyMore() {
        Channel gone = running.acme.channel("gone");
        Message preview = preview(gone, "");
        running.acme.delete(gone);
        Message refused = presses(preview, "Share now");
        assertTrue(refused.shows("I do not see that channel"), refused.lines().toString());
    }

    @Test
    void aVerdictInADeletedChannelCountsAsTakenBack() {
        Channel gone = running.acme.channel("gone");
        Message posted = presses(preview(gone, ""), "Share now");
        running.acme.delete(gone);
        Message back = presses(posted, "Take back");
        assertTrue(back.shows("Taken back: it is gone from"), back.lines().toString());
    }

    @Test
    void anArchivedThreadIsNotSeen() {
        Channel old = running.acme.thread(running.launch, "old");
        Message preview = preview(old, "");
        old.archive(true);
        Message refused = presses(preview, "Share now");
        assertTrue(refused.shows("I do not see that channel"), refused.lines().toString());
        assertEquals(List.of(), old.messages());
    }

    @Test
    void aVerdictInAThreadThatWasArchivedSinceCanBeTakenBack() {
        Channel thread = running.acme.thread(running.launch, "spring");
        Message posted = presses(preview(thread, ""), "Share now");
        assertEquals(1, thread.messages().size());
        thread.archive(false);
        assertTrue(presses(posted, "Take back").shows("Taken back"));
        assertEquals(List.of(), thread.messages());
    }

    @Test
    void waitsAsLongAsDiscordAsks() {
        running.discord.limit("POST", "/channels/{id}/messages", 0, Duration.ofMillis(700));
        Message posted = presses(preview(running.launch, ""), "Share now");
        assertTrue(posted.shows("Shared in"), posted.lines().toString());
        assertEquals(1, running.launch.messages().size());
    }

    @Test
    void whereDiscordFailsNothingIsLost() {
        Message preview = preview(running.launch, "typed once");
        running.discord.fail("POST", "/channels/{id}/messages", 400, 1);
        Message refused = presses(preview, "Share now");
        assertTrue(refused.shows("It did not work just now."), refused.lines().toString());
        presses(refused, "Try again");
        assertTrue(running.launch.waitsForPost().shows("typed once"));
    }

    @Test
    void theSharerTakesItBackOnTheCard() {
        Message posted = presses(preview(running.launch, ""), "Share now");
        Message card = running.launch.waitsForPost();
        assertTrue(ann.clicks(card, "Take back").answered());
        ann.waitsForDeletion(card);
        Message told = ann.waitsForMessage(running.launch, message -> message.shows("Taken back: it is gone from"));
        assertTrue(told.isEphemeral());
        ann.clicks(posted, "Take back");
        ann.waitsForMessage(running.launch, message -> message.shows("It was taken back already."));
        assertEquals(List.of(), running.launch.messages());
    }

    @Test
    void theSharerTakesItBackInPrivateAndSeesTheVerdictAgain() {
        Message posted = presses(preview(running.launch, ""), "Share now");
        Message card = running.launch.waitsForPost();
        Message back = presses(posted, "Take back");
        assertEquals(posted.id(), back.id());
        ann.waitsForDeletion(card);
        Message verdict = presses(back, "Back to the verdict");
        assertTrue(verdict.buttons().contains("Share"), verdict.buttons().toString());
    }
}
