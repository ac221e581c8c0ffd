package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.slack.Running.Mode;
import io.kolscout.slack.testslack.Channel;
import io.kolscout.slack.testslack.Escaping;
import io.kolscout.slack.testslack.Message;
import io.kolscout.slack.testslack.Person;
import io.kolscout.slack.testslack.TestSlack;
import io.kolscout.slack.testslack.TestSlack.Call;
import io.kolscout.slack.testslack.View;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    @BeforeEach
    void start() {
        running = new Running(Mode.HTTP, home);
        ann = running.ann;
    }

    @AfterEach
    void stop() {
        running.close();
    }

    /** The preview of a verdict that is to be shared in a channel. */
    private Message preview(String creator, Channel channel, String note) {
        Message verdict = running.verdict(ann, running.launch, "/classify " + creator, Running.KOL);
        ann.clicks(verdict, "Share");
        View form = ann.view();
        assertTrue(form.json().toString().contains("\"initial_conversation\":\"" + running.launch.id() + "\""));
        form.choose("Channel", channel.id());
        if (!note.isEmpty()) {
            form.fill("Note", note);
        }
        form.submit();
        return ann.waitsFor(running.launch, message -> message.shows("Nothing is shared yet."));
    }

    private Message presses(Message message, String button) {
        ann.clicks(message, button);
        return ann.waitsFor(
                running.launch, now -> now.ts().equals(message.ts()) && now.revision() > message.revision());
    }

    @Test
    void eachRefusalIsItsSentenceAndTheDraftCanBePostedOnceItIsMended() {
        Channel secret = running.acme.channel("secret").makePrivate();
        Message refused = presses(preview("@acme.shop", secret, ""), "Share now");
        assertTrue(refused.shows("I do not see that channel"), refused.lines().toString());

        secret.inviteBot();
        running.acme.install(without("chat:write"));
        running.restart();
        refused = presses(refused, "Try again");
        assertTrue(
                refused.shows("I lack a permission to post."), refused.lines().toString());
        assertEquals(List.of("chat.postMessage: missing scope chat:write"), running.slack.takeViolations());

        running.acme.install(TestSlack.SCOPES);
        running.restart();
        Message posted = presses(refused, "Try again");
        assertTrue(posted.shows("Shared in"), posted.lines().toString());
        assertEquals(2, secret.posts().size());
        assertEquals(List.of(), running.slack.violations());
    }

    @Test
    void inAChannelThatTheBotIsNotIn() {
        running.acme.install(without("chat:write.public"));
        running.restart();
        Message refused = presses(preview("@acme.shop", running.launch, ""), "Share now");
        assertTrue(
                refused.shows("I am not in that channel. Type /invite"),
                refused.lines().toString());
        running.launch.inviteBot();
        assertTrue(presses(refused, "Try again").shows("Shared in"));
        assertEquals(List.of(), running.slack.violations());
    }

    @Test
    void inAnArchivedOrRestrictedChannelAndThenInAnother() {
        Channel old = running.acme.channel("old").archive();
        Message refused = presses(preview("@acme.shop", old, ""), "Share now");
        assertTrue(refused.shows("That channel is archived"), refused.lines().toString());

        Channel news = running.acme.channel("news").restrict();
        ann.clicks(refused, "Choose the channel again");
        ann.view().choose("Channel", news.id()).submit();
        Message preview = ann.waitsFor(running.launch, message -> message.shows("Nothing is shared yet."));
        refused = presses(preview, "Share now");
        assertTrue(
                refused.shows("Only some people may post in that channel."),
                refused.lines().toString());

        ann.clicks(refused, "Choose the channel again");
        ann.view().choose("Channel", running.launch.id()).submit();
        preview = ann.waitsFor(running.launch, message -> message.shows("Nothing is shared yet."));
        assertTrue(presses(preview, "Share now").shows("Shared in"));
        assertEquals(List.of(), news.posts());
        assertEquals(List.of(), running.slack.violations());
    }

    @Test
    void waitsAsLongAsSlackAsks() {
        running.slack.limit(running.acme, "chat.postMessage", 1, Duration.ofSeconds(1));
        Message posted = presses(preview("@acme.shop", running.launch, ""), "Share now");
        assertTrue(posted.shows("Shared in"), posted.lines().toString());
        Message card = running.launch.posts().get(0);
        assertEquals(1, running.launch.thread(card).size());
        assertEquals(List.of(), running.slack.violations());
    }

    @Test
    void saysSoWhereSlackAsksToWaitForLongerThanAPersonWould() {
        running.slack.limit(running.acme, "chat.postMessage", 1, Duration.ofMinutes(2));
        Message refused = presses(preview("@acme.shop", running.launch, ""), "Share now");
        assertTrue(
                refused.shows("Too much was posted in a short time."),
                refused.lines().toString());
        assertEquals(List.of(), running.launch.posts());
        assertEquals(List.of(), running.slack.violations());
    }

    @Test
    void takenBackByTheCardsOwnButtonByItsSharerAlone() {
        Person bob = running.acme.person("bob");
        Message posted = presses(preview("@acme.shop", running.launch, "For spring"), "Share now");
        Message card = running.launch.posts().get(0);
        bob.clicks(card, "Take back");
        Message told = bob.waitsFor(running.launch, message -> message.shows("Only the person who shared this"));
        assertTrue(told.ephemeral());
        assertTrue(told.shows("@" + ann.id()), told.lines().toString());
        assertEquals(card.json(), card.now().orElseThrow().json());

        ann.clicks(card, "Take back");
        Message gone = ann.waitsFor(running.launch, message -> message.shows("Taken back: it is gone from"));
        assertTrue(gone.ephemeral());
        ann.waitsForDeletion(card);
        assertEquals(List.of(), running.launch.posts());
        assertEquals(2, running.slack.calls("chat.delete").size());
        assertEquals(List.of(), running.slack.calls("chat.update"));

        ann.clicks(posted, "Take back");
        ann.waitsFor(running.launch, message -> message.shows("It was taken back already."));
        assertEquals(List.of(), running.slack.violations());
    }

    @Test
    void aRemovedCardCountsAsTakenBack() {
        Message posted = presses(preview("@acme.shop", running.launch, ""), "Share now");
        running.launch.archive();
        assertTrue(presses(posted, "Take back").shows("Taken back"));
        assertEquals(List.of(), running.slack.violations());
    }

    @Test
    void strangersWordsAreWordsAlone() {
        assertWordsAlone("*bold* _it_ `x` & <b> :tada:", "<!channel> <@U1> *bold* &lt; <https://evil.example|here>");
        assertWordsAlone("مرحبا بالعالم", "مرحبا \u202Eabc");
        assertWordsAlone("👩🏽‍🚀".repeat(11), "👩🏽‍🚀".repeat(71) + "&<>");
        assertWordsAlone("漢".repeat(80), "漢".repeat(500));
        ann.waitsForHome(page -> page.shows("漢漢漢"));
        for (Call call : running.slack.calls("chat.postMessage")) {
            assertEquals("0", call.parameters().get("link_names"));
        }
        assertEquals(List.of(), running.slack.violations());
    }

    private void assertWordsAlone(String name, String note) {
        Message preview = preview('"' + name + '"', running.launch, note);
        assertTrue(presses(preview, "Share now").shows("Shared in"));
        Message history = running.asks(ann, running.launch, "/kol history");
        assertTrue(history.shows(name), history.lines().toString());
        ann.opensHome();
        for (Message message : ann.screen(running.launch)) {
            assertEquals(List.of(), Escaping.leaks(message.json(), note));
            assertEquals(List.of(), Escaping.leaks(message.json(), name));
        }
    }

    @Test
    void whatCannotBeReadIsEchoedAsWordsAlone() {
        for (String hostile :
                List.of("<!channel> <@U1> *b*", "a".repeat(500) + "<!here>", "&lt; <!subteam^S1>", "goal:<!here>")) {
            Message said = running.asks(ann, running.launch, "/classify " + hostile);
            assertEquals(List.of(), Escaping.leaks(said.json(), hostile));
        }
        assertEquals(List.of(), running.slack.violations());
    }

    private static Set<String> without(String scope) {
        Set<String> scopes = new TreeSet<>(TestSlack.SCOPES);
        scopes.remove(scope);
        return scopes;
    }
}
