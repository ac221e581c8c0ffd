package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes messages of what the bot sends: checked, numbered, with their files. */
final class MessageMaker {

    private final TestDiscord discord;

    MessageMaker(TestDiscord discord) {
        this.discord = discord;
    }

    /** Posts to a channel as the bot. */
    Message post(Channel channel, Part data, List<UploadedFile> files) {
        ObjectNode json = frame(channel, 0);
        JsonNode reference = data.node().path("message_reference");
        if (reference.isObject()) {
            json.put("type", 19);
            json.set("message_reference", reference);
        }
        return write(channel, json, data, files, null, null);
    }

    /** Answers an interaction, or follows up on it; an ephemeral answer only its person sees. */
    Message respond(Interaction interaction, Part data, List<UploadedFile> files, boolean followUp) {
        boolean ephemeral = (data.node().path("flags").asInt() & Message.EPHEMERAL) != 0 || onlyEphemeral(interaction);
        ObjectNode json = interactionFrame(interaction, followUp);
        return write(
                interaction.channel(),
                json,
                data,
                files,
                ephemeral ? interaction.person().id() : null,
                interaction);
    }

    /** The message that says that the bot is thinking. */
    Message thinking(Interaction interaction, boolean ephemeral) {
        boolean forOne = ephemeral || onlyEphemeral(interaction);
        ObjectNode json = interactionFrame(interaction, false);
        json.put("flags", Message.LOADING | (forOne ? Message.EPHEMERAL : 0));
        return discord.posts()
                .post(
                        interaction.channel(),
                        json.path("id").asText(),
                        discord.applicationId(),
                        json,
                        forOne ? interaction.person().id() : null,
                        List.of(),
                        List.of());
    }

    private static boolean onlyEphemeral(Interaction interaction) {
        return interaction.external()
                && interaction.channel().guild() != null
                && !Permissions.has(interaction.channel().permissions(interaction.person()), "USE_EXTERNAL_APPS");
    }

    private ObjectNode frame(Channel channel, int type) {
        return Json.object(
                "id", discord.ids().next(),
                "type", type,
                "channel_id", channel.id(),
                "content", "",
                "author", discord.payloads().bot(),
                "timestamp", now(),
                "edited_timestamp", null,
                "tts", false,
                "mention_everyone", false,
                "mentions", Json.array(),
                "mention_roles", Json.array(),
                "attachments", Json.array(),
                "embeds", Json.array(),
                "components", Json.array(),
                "pinned", false,
                "flags", 0);
    }

    private ObjectNode interactionFrame(Interaction interaction, boolean followUp) {
        int type = followUp ? 19 : interaction.kind() == Interaction.Kind.COMMAND ? 20 : 0;
        ObjectNode json = frame(interaction.channel(), type);
        json.put("application_id", discord.applicationId());
        json.put("webhook_id", discord.applicationId());
        ObjectNode metadata = Json.object(
                "id", interaction.id(),
                "type", interaction.kind().type,
                "user", discord.payloads().user(interaction.person()),
                "authorizing_integration_owners", interaction.owners());
        if (!interaction.name().isEmpty()) {
            metadata.put("name", interaction.name());
        }
        Message source = interaction.source();
        if (source != null) {
            metadata.put("interacted_message_id", source.id());
        }
        json.set("interaction_metadata", metadata);
        return json;
    }

    private String now() {
        return discord.clock().instant().atOffset(ZoneOffset.UTC).toString();
    }

    private Message write(
            Channel channel,
            ObjectNode json,
            Part data,
            List<UploadedFile> files,
            @Nullable String onlyFor,
            @Nullable Interaction by) {
        Attachments attachments = Attachments.of(discord, channel, data, files, Optional.empty());
        Attachments.check(files);
        MessageRules.check(data, attachments.names(), null);
        fill(json, data, attachments, onlyFor != null);
        List<String> pings = Mentions.check(data, by != null);
        return discord.posts()
                .post(
                        channel,
                        json.path("id").asText(),
                        discord.applicationId(),
                        json,
                        onlyFor,
                        attachments.files(),
                        pings);
    }

    /** Changes a message; one that said that the bot is thinking becomes the answer. */
    Message edit(Message before, Part data, List<UploadedFile> files, boolean byToken) {
        Attachments attachments = Attachments.of(discord, before.channel(), data, files, Optional.of(before));
        Attachments.check(files);
        MessageRules.check(data, attachments.names(), before);
        ObjectNode json = before.json().deepCopy();
        fill(json, data, attachments, before.isEphemeral());
        if (before.loading()) {
            json.put("flags", json.path("flags").asInt() & ~Message.LOADING);
        } else {
            json.put("edited_timestamp", now());
        }
        List<String> pings = Mentions.check(data, byToken);
        return discord.posts().edit(before, json, attachments.files(), before.loading() ? pings : before.pings());
    }

    private static void fill(ObjectNode json, Part data, Attachments attachments, boolean ephemeral) {
        JsonNode body = data.node();
        int flags = body.path("flags").asInt() & ~Message.EPHEMERAL;
        json.put("flags", json.path("flags").asInt() | flags | (ephemeral ? Message.EPHEMERAL : 0));
        if (body.has("content")) {
            json.put("content", body.path("content").asText(""));
        }
        if (body.has("embeds")) {
            json.set("embeds", body.path("embeds").isArray() ? body.path("embeds") : Json.array());
        }
        if (body.has("components")) {
            ArrayNode components = Json.array();
            body.path("components").forEach(component -> components.add(component.<JsonNode>deepCopy()));
            Controls.number(components);
            attachments.resolve(components);
            json.set("components", components);
        }
        if (body.hasNonNull("nonce")) {
            json.set("nonce", body.path("nonce"));
        }
        json.set("attachments", attachments.json());
    }
}
