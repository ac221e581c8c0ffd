package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.slack.Running.Mode;
import io.kolscout.slack.testslack.BlockKitRules;
import io.kolscout.slack.testslack.Message;
import io.kolscout.slack.testslack.Person;
import io.kolscout.slack.testslack.View;
import io.kolscout.testing.Snapshots;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole conversation, each of its messages, modals and pages as Slack gets it. */
class SnapshotTest {

    @TempDir
    private Path home;

    private final Snapshots snapshots = new Snapshots(
            SnapshotTest.class,
            Map.of(
                    Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/respond/[A-Z0-9-]+"),
                            "https://hooks.slack.com/respond",
                    Pattern.compile("(?<=/p)[0-9]{16}"), "1700000000000001"),
            Pattern.compile("(?<![A-Z0-9])([UCD])0[A-Z0-9]{8}\\b"),
            (id, before) -> id.charAt(0) + "0" + (before + 1));

    @Test
    void everythingThatTheBotSays() {
        try (Running running = new Running(Mode.HTTP, home)) {
            Person ann = running.ann;
            ann.opensHome();
            home("home-empty", ann.home());
            ann.types(running.launch, "/classify");
            modal("form-classify", ann.view());
            ann.view().close();
            Message mentioned =
                    running.acme.person("bob").says(running.launch, "@acme.shop or https://instagram.com/b");
            ann.messageShortcut(Handlers.CLASSIFY_MESSAGE, mentioned);
            modal("form-found", ann.waitsForView(view -> view.shows("Creators in this message")));
            ann.view().close();

            Message shown = message("question-menu", running.asks(ann, running.launch, "/classify @acme.shop"));
            shown = running.answers(ann, shown, "Not sure");
            shown = message("question-second", shown);
            shown = message("question-again", running.answers(ann, shown, "Back"));
            shown = running.answers(ann, shown, "One real person");
            shown = running.answers(ann, shown, "Professional or academic");
            shown = running.answers(ann, shown, "Expert judgement");
            shown = message("question-buttons", shown);
            message("saved", running.answers(ann, shown, "Save and leave"));
            message("cancelled", running.answers(ann, running.asks(ann, running.launch, "/classify @x1"), "Cancel"));
            running.asks(ann, running.launch, "/classify @other");
            message("resume", running.asks(ann, running.launch, "/kol resume"));
            ann.opensHome();
            home("home-open", ann.waitsForHome(page -> page.shows("Resume @other")));

            Message verdict = running.verdict(ann, running.launch, "/classify @expert goal:sales", Running.KOL);
            message("verdict", verdict);
            Message review = message("review", running.answers(ann, verdict, "Change answers"));
            verdict = running.answers(ann, review, "Back to the verdict");
            Message fit = message("question-fit", running.answers(ann, verdict, "Fit the plan to my campaign"));
            verdict = running.answers(ann, fit, "Skip to the verdict");
            message("question-risks", running.answers(ann, verdict, "Risk checks"));
            Message stale = running.asks(ann, running.launch, "/classify @expert");
            verdict = running.answers(ann, stale, "Skip to the verdict");
            ann.clicks(verdict, "Full plan");
            modal("plan", ann.waitsForView(view -> view.shows("Contract points")));
            ann.view().close();
            share(running, verdict);

            message("history", running.asks(ann, running.launch, "/kol history"));
            message("history-none", running.asks(ann, running.launch, "/kol history @nobody"));
            message("help", running.asks(ann, running.launch, "/kol help"));
            message("unreadable", running.asks(ann, running.launch, "/classify acme shop"));
            message("unknown-word", running.asks(ann, running.launch, "/kol dance"));
            message(
                    "not-a-creator",
                    running.verdict(ann, running.launch, "/classify @company", List.of("Company or institution")));
            message("under-age", running.verdict(ann, running.launch, "/classify @child", List.of("Someone under 18")));
            ann.opensHome();
            home("home", ann.waitsForHome(page -> page.shows("@company")));
            assertEquals(List.of(), running.slack.violations());
        }
    }

    private void share(Running running, Message verdict) {
        Person ann = running.ann;
        ann.clicks(verdict, "Share");
        modal("form-share", ann.view());
        ann.view().choose("Channel", running.acme.channel("old").archive().id()).submit();
        Message preview = ann.waitsFor(running.launch, message -> message.shows("Nothing is shared yet."));
        Message refused = message("share-refused", running.answers(ann, preview, "Share now"));
        ann.clicks(refused, "Choose the channel again");
        ann.view().fill("Note", "For <spring> & *more*").submit();
        preview = message("share-preview", ann.waitsFor(running.launch, message -> message.shows("For <spring>")));
        Message posted = message("shared", running.answers(ann, preview, "Share now"));
        Message card = running.launch.posts().get(0);
        message("card", card);
        message("card-details", running.launch.thread(card).get(0));
        Person bob = running.acme.person("bob");
        bob.clicks(card, "Take back");
        message("not-yours", bob.waitsFor(running.launch, message -> message.shows("Only the person")));
        message("taken-back", running.answers(ann, posted, "Take back"));
    }

    private Message message(String name, Message message) {
        matches("message", name, message.json());
        return message;
    }

    private void modal(String name, View view) {
        matches("modal", name, view.json());
    }

    private void home(String name, View view) {
        matches("home", name, view.json());
    }

    /** Compares a payload with the one that was kept under this name, and holds it to Slack's rules. */
    private void matches(String kind, String name, JsonNode payload) {
        assertEquals(List.of(), BlockKitRules.problems(kind, payload), name);
        ObjectNode snapshot = JsonNodeFactory.instance.objectNode().put("kind", kind);
        snapshot.set("payload", withoutGivenIds(payload));
        snapshots.matches(name, snapshot);
    }

    /** Without the ids that Slack gave to blocks. */
    private static JsonNode withoutGivenIds(JsonNode payload) {
        JsonNode copy = payload.deepCopy();
        for (JsonNode block : copy.path("blocks")) {
            if (block instanceof ObjectNode object
                    && !block.path("type").asText().equals("input")) {
                object.remove("block_id");
            }
        }
        return copy;
    }
}
