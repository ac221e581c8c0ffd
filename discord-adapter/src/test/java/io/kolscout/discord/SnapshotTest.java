package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.discord.testdiscord.Channel;
import io.kolscout.discord.testdiscord.Message;
import io.kolscout.discord.testdiscord.MessageRules;
import io.kolscout.discord.testdiscord.Modal;
import io.kolscout.discord.testdiscord.ModalRules;
import io.kolscout.discord.testdiscord.Person;
import io.kolscout.testing.Snapshots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole conversation, each of its messages and modals as Discord gets it. */
class SnapshotTest {

    private static final long FIRST_ID = 1_000_000_000_000_000_000L;

    @TempDir
    private Path home;

    private final Snapshots snapshots = new Snapshots(
            SnapshotTest.class,
            Map.of(),
            Pattern.compile("(?<![0-9])[0-9]{16,20}(?![0-9])"),
            (id, before) -> String.valueOf(FIRST_ID + before));

    @Test
    void everythingThatTheBotSays() {
        try (Running running = new Running(home)) {
            Person ann = running.ann;
            Person bob = running.acme.member("bob");
            ann.messageCommand(
                    "Classify from message", bob.says(running.launch, "@acme.shop or https://instagram.com/b"));
            modal("form-found", ann.modal());
            ann.messageCommand("Classify from message", bob.says(running.launch, "Nobody here"));
            modal("form-classify", ann.waitsForModal(modal -> !modal.shows("Creators in this message")));

            Message shown = message("question-menu", running.asks(ann, running.launch, "/classify creator:@acme.shop"));
            shown = message("question-second", Running.answers(ann, shown, "Not sure"));
            shown = message("question-again", Running.answers(ann, shown, "Back"));
            shown = Running.answers(ann, shown, "One real person");
            shown = Running.answers(ann, shown, "Professional or academic");
            shown = message("question-buttons", Running.answers(ann, shown, "Expert judgement"));
            message("saved", Running.answers(ann, shown, "Save and leave"));
            message(
                    "cancelled",
                    Running.answers(ann, running.asks(ann, running.launch, "/classify creator:@x1"), "Cancel"));
            running.asks(ann, running.launch, "/classify creator:@other");
            message("resume", running.asks(ann, running.launch, "/kol resume"));

            Message verdict =
                    message("verdict", running.verdict(ann, running.launch, "/classify creator:@expert goal:sales"));
            Message review = message("review", Running.answers(ann, verdict, "Change answers"));
            verdict = Running.answers(ann, review, "Back to the verdict");
            Message fit = message("question-fit", Running.answers(ann, verdict, "Fit the plan to my campaign"));
            verdict = Running.answers(ann, fit, "Skip to the verdict");
            Message risks = message("question-risks", Running.answers(ann, verdict, "Risk checks"));
            verdict = Running.answers(ann, risks, "Skip to the verdict");
            ann.clicks(verdict, "Full plan");
            message("plan", ann.waitsForMessage(running.launch, message -> message.shows("Contract points")));
            share(running, verdict);

            message("history", running.asks(ann, running.launch, "/kol history"));
            message("history-none", running.asks(ann, running.launch, "/kol history creator:@nobody"));
            message("help", running.asks(ann, running.launch, "/kol help"));
            message(
                    "same",
                    running.asks(ann, running.launch, "/kol same creator:@expert profile:instagram.com/expert"));
            message("unreadable", running.asks(ann, running.launch, "/classify creator:acme shop"));
            message("mentioned", running.asks(ann, running.launch, "/classify creator:<@" + bob.id() + ">"));
            Message company = running.asks(ann, running.launch, "/classify creator:@company");
            message("not-a-creator", Running.answers(ann, company, "Company or institution"));
            Message child = running.asks(ann, running.launch, "/classify creator:@child");
            message("under-age", Running.answers(ann, child, "Someone under 18"));
            Message unsure = running.asks(ann, running.launch, "/classify creator:@unsure");
            while (unsure.buttons().contains("Not sure")) {
                unsure = Running.answers(ann, unsure, "Not sure");
            }
            message("cannot-tell", unsure);
            assertEquals(List.of(), ann.errors());
            assertEquals(List.of(), running.discord.violations());
        }
    }

    private void share(Running running, Message verdict) {
        Person ann = running.ann;
        Channel quiet = running.acme.channel("quiet").denyBot("SEND_MESSAGES");
        ann.clicks(verdict, "Share");
        modal("form-share", ann.modal());
        ann.modal().choosesChannel("Channel", quiet).submits();
        Message objection = message("share-objection", verdict.waitsFor(now -> now.shows("Nothing is shared yet.")));
        Message refused = message("share-refused", Running.answers(ann, objection, "Share now"));
        ann.clicks(refused, "Choose the channel again");
        ann.modal()
                .choosesChannel("Channel", running.launch)
                .fills("Note", "For <spring> & *more*")
                .submits();
        Message preview =
                message("share-preview", refused.waitsFor(now -> now.text().contains("spring")));
        Message posted = message("shared", Running.answers(ann, preview, "Share now"));
        Message card = message("card", running.launch.waitsForPost());
        running.acme.member("bob").clicks(card, "Take back");
        message(
                "not-yours",
                running.acme
                        .member("bob")
                        .waitsForMessage(running.launch, message -> message.shows("Only the person")));
        message("taken-back", Running.answers(ann, posted, "Take back"));
    }

    private Message message(String name, Message message) {
        List<String> files = message.files().stream().map(file -> file.name()).toList();
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.set("flags", message.json().path("flags"));
        payload.set("components", withoutGivenIds(message.json().path("components")));
        matches("message", name, payload, MessageRules.problems(payload, files));
        return message;
    }

    private void modal(String name, Modal modal) {
        matches("modal", name, withoutGivenIds(modal.json()), ModalRules.problems(modal.json()));
    }

    /** Compares a payload with the one that was kept under this name. */
    private void matches(String kind, String name, JsonNode payload, List<String> problems) {
        assertEquals(List.of(), problems, name);
        ObjectNode snapshot = JsonNodeFactory.instance.objectNode().put("kind", kind);
        snapshot.set("payload", payload);
        snapshots.matches(name, snapshot);
    }

    /** Without the numbers that Discord gave to components. */
    private static JsonNode withoutGivenIds(JsonNode payload) {
        JsonNode copy = payload.deepCopy();
        List<JsonNode> numbered = new ArrayList<>(copy.findParents("id"));
        numbered.stream()
                .filter(component -> component.path("id").isInt())
                .forEach(component -> ((ObjectNode) component).remove("id"));
        return copy;
    }
}
