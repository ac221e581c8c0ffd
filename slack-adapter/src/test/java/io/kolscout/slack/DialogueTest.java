package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.kolscout.slack.Running.Mode;
import io.kolscout.slack.testslack.Message;
import io.kolscout.slack.testslack.Person;
import io.kolscout.slack.testslack.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say to the bot in Slack, and what they see. */
class DialogueTest {

    @TempDir
    private Path home;

    @Test
    void aQuestionIsAMenuOrButtonsWithItsFullAnswersAbove() {
        try (Running running = new Running(Mode.SOCKET_MODE, home)) {
            Message gate = running.asks(running.ann, running.launch, "/classify @acme.shop");
            assertEquals(List.of("static_select"), types(gate, 0));
            assertTrue(
                    gate.shows("A small team: A pair or small team of real people"),
                    gate.lines().toString());
            Message shown = gate;
            for (String answer : Running.KOL.subList(0, 3)) {
                shown = running.answers(running.ann, shown, answer);
            }
            assertEquals(List.of("button", "button", "button", "button", "button"), types(shown, 0));
            assertEquals(List.of("Not sure", "Back", "Start over", "Save and leave", "Cancel"), labels(shown, 1));
            assertTrue(
                    shown.shows("Their profession: papers, talks, institution"),
                    shown.lines().toString());
            assertEquals(List.of(), running.slack.violations());
        }
    }

    @Test
    void oneMessageIsReplacedAtEachStep() {
        try (Running running = new Running(Mode.HTTP, home)) {
            Person ann = running.ann;
            Message first = running.asks(ann, running.launch, "/classify @acme.shop");
            Message second = running.answers(ann, first, "One real person");
            assertEquals(first.ts(), second.ts());
            Message back = running.answers(ann, second, "Back");
            assertTrue(
                    back.shows("Your answer so far: One real person"),
                    back.lines().toString());
            Message kept = running.answers(ann, back, "Keep this answer");
            Message notSure = running.answers(ann, kept, "Not sure");
            Message saved = running.answers(ann, notSure, "Save and leave");
            assertTrue(
                    saved.shows("Saved. Type /kol resume to go on with @acme.shop"),
                    saved.lines().toString());
            assertEquals(1, ann.screen(running.launch).size());
            Message resumed = running.answers(ann, saved, "Resume @acme.shop");
            assertTrue(resumed.shows("question 3"), resumed.lines().toString());
            Message cancelled = running.answers(ann, resumed, "Cancel");
            assertTrue(cancelled.shows("Cancelled"), cancelled.lines().toString());
            assertEquals(
                    List.of(first.ts()),
                    ann.screen(running.launch).stream().map(Message::ts).toList());
            assertEquals(List.of(), running.slack.violations());
        }
    }

    @Test
    void commandsAndUnknownWords() {
        try (Running running = new Running(Mode.SOCKET_MODE, home)) {
            Person ann = running.ann;
            Message begun = running.asks(ann, running.launch, "/classify @acme.shop");
            running.answers(ann, begun, "One real person");
            assertSays(running, "/kol resume", "@acme.shop: question 2");
            running.asks(ann, running.launch, "/classify @other");
            Message open = running.asks(ann, running.launch, "/classify resume");
            assertTrue(open.shows("@acme.shop: one answer"), open.lines().toString());
            assertTrue(running.answers(ann, open, "Resume @acme.shop").shows("question 2"));
            assertSays(running, "/classify help", "/classify @creator: classify a creator");
            assertSays(running, "/classify history @acme.shop", "You have no verdict on @acme.shop yet.");
            assertSays(running, "/classify history", "You have no verdict yet.");
            assertSays(running, "/kol dance", "There is no /kol dance.");
            assertSays(running, "/classify acme shop", "is more than one word");
            assertSays(running, "/classify @acme.shop goal:fame", "I don't know fame as goal.");
            running.acme.person("bob");
            running.slack.escapeCommands(true);
            assertSays(running, "/classify @bob", "is a member or channel of this chat");
            assertSays(running, "/classify @other.creator & <co>", "is more than one word");
            assertEquals(List.of(), running.slack.violations());
        }
    }

    private static void assertSays(Running running, String command, String words) {
        Message said = running.asks(running.ann, running.launch, command);
        assertTrue(said.shows(words), command + ": " + said.lines());
    }

    @Test
    void theFormSaysWhatIsWrongAtTheFieldAndGoesOnWhereTheCommandWasTyped() {
        try (Running running = new Running(Mode.HTTP, home)) {
            Person ann = running.ann;
            assertEquals("", ann.types(running.launch, "/classify").body());
            View form = ann.view();
            form.fill("Creator", "acme shop")
                    .choose("Goal", "Sales or sign-ups")
                    .submit();
            assertEquals(List.of("Creator"), List.copyOf(form.errors().keySet()));
            assertTrue(form.open());
            assertTrue(form.shows("Sales or sign-ups"));
            form.fill("Creator", "@acme.shop").submit();
            Message question = ann.waitsFor(running.launch, message -> message.shows("@acme.shop: question 1"));
            assertFalse(ann.hasView());
            assertEquals(1, ann.screen(running.launch).size());
            Message verdict = question;
            for (String answer : Running.KOL) {
                verdict = running.answers(ann, verdict, answer);
            }
            assertTrue(
                    verdict.shows("Fit for “Sales or sign-ups”"),
                    verdict.lines().toString());
            assertEquals(List.of(), running.slack.violations());
        }
    }

    @Test
    void theGlobalShortcutGoesOnInTheDirectConversation() {
        try (Running running = new Running(Mode.SOCKET_MODE, home)) {
            Person ann = running.ann;
            ann.shortcut(Handlers.CLASSIFY);
            ann.view().fill("Creator", "@acme.shop").submit();
            Message shown = ann.waitsFor(ann.direct(), message -> message.shows("@acme.shop: question 1"));
            for (String answer : Running.KOL) {
                shown = running.answers(ann, shown, answer);
            }
            assertTrue(shown.text().contains("@acme.shop: KOL"), shown.text());
            assertEquals(1, ann.screen(ann.direct()).size());
            ann.clicks(shown, "Share");
            assertFalse(ann.view().json().toString().contains("initial_conversation"));
            ann.view().choose("Channel", running.launch.id()).submit();
            Message preview = ann.waitsFor(ann.direct(), message -> message.shows("Nothing is shared yet."));
            ann.clicks(preview, "Share now");
            ann.waitsFor(ann.direct(), message -> message.shows("Shared in"));
            assertEquals(1, ann.screen(ann.direct()).size());
            assertEquals(2, running.launch.posts().size());
            assertEquals(List.of(), running.slack.violations());
        }
    }

    @Test
    void aMessagesCreatorsAreOffered() {
        try (Running running = new Running(Mode.HTTP, home)) {
            Person bob = running.acme.person("bob");
            Message post =
                    bob.says(running.launch, "Shall we? https://www.instagram.com/acme.shop/?hl=en & @other.one");
            running.ann.messageShortcut(Handlers.CLASSIFY_MESSAGE, post);
            View form = running.ann.view();
            assertTrue(
                    form.shows("(Creators in this message: instagram.com/acme.shop | @other.one)"),
                    form.lines().toString());
            form.submit();
            assertEquals(List.of("Creator"), List.copyOf(form.errors().keySet()));
            form.choose("Creators in this message", "instagram.com/acme.shop").submit();
            Message question = running.ann.waitsFor(running.launch, message -> message.shows("question 1"));
            assertTrue(question.ephemeral());
            running.ann.messageShortcut(Handlers.CLASSIFY_MESSAGE, bob.says(running.launch, "Nothing here"));
            assertFalse(running.ann.waitsForView(view -> view != form).shows("Creators in this message"));
            assertEquals(List.of(), running.slack.violations());
        }
    }

    @Test
    void theHomePage() {
        try (Running running = new Running(Mode.SOCKET_MODE, home)) {
            Person ann = running.ann;
            ann.opensMessages();
            ann.opensHome();
            View page = ann.home();
            assertTrue(page.shows("You have no open interview."), page.lines().toString());
            assertTrue(page.shows("What is kept"));
            page.clicks("Classify a creator");
            ann.view().fill("Creator", "@acme.shop").submit();
            Message first = ann.waitsFor(ann.direct(), message -> message.shows("question 1"));
            running.answers(ann, first, "One real person");
            running.verdict(ann, running.launch, "/classify @expert", Running.KOL);
            ann.opensHome();
            View filled = ann.waitsForHome(view -> view.shows("@acme.shop: one answer"));
            assertTrue(filled.shows("@expert"), filled.lines().toString());
            filled.clicks("Resume @acme.shop");
            ann.waitsFor(
                    ann.direct(), message -> message.ts().compareTo(first.ts()) > 0 && message.shows("question 2"));
            assertEquals(3, running.slack.calls("views.publish").size() + 1);
            assertEquals(List.of(), running.slack.violations());
        }
    }

    /** The types of what stands in the n-th row of buttons and menus. */
    private static List<String> types(Message message, int row) {
        return elements(message, row).stream()
                .map(element -> element.path("type").asText())
                .toList();
    }

    private static List<String> labels(Message message, int row) {
        return elements(message, row).stream()
                .map(element -> element.path("text").path("text").asText())
                .toList();
    }

    private static List<JsonNode> elements(Message message, int row) {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode block : message.blocks()) {
            if (block.path("type").asText().equals("actions")) {
                rows.add(block);
            }
        }
        List<JsonNode> elements = new ArrayList<>();
        rows.get(row).path("elements").forEach(elements::add);
        return elements;
    }
}
