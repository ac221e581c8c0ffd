package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import org.jspecify.annotations.Nullable;

/** The first answer to an interaction. */
final class CallbackRoute {

    private final TestDiscord discord;
    private final MessageMaker maker;

    CallbackRoute(TestDiscord discord, MessageMaker maker) {
        this.discord = discord;
        this.maker = maker;
    }

    Answer answer(ApiCall call) {
        if (!call.is("POST", "/interactions/{id}/{token}/callback")) {
            throw Refusal.broken(404, 0, "404: Not Found");
        }
        Interaction interaction = discord.interactions()
                .byToken(call.steps().get(2))
                .filter(known -> known.id().equals(call.steps().get(1)))
                .orElseThrow(Refusal::unknownInteraction);
        int type = call.body().path("type").asInt();
        interaction.take(type, discord.interactions().limit());
        Message message;
        try {
            message = run(interaction, type, call);
        } catch (RuntimeException e) {
            interaction.untake();
            throw e;
        }
        boolean quiet = !call.flag("with_response") || type == 6 || type == 8 || type == 9;
        Answer answer = quiet ? Answer.NOTHING : Answer.of(response(interaction, type, message));
        return answer.then(() -> interaction.answer().complete(type));
    }

    private static ObjectNode response(Interaction interaction, int type, @Nullable Message message) {
        ObjectNode about = Json.object("id", interaction.id(), "type", interaction.kind().type);
        ObjectNode resource = Json.object("type", type);
        if (message != null) {
            about.put("response_message_id", message.id());
            about.put("response_message_loading", message.loading());
            about.put("response_message_ephemeral", message.isEphemeral());
            resource.set("message", message.json());
        }
        return Json.object("interaction", about, "resource", resource);
    }

    private @Nullable Message run(Interaction interaction, int type, ApiCall call) {
        if (!interaction.kind().takes(type)) {
            throw Refusal.form("/type: " + type + " does not answer " + interaction.kind() + ", only "
                    + interaction.kind().callbacks);
        }
        if ((type == 6 || type == 7) && interaction.source() == null) {
            throw Refusal.form("/type: " + type + " needs a message that the interaction came from");
        }
        Part data = Part.root(call.body().path("data"), "/data");
        return switch (type) {
            case 4 -> original(interaction, maker.respond(interaction, data, call.files(), false));
            case 5 -> original(interaction, defer(interaction, data));
            case 6 -> original(interaction, interaction.source());
            case 7 -> original(interaction, maker.edit(source(interaction), data, call.files(), true));
            case 8 -> {
                suggest(interaction, data);
                yield null;
            }
            default -> {
                open(interaction, data);
                yield null;
            }
        };
    }

    private static @Nullable Message original(Interaction interaction, @Nullable Message message) {
        if (message != null) {
            interaction.originalId(message.id());
            interaction.owns(message);
        }
        return message;
    }

    private static Message source(Interaction interaction) {
        Message source = interaction.source();
        if (source == null) {
            throw new IllegalStateException();
        }
        return source.now().orElseThrow(Refusal::unknownMessage);
    }

    private Message defer(Interaction interaction, Part data) {
        int flags = data.node().path("flags").asInt();
        if ((flags & ~Message.EPHEMERAL) != 0) {
            throw Refusal.form("/data/flags: " + flags + ", but EPHEMERAL is the only flag of a deferred answer");
        }
        return maker.thinking(interaction, flags != 0);
    }

    private static void suggest(Interaction interaction, Part data) {
        for (Part choice : data.children("choices", 0, 25)) {
            OptionRules.choice(choice, interaction.optionType());
        }
        if (!data.problems().isEmpty()) {
            throw Refusal.form(data.problems());
        }
        interaction.choices(data.node().path("choices"));
    }

    private static void open(Interaction interaction, Part data) {
        ModalRules.check(data);
        if (!data.problems().isEmpty()) {
            throw Refusal.form(data.problems());
        }
        JsonNode json = data.node().deepCopy();
        Controls.number(json.path("components"));
        interaction.person().shown(new Modal(interaction, json));
    }
}
