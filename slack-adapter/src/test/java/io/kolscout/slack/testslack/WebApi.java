package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The Web API: who calls, whether they may, and then the method itself. */
final class WebApi {

    private static final Map<String, String> SCOPES = Map.of(
            "chat.postMessage", "chat:write",
            "chat.postEphemeral", "chat:write",
            "chat.update", "chat:write",
            "chat.delete", "chat:write",
            "conversations.info", "channels:read",
            "conversations.open", "im:write",
            "users.info", "users:read",
            "files.getUploadURLExternal", "files:write",
            "files.completeUploadExternal", "files:write");

    private final TestSlack slack;
    private final ChatMethods chat;
    private final ViewMethods views;
    private final FileMethods files;

    WebApi(TestSlack slack, FileMethods files) {
        this.slack = slack;
        this.chat = new ChatMethods(slack);
        this.views = new ViewMethods(slack);
        this.files = files;
    }

    Answer call(String method, @Nullable String authorization, String contentType, String query, String body) {
        Map<String, String> parameters = Form.parse(query);
        parameters.putAll(contentType.startsWith("application/json") ? fields(Json.parse(body)) : Form.parse(body));
        String bearer = authorization != null && authorization.startsWith("Bearer ")
                ? authorization.substring("Bearer ".length())
                : "";
        try {
            if (method.equals("apps.connections.open")) {
                return Answer.of(200, openConnection(bearer));
            }
            if (method.equals("oauth.v2.access")) {
                return Answer.of(200, slack.oauth().access(parameters, authorization));
            }
            if (method.equals("api.test")) {
                return Answer.OK;
            }
            Tokens.Grant grant = slack.tokens().check(bearer.isEmpty() ? parameters.getOrDefault("token", "") : bearer);
            return limited(new ApiCall(method, parameters, grant.workspace), grant);
        } catch (Refusal e) {
            return Answer.of(200, e.answer());
        } catch (RuntimeException e) {
            slack.record(method, List.of("made the test Slack fail: " + e));
            return Answer.of(500, Json.object("ok", false, "error", "internal_error"));
        }
    }

    private Answer limited(ApiCall call, Tokens.Grant grant) {
        OptionalLong wait = slack.rateLimits().refuse(call.method(), grant.workspace);
        if (wait.isPresent()) {
            return Answer.of(429, Json.object("ok", false, "error", "ratelimited"))
                    .header("Retry-After", String.valueOf(wait.getAsLong()));
        }
        String scope = SCOPES.get(call.method());
        if (scope != null && !grant.scopes.contains(scope)) {
            slack.record(call.method(), List.of("missing scope " + scope));
            throw new Refusal("missing_scope").with("needed", scope).with("provided", String.join(",", grant.scopes));
        }
        slack.called(call);
        return Answer.of(200, run(call, grant)).header("X-OAuth-Scopes", String.join(",", grant.scopes));
    }

    private ObjectNode run(ApiCall call, Tokens.Grant grant) {
        return switch (call.method()) {
            case "auth.test" -> authTest(call);
            case "auth.revoke" -> {
                slack.tokens().end(call.workspace(), "token_revoked");
                yield Json.object("ok", true, "revoked", true);
            }
            case "apps.uninstall" -> {
                slack.tokens().end(call.workspace(), "account_inactive");
                yield Json.object("ok", true);
            }
            case "chat.postMessage" -> chat.postMessage(call, grant.scopes);
            case "chat.postEphemeral" -> chat.postEphemeral(call);
            case "chat.update" -> chat.update(call);
            case "chat.delete" -> chat.delete(call);
            case "chat.getPermalink" -> chat.getPermalink(call);
            case "views.open" -> views.open(call);
            case "views.push" -> views.push(call);
            case "views.update" -> views.update(call);
            case "views.publish" -> views.publish(call);
            case "conversations.info" -> conversation(call.channel(call.required("channel")));
            case "conversations.open" ->
                conversation(call.person(call.required("users")).direct());
            case "users.info" -> user(call);
            case "files.getUploadURLExternal" -> files.getUploadUrl(call);
            case "files.completeUploadExternal" -> files.complete(call);
            default -> {
                slack.record(call.method(), List.of("is unknown to the test Slack"));
                throw new Refusal("unknown_method");
            }
        };
    }

    /** Refused where the app's token is not in the header. */
    private ObjectNode openConnection(String bearer) {
        if (!bearer.equals(slack.appToken())) {
            slack.record("apps.connections.open", List.of("wants the app's token in the Authorization header"));
            throw new Refusal(bearer.startsWith("xoxb-") ? "not_allowed_token_type" : "invalid_auth");
        }
        String url = slack.socketMode().ticket().orElseThrow(() -> new Refusal("internal_error"));
        return Json.object("ok", true, "url", url);
    }

    private static ObjectNode authTest(ApiCall call) {
        Workspace workspace = call.workspace();
        return Json.object(
                "ok",
                true,
                "url",
                "https://" + workspace.domain() + ".slack.com/",
                "team",
                workspace.domain(),
                "user",
                "kolscout",
                "team_id",
                workspace.teamId(),
                "user_id",
                workspace.botUserId(),
                "bot_id",
                "B" + workspace.botUserId().substring(1),
                "is_enterprise_install",
                false);
    }

    private static ObjectNode conversation(Channel channel) {
        return Json.object(
                "ok",
                true,
                "channel",
                Json.object(
                        "id", channel.id(),
                        "name", channel.name(),
                        "is_channel", !channel.direct(),
                        "is_im", channel.direct(),
                        "is_private", channel.isPrivate(),
                        "is_archived", channel.archived(),
                        "is_member", channel.botInside()));
    }

    private static ObjectNode user(ApiCall call) {
        Person person = call.person(call.required("user"));
        ObjectNode user = Json.object(
                "id", person.id(),
                "team_id", call.workspace().teamId(),
                "name", person.name(),
                "real_name", person.realName(),
                "tz", person.timeZone(),
                "deleted", false,
                "is_bot", false,
                "profile", Json.object("real_name", person.realName(), "display_name", person.name()));
        if (call.flag("include_locale")) {
            user.put("locale", person.locale());
        }
        return Json.object("ok", true, "user", user);
    }

    /** The fields of a JSON body as a form would have them. */
    private static Map<String, String> fields(JsonNode body) {
        Map<String, String> fields = new HashMap<>();
        body.properties().forEach(field -> {
            JsonNode value = field.getValue();
            fields.put(field.getKey(), value.isContainerNode() ? value.toString() : value.asText());
        });
        return fields;
    }
}
