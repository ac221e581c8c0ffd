package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import io.kolscout.testing.Json;
import java.util.List;
import java.util.Map;

/** One call of a Web API method. JSON values of parameters are texts, as in a form. */
record ApiCall(String method, Map<String, String> parameters, Workspace workspace) {

    String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    String required(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            throw new Refusal("invalid_arguments").with("missing", List.of(name));
        }
        return value;
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    boolean flag(String name) {
        return text(name).equals("true") || text(name).equals("1");
    }

    JsonNode json(String name) {
        return Json.parse(text(name));
    }

    /** The channel of this id, as far as the bot may know of it. */
    Channel channel(String id) {
        workspace.guard(id);
        Channel channel = workspace
                .channelById(id)
                .or(() -> workspace.personById(id).map(Person::direct))
                .orElseThrow(() -> new Refusal("channel_not_found"));
        if (channel.isPrivate() && !channel.botInside()) {
            throw new Refusal("channel_not_found");
        }
        return channel;
    }

    Person person(String id) {
        workspace.guard(id);
        return workspace.personById(id).orElseThrow(() -> new Refusal("user_not_found"));
    }
}
