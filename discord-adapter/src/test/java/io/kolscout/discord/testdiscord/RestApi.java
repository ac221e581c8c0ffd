package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The REST API: whether the call may be made, and then the route itself. */
final class RestApi {

    private static final Pattern SECRET = Pattern.compile("(/(?:interactions|webhooks)/\\d+)/[^/]{20,}");

    private final TestDiscord discord;
    private final ChannelRoutes channels;
    private final CallbackRoute callbacks;
    private final WebhookRoutes webhooks;

    RestApi(TestDiscord discord) {
        this.discord = discord;
        MessageMaker maker = new MessageMaker(discord);
        this.channels = new ChannelRoutes(discord, maker);
        this.callbacks = new CallbackRoute(discord, maker);
        this.webhooks = new WebhookRoutes(discord, maker);
    }

    Answer answer(
            String method, String path, String query, String authorization, JsonNode body, List<UploadedFile> files) {
        boolean authorized = authorization.equals("Bot " + discord.token());
        ApiCall call = new ApiCall(method, path, query, body, files, authorized);
        try {
            Optional<Answer> fault = discord.faults().instead(call);
            if (fault.isPresent()) {
                return fault.get();
            }
            discord.called(call);
            return route(call);
        } catch (Refusal e) {
            if (e.broken()) {
                discord.record(readable(call), List.of(e.body().toString()));
            }
            return Answer.of(e.status(), e.body());
        } catch (RuntimeException e) {
            discord.record(readable(call), List.of("made the test Discord fail: " + e + " at " + e.getStackTrace()[0]));
            return Answer.of(500, Json.object("message", "500: Internal Server Error", "code", 0));
        }
    }

    private static String readable(ApiCall call) {
        return SECRET.matcher(call.toString()).replaceAll("$1/…");
    }

    private Answer route(ApiCall call) {
        String first = call.steps().get(0);
        boolean open = first.equals("interactions") || first.equals("webhooks");
        if (!open && !call.authorized()) {
            throw Refusal.broken(401, 0, "401: Unauthorized");
        }
        return switch (first) {
            case "interactions" -> callbacks.answer(call);
            case "webhooks" -> webhooks.answer(call);
            case "channels" -> channels.answer(call);
            case "applications" -> application(call);
            case "guilds" -> guild(call);
            case "gateway" -> Answer.of(gateway());
            case "users" -> user(call);
            case "oauth2" -> Answer.of(discord.payloads().application());
            default -> throw unknown();
        };
    }

    private static Refusal unknown() {
        return Refusal.broken(404, 0, "404: Not Found: unknown to the test Discord");
    }

    private Answer application(ApiCall call) {
        if (call.is("GET", "/applications/@me")) {
            return Answer.of(discord.payloads().application());
        }
        if (call.steps().size() < 3 || !call.steps().get(1).equals(discord.applicationId())) {
            throw Refusal.broken(404, 10002, "Unknown Application");
        }
        return switch (call.steps().get(2)) {
            case "commands" -> discord.registry().answer(call);
            case "emojis" -> Answer.of(Json.object("items", Json.array()));
            default -> throw unknown();
        };
    }

    private Answer guild(ApiCall call) {
        Guild guild = inside(call.steps().get(1));
        if (call.is("GET", "/guilds/{id}")) {
            return Answer.of(guild.json());
        }
        if (call.is("GET", "/guilds/{id}/channels")) {
            return Answer.of(guild.json().path("channels"));
        }
        if (call.is("GET", "/guilds/{id}/members/{id}")) {
            Person member = discord.personById(call.steps().get(3))
                    .filter(guild::has)
                    .orElseThrow(() -> Refusal.of(404, 10007, "Unknown Member"));
            return Answer.of(discord.payloads().member(discord.payloads().user(member)));
        }
        throw unknown();
    }

    private Guild inside(String guildId) {
        return discord.guildsWithBot().stream()
                .filter(known -> known.id().equals(guildId))
                .findFirst()
                .orElseThrow(Refusal::missingAccess);
    }

    private JsonNode gateway() {
        IdentifyRules rules = discord.gateway().rules();
        return Json.object(
                "url",
                discord.gateway().url(),
                "shards",
                discord.shards(),
                "session_start_limit",
                Json.object(
                        "total",
                        IdentifyRules.STARTS,
                        "remaining",
                        Math.max(0, rules.left()),
                        "reset_after",
                        14_400_000,
                        "max_concurrency",
                        rules.maxConcurrency()));
    }

    private Answer user(ApiCall call) {
        if (call.is("GET", "/users/@me") || call.is("GET", "/users/" + discord.applicationId())) {
            return Answer.of(discord.payloads().bot());
        }
        if (call.is("DELETE", "/users/@me/guilds/{id}")) {
            inside(call.steps().get(3)).kicksBot();
            return Answer.NOTHING;
        }
        if (call.is("POST", "/users/@me/channels")) {
            String id = call.body().path("recipient_id").asText();
            Person person = discord.personById(id).orElseThrow(() -> Refusal.of(404, 10013, "Unknown User"));
            ObjectNode direct = person.direct().json();
            direct.set("recipients", Json.array(discord.payloads().user(person)));
            return Answer.of(direct);
        }
        if (call.is("GET", "/users/{id}")) {
            return Answer.of(discord.personById(call.steps().get(1))
                    .map(discord.payloads()::user)
                    .orElseThrow(() -> Refusal.of(404, 10013, "Unknown User")));
        }
        throw unknown();
    }
}
