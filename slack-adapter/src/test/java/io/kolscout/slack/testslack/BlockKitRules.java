package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Slack's limits for messages, modals and Home views, over the JSON that a bot would send. A problem is the JSON pointer
 * of its place, a colon, and what is wrong there.
 */
public final class BlockKitRules {

    /** All text of one message's blocks together; beyond, Slack answers {@code msg_blocks_too_long}. */
    static final int ALL_TEXT = 13_200;

    private static final int MESSAGE_TEXT = 4_000;
    private static final Set<String> MODAL_FIELDS = Set.of(
            "type",
            "title",
            "blocks",
            "close",
            "submit",
            "private_metadata",
            "callback_id",
            "clear_on_close",
            "notify_on_close",
            "external_id");
    private static final Set<String> HOME_FIELDS =
            Set.of("type", "blocks", "private_metadata", "callback_id", "external_id");

    private BlockKitRules() {}

    /**
     * What Slack would refuse, or a rule of its guidelines forbids.
     *
     * @param kind {@code message}, {@code modal} or {@code home}
     */
    public static List<String> problems(String kind, JsonNode payload) {
        return check(Surface.valueOf(kind.toUpperCase(Locale.ROOT)), payload).problems;
    }

    /** What Slack takes but people read badly, such as a label that is cut on screen. */
    public static List<String> warnings(String kind, JsonNode payload) {
        return check(Surface.valueOf(kind.toUpperCase(Locale.ROOT)), payload).warnings;
    }

    static Findings check(Surface surface, JsonNode payload) {
        Findings findings = new Findings();
        Part root = new Part(payload, "", surface, findings);
        if (surface == Surface.MESSAGE) {
            message(root);
        } else {
            view(root);
        }
        root.children("blocks", surface == Surface.MESSAGE ? 0 : 1, surface.blocks)
                .forEach(BlockRules::check);
        return findings;
    }

    private static void message(Part message) {
        Part text = message.child("text");
        if (text.node().asText().isBlank()) {
            text.problem("a message needs text for notifications and screen readers");
        }
        message.optionalString("text", MESSAGE_TEXT);
        message.mentions(text.node().asText());
        int all = textLength(message.node().path("blocks"));
        if (all > ALL_TEXT) {
            message.child("blocks").problem(all + " characters in all blocks, at most " + ALL_TEXT);
        }
    }

    private static void view(Part view) {
        boolean modal = view.surface() == Surface.MODAL;
        String type = modal ? "modal" : "home";
        if (!view.type().equals(type)) {
            view.child("type").problem("must be \"" + type + "\"");
        }
        view.fields(modal ? MODAL_FIELDS : HOME_FIELDS);
        view.optionalString("callback_id", 255);
        view.optionalString("external_id", 255);
        if (view.node().path("private_metadata").asText().length() > 3000) {
            view.child("private_metadata").problem("more than 3000 characters");
        }
        if (modal) {
            view.plain("title", 24);
            view.optionalPlain("submit", 24);
            view.optionalPlain("close", 24);
            boolean inputs = view.node().path("blocks").findValuesAsText("type").contains("input");
            if (inputs && !view.has("submit")) {
                view.child("submit").problem("a modal with inputs needs it");
            }
        }
    }

    /** The characters of all texts in blocks. */
    static int textLength(JsonNode node) {
        int length = 0;
        if (node.isObject() && node.path("text").isTextual()) {
            length += node.path("text").asText().length();
        }
        for (JsonNode child : node) {
            length += textLength(child);
        }
        return length;
    }
}
