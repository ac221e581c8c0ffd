package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What a person does with commands, buttons and menus, within what her client lets her do. */
final class Hands {

    private final TestDiscord discord;
    private final Person person;

    Hands(TestDiscord discord, Person person) {
        this.discord = discord;
        this.person = person;
    }

    Receipt types(Channel channel, String line) {
        String[] words = line.split("\\s+", 2);
        JsonNode command = command(channel, Commands.SLASH, words[0].substring(1));
        ObjectNode data = CommandLine.of(channel, command, words.length > 1 ? words[1] : "")
                .finished();
        return discord.interactions().deliver(interaction(Interaction.Kind.COMMAND, channel, command), data);
    }

    List<String> suggestions(Channel channel, String line, String option, String typed) {
        String[] words = line.replaceFirst("^/", "").split("\\s+", 2);
        JsonNode command = command(channel, Commands.SLASH, words[0]);
        CommandLine written = CommandLine.of(channel, command, words.length > 1 ? words[1] : "");
        Interaction interaction = interaction(Interaction.Kind.AUTOCOMPLETE, channel, command);
        interaction.optionType(written.option(option).path("type").asInt());
        discord.interactions().deliver(interaction, written.writing(option, typed));
        JsonNode choices = interaction.choices();
        List<String> names = new ArrayList<>();
        if (choices != null) {
            choices.forEach(choice -> names.add(choice.path("name_localizations")
                    .path(person.locale())
                    .asText(choice.path("name").asText())));
        }
        return names;
    }

    Receipt messageCommand(String name, Message message) {
        Channel channel = message.channel();
        JsonNode command = command(channel, Commands.MESSAGE, name);
        ObjectNode data = Json.object(
                "id", command.path("id"),
                "name", command.path("name"),
                "type", Commands.MESSAGE,
                "target_id", message.id(),
                "resolved", Json.object("messages", Json.object(message.id(), message.json())));
        return discord.interactions().deliver(interaction(Interaction.Kind.COMMAND, channel, command), data);
    }

    Message says(Channel channel, String text) {
        String id = discord.ids().next();
        ObjectNode json = Json.object(
                "id",
                id,
                "type",
                0,
                "channel_id",
                channel.id(),
                "content",
                text,
                "author",
                discord.payloads().user(person),
                "timestamp",
                discord.clock().instant().toString(),
                "edited_timestamp",
                null,
                "tts",
                false,
                "mention_everyone",
                false,
                "mentions",
                Json.array(),
                "mention_roles",
                Json.array(),
                "attachments",
                Json.array(),
                "embeds",
                Json.array(),
                "components",
                Json.array(),
                "pinned",
                false,
                "flags",
                0);
        return discord.posts().post(channel, id, person.id(), json, null, List.of(), List.of());
    }

    private JsonNode command(Channel channel, int type, String name) {
        JsonNode command = discord.registry()
                .find(type, name)
                .orElseThrow(() -> new AssertionError("There is no command \"" + name + "\" of type " + type + ", only "
                        + discord.commands().findValuesAsText("name")));
        Availability.check(person, channel, command);
        return command;
    }

    private Interaction interaction(Interaction.Kind kind, Channel channel, JsonNode command) {
        boolean asUser = !Availability.byServer(person, channel, command);
        ObjectNode owners = discord.payloads().owners(channel, person, asUser);
        return new Interaction(
                discord, kind, person, channel, owners, command.path("name").asText(), null);
    }

    Receipt clicks(Message message, String label) {
        Message now = current(message);
        JsonNode button = button(now, label)
                .or(() -> button(message, label))
                .orElseThrow(() -> new AssertionError("There is no button \"" + label + "\": " + now.lines()));
        return presses(now, button);
    }

    List<Receipt> clicks(Message message, String label, int times) {
        Message now = current(message);
        JsonNode button = button(now, label)
                .orElseThrow(() -> new AssertionError("There is no button \"" + label + "\": " + now.lines()));
        ExecutorService fingers = Executors.newFixedThreadPool(times);
        try {
            List<CompletableFuture<Receipt>> presses = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                presses.add(CompletableFuture.supplyAsync(() -> presses(now, button), fingers));
            }
            return presses.stream().map(CompletableFuture::join).toList();
        } finally {
            fingers.shutdown();
        }
    }

    private static Optional<JsonNode> button(Message message, String label) {
        return Controls.buttons(message.json()).stream()
                .filter(button -> button.path("label").asText().equals(label))
                .findFirst();
    }

    Receipt presses(Message message, String customId) {
        return uses(
                current(message), Json.object("type", Controls.BUTTON, "custom_id", customId, "id", 1), Json.object());
    }

    private Receipt presses(Message message, JsonNode button) {
        if (button.path("disabled").asBoolean() || !button.has("custom_id")) {
            throw new AssertionError("Nobody can press " + button.path("label") + ": " + message.lines());
        }
        return uses(message, button, Json.object());
    }

    Receipt chooses(Message message, List<String> labels) {
        Message now = current(message);
        JsonNode select = Controls.selectWith(now.json(), labels.get(0))
                .filter(menu -> !menu.path("disabled").asBoolean())
                .orElseThrow(() -> new AssertionError("There is no option " + labels + ": " + now.lines()));
        int most = select.path("max_values").asInt(1);
        if (labels.size() > most || labels.size() < select.path("min_values").asInt(1)) {
            throw new AssertionError("The menu does not take " + labels);
        }
        ArrayNode values = Json.array();
        labels.forEach(label -> values.add(Controls.option(select, label)
                .orElseThrow(() -> new AssertionError("There is no option " + label + ": " + now.lines()))
                .path("value")));
        return uses(now, select, Json.object("values", values));
    }

    Receipt chooses(Message message, Channel channel) {
        Message now = current(message);
        JsonNode select = Controls.all(now.json()).stream()
                .filter(menu -> menu.path("type").asInt() == Controls.CHANNEL_SELECT)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no menu of channels: " + now.lines()));
        ObjectNode channels = Json.object(channel.id(), discord.payloads().resolved(channel, person));
        return uses(
                now,
                select,
                Json.object("values", Json.array(channel.id()), "resolved", Json.object("channels", channels)));
    }

    private Message current(Message message) {
        if (!person.sees(message)) {
            throw new AssertionError(person + " no longer sees the message " + message.lines());
        }
        return message.now().orElse(message);
    }

    private Receipt uses(Message message, JsonNode component, ObjectNode extra) {
        ObjectNode data = Json.object(
                "component_type", component.path("type"),
                "custom_id", component.path("custom_id"),
                "id", component.path("id"));
        data.setAll(extra);
        JsonNode metadata = message.json().path("interaction_metadata").path("authorizing_integration_owners");
        ObjectNode owners = metadata.isObject()
                ? (ObjectNode) metadata
                : discord.payloads().owners(message.channel(), person, false);
        Interaction interaction =
                new Interaction(discord, Interaction.Kind.COMPONENT, person, message.channel(), owners, "", message);
        return discord.interactions().deliver(interaction, data);
    }

    Receipt submits(Interaction opener, ObjectNode data) {
        Message source = opener.source();
        Interaction interaction = new Interaction(
                discord,
                Interaction.Kind.MODAL,
                person,
                opener.channel(),
                opener.owners(),
                "",
                source == null ? null : source.now().orElse(source));
        return discord.interactions().deliver(interaction, data);
    }
}
