package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.List;
import java.util.Set;

/** The methods {@code chat.*}. */
final class ChatMethods {

    private final TestSlack slack;

    ChatMethods(TestSlack slack) {
        this.slack = slack;
    }

    ObjectNode postMessage(ApiCall call, Set<String> scopes) {
        Channel channel = call.channel(call.required("channel"));
        if (!channel.botInside() && !scopes.contains("chat:write.public")) {
            throw new Refusal("not_in_channel");
        }
        writable(channel);
        JsonNode json = message(call);
        Message message = call.workspace().post(channel, json, call.text("thread_ts"), null);
        return Json.object(
                "ok", true,
                "channel", channel.id(),
                "ts", message.ts(),
                "message", slack.payloads().message(message));
    }

    ObjectNode postEphemeral(ApiCall call) {
        Channel channel = call.channel(call.required("channel"));
        if (!channel.botInside()) {
            throw new Refusal("not_in_channel");
        }
        writable(channel);
        String user = call.required("user");
        if (!channel.has(user)) {
            throw new Refusal("user_not_in_channel");
        }
        Message message = call.workspace().post(channel, message(call), call.text("thread_ts"), user);
        return Json.object("ok", true, "message_ts", message.ts());
    }

    ObjectNode update(ApiCall call) {
        Message message = own(call, "cant_update_message");
        ObjectNode changed = message(call);
        if (!changed.has("blocks") && message.json().has("blocks")) {
            changed.set("blocks", message.json().path("blocks"));
        }
        call.workspace().timeline().edit(message, changed);
        return Json.object(
                "ok", true,
                "channel", message.channel().id(),
                "ts", message.ts(),
                "text", call.text("text"),
                "message", slack.payloads().message(message.with(changed, message.revision())));
    }

    ObjectNode delete(ApiCall call) {
        Message message = own(call, "cant_delete_message");
        call.workspace().timeline().delete(message);
        return Json.object("ok", true, "channel", message.channel().id(), "ts", message.ts());
    }

    ObjectNode getPermalink(ApiCall call) {
        Channel channel = call.channel(call.required("channel"));
        Message message = call.workspace()
                .timeline()
                .find(channel, call.required("message_ts"))
                .filter(found -> !found.ephemeral())
                .orElseThrow(() -> new Refusal("message_not_found"));
        String link = "https://" + call.workspace().domain() + ".slack.com/archives/" + channel.id() + "/p"
                + message.ts().replace(".", "");
        return Json.object("ok", true, "channel", channel.id(), "permalink", link);
    }

    /** A message of the bot that it may change; ephemeral ones are beyond it. */
    private static Message own(ApiCall call, String otherwise) {
        Channel channel = call.channel(call.required("channel"));
        Message message = call.workspace()
                .timeline()
                .find(channel, call.required("ts"))
                .filter(found -> !found.ephemeral())
                .orElseThrow(() -> new Refusal("message_not_found"));
        if (!message.author().equals(call.workspace().botUserId())) {
            throw new Refusal(otherwise);
        }
        return message;
    }

    static void writable(Channel channel) {
        if (channel.archived()) {
            throw new Refusal("is_archived");
        }
        if (channel.restricted()) {
            throw new Refusal("restricted_action");
        }
    }

    private ObjectNode message(ApiCall call) {
        ObjectNode json = Json.object("text", call.text("text"));
        if (call.has("blocks")) {
            json.set("blocks", call.json("blocks"));
        }
        if (call.flag("link_names") || call.text("parse").equals("full")) {
            slack.record(call.method(), List.of("link_names and parse=full turn strangers' words into mentions"));
        }
        if (!call.has("text") && json.path("blocks").isEmpty()) {
            throw new Refusal("no_text");
        }
        List<String> problems = BlockKitRules.problems("message", json);
        slack.record(call.method(), problems);
        if (BlockKitRules.textLength(json.path("blocks")) > BlockKitRules.ALL_TEXT) {
            throw new Refusal("msg_blocks_too_long");
        }
        if (call.text("text").length() > 40_000) {
            throw new Refusal("msg_too_long");
        }
        if (problems.stream().anyMatch(problem -> problem.startsWith("/blocks"))) {
            throw new Refusal("invalid_blocks").with("errors", problems);
        }
        return (ObjectNode) Controls.withIds(json, slack.ids());
    }
}
