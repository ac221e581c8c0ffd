package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A modal, or the app's Home, as it stands now: it changes with what the bot and the person do. */
public final class View implements Screen {

    private final Person person;
    private final String id;
    private final String rootId;
    private final @Nullable String previousId;
    private final Settling settling = new Settling();
    private JsonNode json;
    private String hash;
    private Values values;
    private Map<String, String> errors = Map.of();

    View(Person person, JsonNode sent, @Nullable View below) {
        Ids ids = person.slack().ids();
        this.person = person;
        this.id = ids.next("V");
        this.rootId = below == null ? id : below.rootId;
        this.previousId = below == null ? null : below.id;
        this.json = Controls.withIds(sent, ids);
        this.hash = ids.timestamp();
        this.values = Values.of(json.path("blocks"), new Values());
    }

    public String id() {
        return id;
    }

    @Override
    public synchronized JsonNode json() {
        return json;
    }

    synchronized String hash() {
        return hash;
    }

    Settling settling() {
        return settling;
    }

    synchronized Values values() {
        return values;
    }

    boolean home() {
        return json().path("type").asText().equals("home");
    }

    /** Whether it is still before the person. */
    public boolean open() {
        return home() || person.views().has(this);
    }

    /** The errors shown at its fields, by the fields' labels. */
    public synchronized Map<String, String> errors() {
        return errors;
    }

    /** Shows something else in the same place; what was filled in stays where block and element stay. */
    synchronized void update(JsonNode sent) {
        json = Controls.withIds(sent, person.slack().ids());
        hash = person.slack().ids().timestamp();
        values = Values.of(json.path("blocks"), values);
        errors = Map.of();
    }

    /** Writes into the field of this label. */
    public View fill(String label, String text) {
        Control control = Controls.named(blocks(), label);
        int most = control.element().path("max_length").asInt(3000);
        if (text.length() > most) {
            throw new AssertionError("Slack takes no more than " + most + " characters in " + label);
        }
        values().put(control, Json.object("type", control.type(), "value", text));
        return this;
    }

    /** Chooses in the menu of this label; in an input block that tells the bot nothing yet. */
    public View choose(String label, String... options) {
        Control control = Controls.named(blocks(), label);
        boolean input = control.block().path("type").asText().equals("input");
        if (input && !control.block().path("dispatch_action").asBoolean()) {
            values().put(control, person.choice(this, control, List.of(options)));
        } else {
            person.chooses(this, label, options);
        }
        return this;
    }

    /** Presses a button in it. */
    public Receipt clicks(String button) {
        return person.clicks(this, button);
    }

    /** Submits it, once all is filled in that has to be. */
    public Receipt submit() {
        for (Control control : Controls.all(blocks())) {
            boolean needed = control.block().path("type").asText().equals("input")
                    && !control.block().path("optional").asBoolean();
            if (needed && values().empty(control)) {
                throw new AssertionError("Slack will not submit before this is filled in: " + control.names());
            }
        }
        ObjectNode payload = person.slack().payloads().triggered("view_submission", person);
        payload.set("view", payload());
        payload.set("response_urls", Json.array());
        settling.begin();
        try {
            Receipt receipt = person.interact(payload);
            if (receipt.acked()) {
                submitted(receipt.json());
            }
            return receipt;
        } finally {
            settling.end();
        }
    }

    private void submitted(JsonNode answer) {
        JsonNode next = answer.path("view");
        switch (answer.path("response_action").asText()) {
            case "errors" -> showErrors(answer.path("errors"));
            case "update" -> {
                if (good(next)) {
                    update(next);
                }
            }
            case "push" -> {
                if (good(next)) {
                    push(new View(person, next, this));
                }
            }
            case "clear" -> person.views().clear();
            case "" -> person.views().remove(this);
            default -> broken("there is no response_action " + answer.path("response_action"));
        }
    }

    private void push(View next) {
        person.workspace().remember(next);
        if (!person.views().push(next)) {
            broken("more than three modals on top of one another");
        }
    }

    private boolean good(JsonNode next) {
        List<String> problems = BlockKitRules.problems("modal", next);
        problems.forEach(this::broken);
        return problems.isEmpty();
    }

    private synchronized void showErrors(JsonNode byBlock) {
        Map<String, String> shown = new TreeMap<>();
        byBlock.properties().forEach(error -> {
            String label = "";
            for (JsonNode block : blocks()) {
                if (block.path("block_id").asText().equals(error.getKey())
                        && block.path("type").asText().equals("input")) {
                    label = Rendering.text(block.path("label"));
                }
            }
            if (label.isEmpty() || error.getValue().asText().isEmpty()) {
                broken("an error has no words, or its block_id is no input block's: " + error);
            }
            shown.put(label, error.getValue().asText());
        });
        errors = shown;
    }

    private void broken(String rule) {
        person.slack().record("the answer to a view_submission", List.of(rule));
    }

    /** Closes it, which the bot hears of only where it asked to. */
    public void close() {
        closed(false);
        person.views().remove(this);
    }

    /** Closes it and all below it. */
    public void closeAll() {
        closed(true);
        person.views().clear();
    }

    private void closed(boolean all) {
        if (json().path("notify_on_close").asBoolean()) {
            ObjectNode payload = person.slack().payloads().interaction("view_closed", person);
            payload.set("view", payload());
            payload.put("is_cleared", all);
            person.interact(payload);
        }
    }

    /** The view as Slack sends it. */
    synchronized JsonNode payload() {
        ObjectNode payload = json.deepCopy();
        payload.setAll(Json.object(
                "id",
                id,
                "team_id",
                person.workspace().teamId(),
                "app_id",
                person.slack().appId(),
                "app_installed_team_id",
                person.workspace().teamId(),
                "bot_id",
                "B" + person.workspace().botUserId().substring(1),
                "root_view_id",
                rootId,
                "previous_view_id",
                previousId,
                "hash",
                hash,
                "state",
                values.state()));
        for (String text : List.of("private_metadata", "callback_id", "external_id")) {
            if (!payload.has(text)) {
                payload.put(text, "");
            }
        }
        for (String flag : List.of("clear_on_close", "notify_on_close")) {
            if (!payload.has(flag)) {
                payload.put(flag, false);
            }
        }
        for (String words : List.of("title", "submit", "close")) {
            if (!payload.has(words)) {
                payload.putNull(words);
            }
        }
        return payload;
    }
}
