package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** What a person does with buttons and menus, and what is filled in on messages so far. */
final class Hands {

    private static final Executor AT_ONCE = task -> new Thread(task, "test-slack-hands").start();

    private final TestSlack slack;
    private final Person person;
    private final Map<String, Values> filled = new ConcurrentHashMap<>();

    Hands(TestSlack slack, Person person) {
        this.slack = slack;
        this.person = person;
    }

    Receipt clicks(Screen screen, String button) {
        return clicks(screen, button, 1).get(0);
    }

    /** Presses a button so often before anything comes of the first press. */
    List<Receipt> clicks(Screen screen, String button, int times) {
        Screen current = current(screen);
        Control control = Controls.named(current.blocks(), button);
        ObjectNode action = Json.object("text", control.element().path("text"), "type", control.type());
        if (control.element().has("value")) {
            action.set("value", control.element().path("value"));
        }
        if (control.type().equals("feedback_buttons")) {
            action.removeAll();
            boolean positive = button.equals(control.element()
                    .path("positive_button")
                    .path("text")
                    .path("text")
                    .asText());
            JsonNode side = control.element().path(positive ? "positive_button" : "negative_button");
            action.setAll(Json.object("type", control.type(), "value", side.path("value"), "text", side.path("text")));
        } else if (!control.type().endsWith("button")) {
            throw new AssertionError("\"" + button + "\" is no button but a " + control.type());
        }
        List<ObjectNode> payloads = Stream.generate(() -> payload(current, control, action.deepCopy()))
                .limit(times)
                .toList();
        return times == 1
                ? List.of(deliver(payloads.get(0)))
                : payloads.stream()
                        .map(payload -> CompletableFuture.supplyAsync(() -> deliver(payload), AT_ONCE))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
    }

    Receipt chooses(Screen screen, String menu, List<String> options) {
        Screen current = current(screen);
        Control control = Controls.named(current.blocks(), menu);
        ObjectNode value = choice(current, control, options);
        if (!control.type().equals("overflow")) {
            values(current).put(control, value);
        }
        return acts(current, control, value);
    }

    ObjectNode choice(Screen screen, Control control, List<String> options) {
        List<JsonNode> offered = control.type().endsWith("external_select")
                ? options.stream()
                        .flatMap(option -> suggested(screen, control, option).stream())
                        .toList()
                : Controls.options(control.element());
        return Values.chosen(control, offered, options);
    }

    List<String> suggestions(Screen screen, String menu, String typed) {
        Screen current = current(screen);
        return suggested(current, Controls.named(current.blocks(), menu), typed).stream()
                .map(option -> Rendering.text(option.path("text")))
                .toList();
    }

    private List<JsonNode> suggested(Screen screen, Control control, String typed) {
        ObjectNode payload = slack.payloads().interaction("block_suggestion", person);
        slack.payloads().place(payload, screen, values(screen));
        payload.put("action_id", control.actionId());
        payload.put("block_id", control.blockId());
        payload.put("value", typed);
        Receipt receipt = person.interact(payload);
        Findings findings = new Findings();
        Part answer = new Part(receipt.json(), "", Surface.MODAL, findings);
        if (answer.has("option_groups")) {
            answer.children("option_groups", 0, 100).forEach(group -> ElementRules.options(group, "options", 1, 100));
        } else {
            ElementRules.options(answer, "options", 0, 100);
        }
        slack.record("suggestions", findings.problems);
        return Controls.options(receipt.json());
    }

    private Receipt acts(Screen screen, Control control, ObjectNode action) {
        return deliver(payload(screen, control, action));
    }

    private ObjectNode payload(Screen screen, Control control, ObjectNode action) {
        action.put("action_id", control.actionId());
        action.put("block_id", control.blockId());
        action.put("action_ts", slack.ids().timestamp());
        ObjectNode payload = slack.payloads().triggered("block_actions", person);
        slack.payloads().place(payload, screen, values(screen));
        if (screen instanceof Message message) {
            payload.put(
                    "response_url", slack.responseUrl(slack.responseUrls().issue(person, message.channel(), message)));
        }
        payload.set("actions", Json.array(action));
        return payload;
    }

    private Receipt deliver(ObjectNode payload) {
        Receipt receipt = person.interact(payload);
        if (receipt.acked() && !receipt.body().isBlank() && !receipt.body().equals("{}")) {
            slack.record("block_actions", List.of("an ack of a click has no body: " + receipt.body()));
        }
        return receipt;
    }

    /** A message is used as it stands now, whichever of its states a test has kept. */
    private Screen current(Screen screen) {
        if (!(screen instanceof Message message)) {
            return screen;
        }
        if (message.onlyFor() != null && !person.id().equals(message.onlyFor())) {
            throw new AssertionError(person + " does not see this message");
        }
        return message.now().orElseThrow(() -> new AssertionError("The message is gone: " + message.lines()));
    }

    private Values values(Screen screen) {
        if (screen instanceof View view) {
            return view.values();
        }
        Message message = (Message) screen;
        return filled.compute(
                message.channel().id() + message.ts(),
                (key, before) -> Values.of(message.blocks(), before == null ? new Values() : before));
    }
}
