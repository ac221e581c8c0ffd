package io.kolscout.slack.testslack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do and see, with a bot that has no SDK. */
class TestSlackTest {

    private static final String QUESTION = """
            {"text": "Question 1", "blocks": [
              {"type": "section", "text": {"type": "mrkdwn", "text": "Who is *behind* the account?"}},
              {"type": "actions", "block_id": "b1", "elements": [
                {"type": "button", "action_id": "a1", "value": "person",
                 "text": {"type": "plain_text", "text": "One real person"}},
                {"type": "static_select", "action_id": "a2",
                 "placeholder": {"type": "plain_text", "text": "More"},
                 "options": [{"text": {"type": "plain_text", "text": "Go back"}, "value": "back"}]}]}]}
            """;

    private static final String FORM = """
            {"type": "modal", "callback_id": "plan", "notify_on_close": true,
             "title": {"type": "plain_text", "text": "Plan"}, "submit": {"type": "plain_text", "text": "Save"},
             "blocks": [
              {"type": "input", "block_id": "creator", "label": {"type": "plain_text", "text": "Creator"},
               "element": {"type": "plain_text_input", "action_id": "text"}},
              {"type": "input", "block_id": "goal", "label": {"type": "plain_text", "text": "Goal"},
               "element": {"type": "static_select", "action_id": "menu", "options": [
                {"text": {"type": "plain_text", "text": "Sales"}, "value": "sales"},
                {"text": {"type": "plain_text", "text": "Reach"}, "value": "reach"}]}}]}
            """;

    private final TestSlack slack = TestSlack.start();
    private final PlainBot bot = new PlainBot(slack);
    private final Workspace acme = slack.workspace("T0ACME");
    private final Person ann = acme.person("ann");
    private final Person bob = acme.person("bob");
    private final Channel launch = acme.channel("launch");

    @BeforeEach
    void connect() throws Exception {
        bot.connect();
    }

    @AfterEach
    void end() throws Exception {
        bot.stop();
        slack.close();
    }

    private Message question() {
        bot.ack = payload -> payload.has("command") ? QUESTION : "";
        assertTrue(ann.types(launch, "/classify @acme.shop").acked());
        return ann.sees(launch);
    }

    @Test
    void aCommandArrivesAndItsAckIsShownToTheOneWhoTypedIt() {
        Message question = question();
        assertEquals("/classify", bot.last().path("command").asText());
        assertEquals("@acme.shop", bot.last().path("text").asText());
        assertEquals(List.of("Who is *behind* the account?", "[One real person] (More: Go back)"), question.lines());
        assertTrue(question.ephemeral());
        assertEquals(List.of(), bob.screen(launch));
        assertEquals(List.of(), slack.violations());
    }

    @Test
    void aClickOnAnEphemeralMessageTellsNoMessageAndItsAnswerReplacesIt() throws Exception {
        Message question = question();
        ann.clicks(question, "One real person");
        JsonNode click = bot.last();
        assertEquals("person", click.path("actions").path(0).path("value").asText());
        assertTrue(click.path("container").path("is_ephemeral").asBoolean());
        assertFalse(click.has("message"));

        bot.post(click.path("response_url").asText(), "{\"replace_original\": true, \"text\": \"Question 2\"}");
        assertEquals(List.of("Question 2"), ann.waitsForNews(question).lines());
        assertEquals(1, ann.screen(launch).size());

        bot.post(click.path("response_url").asText(), "{\"delete_original\": true}");
        ann.waitsForDeletion(question);
        assertEquals(List.of(), slack.violations());
    }

    @Test
    void aResponseThatOvertakesTheAckStillReplacesIt() throws Exception {
        AtomicReference<@Nullable Thread> poster = new AtomicReference<>();
        bot.ack = payload -> {
            if (!payload.has("command")) {
                return "";
            }
            Thread thread = new Thread(() -> bot.postQuietly(
                    payload.path("response_url").asText(), "{\"replace_original\": true, \"text\": \"Done\"}"));
            poster.set(thread);
            thread.start();
            pause(20);
            return "{\"text\": \"Working\"}";
        };
        ann.types(launch, "/classify @acme.shop");
        Objects.requireNonNull(poster.get()).join();
        assertEquals(
                List.of("Done"), ann.screen(launch).stream().map(Message::text).toList());
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aChoiceInAMenuArrivesWithTheStateOfTheMessage() {
        ann.chooses(question(), "More", "Go back");
        assertEquals("back", bot.last().at("/actions/0/selected_option/value").asText());
        assertEquals(
                "back",
                bot.last().at("/state/values/b1/a2/selected_option/value").asText());
    }

    @Test
    void aModalIsFilledInShowsErrorsAndIsSubmitted() throws Exception {
        View form = open();
        assertThrows(AssertionError.class, form::submit, "nothing is filled in");
        form.fill("Creator", "@acme.shop").choose("Goal", "Sales");

        bot.ack = payload -> "{\"response_action\": \"errors\", \"errors\": {\"creator\": \"Not a creator\"}}";
        form.submit();
        assertEquals(Map.of("Creator", "Not a creator"), form.errors());

        bot.ack = payload -> "";
        form.submit();
        JsonNode values = bot.last().at("/view/state/values");
        assertEquals("@acme.shop", values.at("/creator/text/value").asText());
        assertEquals("sales", values.at("/goal/menu/selected_option/value").asText());
        assertFalse(ann.hasView());
        assertEquals(List.of(), slack.violations());
    }

    @Test
    void anUpdatedModalKeepsWhatWasFilledIn() throws Exception {
        View form = open();
        form.fill("Creator", "@acme.shop");
        JsonNode updated = bot.call(acme.botToken(), "views.update", "view_id", form.id(), "view", FORM);
        assertEquals(
                "@acme.shop",
                updated.at("/view/state/values/creator/text/value").asText());
        String stale = "1.2";
        JsonNode refused = bot.call(acme.botToken(), "views.update", "view_id", form.id(), "view", FORM, "hash", stale);
        assertEquals("hash_conflict", refused.path("error").asText());
        form.close();
        assertEquals("view_closed", bot.last().path("type").asText());
    }

    @Test
    void theAckOfASubmissionUpdatesPushesAndClears() throws Exception {
        View form = open();
        form.fill("Creator", "@acme.shop").choose("Goal", "Sales");
        bot.ack = payload -> "{\"response_action\": \"push\", \"view\": " + FORM.replace("Plan", "Sure?") + "}";
        form.submit();
        View second = ann.waitsForView(view -> view.shows("== Sure? =="));
        second.fill("Creator", "@acme.shop").choose("Goal", "Sales");
        bot.ack = payload -> "{\"response_action\": \"update\", \"view\": " + FORM.replace("Plan", "Working") + "}";
        second.submit();
        assertTrue(second.shows("== Working =="));
        bot.ack = payload -> "{\"response_action\": \"update\", \"view\": {\"type\": \"modal\"}}";
        second.submit();
        assertFalse(slack.takeViolations().isEmpty());
        bot.ack = payload -> "{\"response_action\": \"clear\"}";
        second.submit();
        assertFalse(ann.hasView());
        assertEquals(List.of(), slack.violations());
    }

    private View open() throws Exception {
        ann.shortcut("sc_classify");
        bot.call(
                acme.botToken(),
                "views.open",
                "trigger_id",
                bot.last().path("trigger_id").asText(),
                "view",
                FORM);
        return ann.view();
    }

    @Test
    void homeIsPublishedForOnePerson() throws Exception {
        ann.opensHome();
        assertEquals("app_home_opened", bot.last().at("/event/type").asText());
        String home = "{\"type\": \"home\", \"blocks\": [{\"type\": \"divider\"}]}";
        bot.call(acme.botToken(), "views.publish", "user_id", ann.id(), "view", home);
        assertEquals(List.of("---"), ann.home().lines());
        assertTrue(bob.publishedHome().isEmpty());
    }

    @Test
    void aMessageIsPostedThreadedUpdatedAndDeleted() throws Exception {
        JsonNode root = bot.call(acme.botToken(), "chat.postMessage", "channel", launch.id(), "text", "Shared");
        String ts = root.path("ts").asText();
        bot.call(acme.botToken(), "chat.postMessage", "channel", launch.id(), "text", "Reply", "thread_ts", ts);
        bot.call(acme.botToken(), "chat.update", "channel", launch.id(), "ts", ts, "text", "Shared again");
        Message shared = launch.posts().get(0);
        assertEquals("Shared again", shared.text());
        assertEquals("Reply", launch.thread(shared).get(0).text());
        bot.call(acme.botToken(), "chat.delete", "channel", launch.id(), "ts", ts);
        assertEquals(1, launch.deleted().size());
        assertEquals(List.of(), slack.violations());
    }
}
