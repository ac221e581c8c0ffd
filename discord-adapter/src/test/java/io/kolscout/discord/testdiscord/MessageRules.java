package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Discord's limits for a message that the bot sends or changes. */
public final class MessageRules {

    /** The most bytes of one file, as an interaction says. */
    static final int FILE_SIZE = 10 * 1024 * 1024;

    private static final int FILES = 10;
    private static final int CONTENT = 2000;
    private static final int FLAGS = 1 << 2 | Message.EPHEMERAL | 1 << 12 | Message.COMPONENTS_V2;
    private static final Set<String> FIELDS = Set.of(
            ("content embeds allowed_mentions components attachments flags tts nonce enforce_nonce message_reference"
                            + " sticker_ids poll")
                    .split(" "));

    private MessageRules() {}

    /** What Discord would refuse in a message with these attachments, each a JSON pointer, a colon and what is wrong. */
    public static List<String> problems(JsonNode message, List<String> attachments) {
        Part root = Part.root(message, "");
        rules(root, attachments, null);
        return root.problems();
    }

    /** Refuses what is wrong, empty messages too; before is the message that is changed. */
    static void check(Part data, List<String> attachments, @Nullable Message before) {
        rules(data, attachments, before);
        if (!data.problems().isEmpty()) {
            throw Refusal.form(data.problems());
        }
        if (empty(data, attachments, before)) {
            throw Refusal.broken(400, 50006, "Cannot send an empty message");
        }
    }

    private static void rules(Part data, List<String> attachments, @Nullable Message before) {
        data.fields(FIELDS);
        boolean was = before != null && before.isV2();
        int flags = data.number("flags", was ? Message.COMPONENTS_V2 : 0);
        boolean v2 = (flags & Message.COMPONENTS_V2) != 0;
        if ((flags & ~FLAGS) != 0) {
            data.child("flags").problem(flags + " has flags that a bot cannot set");
        }
        if (was && !v2) {
            data.child("flags").problem("IS_COMPONENTS_V2 cannot be taken away");
        }
        JsonNode merged = merged(data.node(), before);
        Part whole = new Part(merged, data.at(), data.problems());
        if (v2) {
            for (String field : List.of("content", "embeds", "sticker_ids", "poll")) {
                if (filled(merged.path(field))) {
                    data.child(field).problem("not together with IS_COMPONENTS_V2");
                }
            }
        }
        data.optionalString("content", 0, CONTENT);
        data.optionalString("nonce", 25);
        EmbedRules.check(data);
        ComponentRules.message(whole, v2);
        if (v2) {
            shown(whole, attachments);
        }
        if (attachments.size() > FILES) {
            data.child("attachments").problem(attachments.size() + " files, at most " + FILES);
        }
    }

    private static boolean filled(JsonNode node) {
        return node.isTextual() ? !node.asText().isEmpty() : !node.isEmpty();
    }

    /** The message as it will be. */
    private static ObjectNode merged(JsonNode data, @Nullable Message before) {
        ObjectNode merged = Json.object();
        for (String field : List.of("content", "embeds", "components")) {
            JsonNode value = data.has(field) || before == null
                    ? data.path(field)
                    : before.json().path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                merged.set(field, value);
            }
        }
        return merged;
    }

    /** Every attachment stands in a component, and no component asks for one that is not there. */
    private static void shown(Part whole, List<String> attachments) {
        List<String> urls = new ArrayList<>();
        whole.node().path("components").findValues("url").forEach(url -> urls.add(url.asText()));
        for (String url : urls) {
            if (url.startsWith(Attachments.SCHEME)
                    && !attachments.contains(url.substring(Attachments.SCHEME.length()))) {
                whole.child("components").problem("there is no attachment for " + url);
            }
        }
        for (String name : attachments) {
            if (urls.stream().noneMatch(url -> url.equals(Attachments.SCHEME + name) || url.endsWith("/" + name))) {
                whole.child("components").problem("the attachment " + name + " is shown by no component");
            }
        }
    }

    private static boolean empty(Part data, List<String> attachments, @Nullable Message before) {
        ObjectNode merged = merged(data.node(), before);
        return merged.path("content").asText().isBlank()
                && merged.path("embeds").isEmpty()
                && merged.path("components").isEmpty()
                && !data.has("poll")
                && !data.has("sticker_ids")
                && attachments.isEmpty();
    }
}
