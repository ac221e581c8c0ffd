package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All messages, ephemeral ones included, in the order in which they came. */
final class Posts {

    private final List<Message> messages = new ArrayList<>();
    private long revision;

    synchronized Message post(
            Channel channel,
            String id,
            String author,
            JsonNode json,
            @Nullable String onlyFor,
            List<UploadedFile> files,
            List<String> pings) {
        Message message = new Message(channel, id, author, json, onlyFor, files, pings, ++revision);
        messages.add(message);
        return message;
    }

    /** Replaces what a message says. */
    synchronized Message edit(Message message, JsonNode json, List<UploadedFile> files, List<String> pings) {
        Message changed = new Message(
                message.channel(), message.id(), message.author(), json, message.onlyFor(), files, pings, ++revision);
        UnaryOperator<Message> replace = old -> old.id().equals(message.id()) ? changed : old;
        messages.replaceAll(replace);
        return changed;
    }

    synchronized void delete(Message message) {
        revision++;
        messages.removeIf(old -> old.id().equals(message.id()));
    }

    synchronized Optional<Message> find(Channel channel, String id) {
        return messages.stream()
                .filter(message -> message.channel() == channel && message.id().equals(id))
                .findFirst();
    }

    synchronized List<Message> all() {
        return List.copyOf(messages);
    }

    synchronized List<Message> in(Channel channel) {
        return messages.stream().filter(message -> message.channel() == channel).toList();
    }
}
