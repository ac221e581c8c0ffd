package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stood at one moment.
 *
 * @param author a user's id; the bot's own for the bot's messages
 * @param json as Discord hands it out
 * @param onlyFor the id of the one person who sees it, or null where the whole channel does
 * @param pings whom it notified when it was sent, such as {@code @everyone} or {@code <@42>}
 * @param revision grows with every change
 */
public record Message(
        Channel channel,
        String id,
        String author,
        JsonNode json,
        @Nullable String onlyFor,
        List<UploadedFile> files,
        List<String> pings,
        long revision) {

    static final int EPHEMERAL = 1 << 6;
    static final int LOADING = 1 << 7;
    static final int COMPONENTS_V2 = 1 << 15;

    public boolean isEphemeral() {
        return onlyFor != null;
    }

    /** Whether it still says that the bot is thinking. */
    boolean loading() {
        return (flags() & LOADING) != 0;
    }

    int flags() {
        return json.path("flags").asInt();
    }

    boolean isV2() {
        return (flags() & COMPONENTS_V2) != 0;
    }

    /** A readable rendering, a line for each text, row of buttons, menu or file. */
    public List<String> lines() {
        return Rendering.message(json);
    }

    /** All of its text, with line breaks between its parts. */
    public String text() {
        return String.join("\n", Rendering.texts(json));
    }

    /** Whether the rendering has this text in it. */
    public boolean shows(String text) {
        return String.join("\n", lines()).contains(text);
    }

    /** The labels of its buttons. */
    public List<String> buttons() {
        return Controls.buttons(json).stream()
                .map(button -> button.path("label").asText())
                .toList();
    }

    /** The labels of what its menus offer. */
    public List<String> options() {
        return Controls.options(json).stream()
                .map(option -> option.path("label").asText())
                .toList();
    }

    /** The colour of its first container with one, such as {@code #1f8b4c}; empty where there is none. */
    public String accent() {
        return json.findValues("accent_color").stream()
                .filter(JsonNode::isInt)
                .map(colour -> String.format(Locale.ROOT, "#%06x", colour.asInt()))
                .findFirst()
                .orElse("");
    }

    /** This message now; empty where it was deleted. */
    public Optional<Message> now() {
        return channel.discord().posts().find(channel, id);
    }

    /** Waits until this message has become such a one. */
    public Message waitsFor(Predicate<Message> wanted) {
        return Patience.until(
                () -> now().filter(wanted),
                () -> "It did not become such a message: "
                        + now().map(Message::lines).orElse(List.of("(deleted)")) + "; rules broken: "
                        + channel.discord().violations());
    }
}
