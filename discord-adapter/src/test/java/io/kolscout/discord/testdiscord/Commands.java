package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The app's global commands, and the routes that read and write them. */
final class Commands {

    static final int SLASH = 1;
    static final int MESSAGE = 3;

    private final TestDiscord discord;
    private final List<ObjectNode> commands = new ArrayList<>();
    private int writes;

    Commands(TestDiscord discord) {
        this.discord = discord;
    }

    synchronized ArrayNode all() {
        return Json.array(commands.toArray());
    }

    synchronized int writes() {
        return writes;
    }

    synchronized Optional<JsonNode> find(int type, String name) {
        return commands.stream()
                .filter(command -> command.path("type").asInt() == type
                        && command.path("name").asText().equals(name))
                .map(JsonNode.class::cast)
                .findFirst();
    }

    synchronized Answer answer(ApiCall call) {
        String route = "/applications/{app}/commands";
        if (call.is("GET", route)) {
            return Answer.of(call.flag("with_localizations") ? all() : withoutLocalizations(all()));
        }
        if (call.is("PUT", route)) {
            writes++;
            List<ObjectNode> next = new ArrayList<>();
            List<String> problems = CommandRules.problems(call.body());
            if (!problems.isEmpty()) {
                throw Refusal.form(problems);
            }
            call.body().forEach(command -> next.add(stored(command)));
            commands.clear();
            commands.addAll(next);
            return Answer.of(all());
        }
        if (call.is("POST", route)) {
            return Answer.of(upsert(call.body()));
        }
        return one(call, find(call.steps().size() == 4 ? call.steps().get(3) : ""));
    }

    private Answer one(ApiCall call, Optional<ObjectNode> found) {
        ObjectNode command = found.orElseThrow(() -> Refusal.of(404, 10063, "Unknown application command"));
        switch (call.method()) {
            case "GET" -> {
                return Answer.of(command);
            }
            case "PATCH" -> {
                ObjectNode merged = command.deepCopy();
                merged.setAll((ObjectNode) call.body());
                return Answer.of(upsert(merged));
            }
            case "DELETE" -> {
                writes++;
                commands.remove(command);
                return Answer.NOTHING;
            }
            default -> throw Refusal.broken(405, 0, "405: Method Not Allowed");
        }
    }

    private Optional<ObjectNode> find(String id) {
        return commands.stream()
                .filter(command -> command.path("id").asText().equals(id))
                .findFirst();
    }

    private ObjectNode upsert(JsonNode body) {
        writes++;
        List<String> problems = CommandRules.problems(Json.array(body));
        if (!problems.isEmpty()) {
            throw Refusal.form(problems);
        }
        ObjectNode command = stored(body);
        commands.removeIf(old -> old.path("id").equals(command.path("id")));
        commands.add(command);
        return command;
    }

    /** As Discord keeps it: under the id of the one of that name and type before. */
    private ObjectNode stored(JsonNode body) {
        ObjectNode command = Json.object(
                "application_id",
                discord.applicationId(),
                "version",
                discord.ids().next(),
                "default_member_permissions",
                null,
                "type",
                SLASH,
                "description",
                "",
                "dm_permission",
                true,
                "contexts",
                null,
                "integration_types",
                Json.array(0),
                "nsfw",
                false,
                "name_localizations",
                null,
                "description_localizations",
                null);
        command.setAll((ObjectNode) body.deepCopy());
        for (String list : List.of("contexts", "integration_types")) {
            ArrayNode numbers = Json.array();
            command.path(list).forEach(number -> numbers.add(number.asInt()));
            command.set(list, command.path(list).isArray() ? numbers : command.path(list));
        }
        String id = find(command.path("type").asInt(), command.path("name").asText())
                .map(known -> known.path("id").asText())
                .orElseGet(() -> discord.ids().next());
        command.put("id", id);
        return command;
    }

    private static ArrayNode withoutLocalizations(ArrayNode all) {
        ArrayNode copy = all.deepCopy();
        for (String field : List.of("name_localizations", "description_localizations")) {
            copy.findParents(field).forEach(parent -> ((ObjectNode) parent).remove(field));
        }
        return copy;
    }
}
