package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import org.jspecify.annotations.Nullable;

/** What Slack delivers, in its shapes. */
final class Payloads {

    private static final String LEGACY_TOKEN = "legacy-verification-token";

    private final TestSlack slack;

    Payloads(TestSlack slack) {
        this.slack = slack;
    }

    ObjectNode command(Person person, Channel channel, String command, String text, String responseUrl) {
        Workspace workspace = person.workspace();
        return Json.object(
                "token", LEGACY_TOKEN,
                "team_id", workspace.teamId(),
                "team_domain", workspace.domain(),
                "channel_id", channel.id(),
                "channel_name", channel.payloadName(),
                "user_id", person.id(),
                "user_name", person.name(),
                "command", command,
                "text", text,
                "api_app_id", slack.appId(),
                "is_enterprise_install", "false",
                "response_url", responseUrl,
                "trigger_id", slack.triggers().issue(person));
    }

    ObjectNode event(Workspace workspace, JsonNode event) {
        return Json.object(
                "token", LEGACY_TOKEN,
                "team_id", workspace.teamId(),
                "context_team_id", workspace.teamId(),
                "context_enterprise_id", null,
                "api_app_id", slack.appId(),
                "event", event,
                "type", "event_callback",
                "event_id", slack.ids().next("Ev"),
                "event_time", slack.clock().instant().getEpochSecond(),
                "authorizations",
                        Json.array(Json.object(
                                "enterprise_id",
                                null,
                                "team_id",
                                workspace.teamId(),
                                "user_id",
                                workspace.botUserId(),
                                "is_bot",
                                true,
                                "is_enterprise_install",
                                false)),
                "is_ext_shared_channel", false);
    }

    /** What all interactions have in common. */
    ObjectNode interaction(String type, Person person) {
        Workspace workspace = person.workspace();
        return Json.object(
                "type",
                type,
                "token",
                LEGACY_TOKEN,
                "api_app_id",
                slack.appId(),
                "team",
                Json.object("id", workspace.teamId(), "domain", workspace.domain()),
                "user",
                Json.object(
                        "id", person.id(),
                        "username", person.name(),
                        "name", person.name(),
                        "team_id", workspace.teamId()),
                "enterprise",
                null,
                "is_enterprise_install",
                false);
    }

    /** An interaction that may open a modal. */
    ObjectNode triggered(String type, Person person) {
        ObjectNode payload = interaction(type, person);
        payload.put("trigger_id", slack.triggers().issue(person));
        return payload;
    }

    /** Adds where on a message or view it happened. Of an ephemeral message Slack tells the timestamp alone. */
    void place(ObjectNode payload, Screen screen, Values values) {
        if (screen instanceof View view) {
            payload.set("container", Json.object("type", "view", "view_id", view.id()));
            payload.set("view", view.payload());
        } else if (screen instanceof Message message) {
            Channel channel = message.channel();
            payload.set(
                    "container",
                    Json.object(
                            "type", "message",
                            "message_ts", message.ts(),
                            "channel_id", channel.id(),
                            "is_ephemeral", message.ephemeral()));
            payload.set("channel", channel(channel));
            payload.set("state", values.state());
            if (!message.ephemeral()) {
                payload.set("message", message(message));
            }
        }
    }

    JsonNode channel(Channel channel) {
        return Json.object("id", channel.id(), "name", channel.payloadName());
    }

    JsonNode message(Message message) {
        ObjectNode json = message.json().deepCopy();
        json.put("type", "message");
        json.put("user", message.author());
        json.put("ts", message.ts());
        json.put("team", message.channel().workspace().teamId());
        @Nullable String threadTs = message.threadTs();
        if (threadTs != null) {
            json.put("thread_ts", threadTs);
        }
        if (message.author().equals(message.channel().workspace().botUserId())) {
            json.put("bot_id", "B" + message.author().substring(1));
            json.put("app_id", slack.appId());
        }
        return json;
    }
}
