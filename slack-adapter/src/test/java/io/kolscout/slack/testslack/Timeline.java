package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All messages of a workspace, ephemeral ones included, in the order in which they came. */
final class Timeline {

    private final Ids ids;
    private final List<Message> messages = new ArrayList<>();
    private final List<Message> deleted = new ArrayList<>();
    private long revision;

    Timeline(Ids ids) {
        this.ids = ids;
    }

    synchronized Message post(
            Channel channel,
            String author,
            JsonNode json,
            @Nullable String threadTs,
            @Nullable String onlyFor,
            List<UploadedFile> files) {
        Message message =
                new Message(channel, ids.timestamp(), threadTs, author, json, onlyFor, false, files, ++revision);
        messages.add(message);
        return message;
    }

    /** Replaces what a message says; empty where it is gone. */
    synchronized Optional<Message> edit(Message message, JsonNode json) {
        Optional<Message> current = find(message.channel(), message.ts());
        return current.map(old -> {
            Message changed = old.with(json, ++revision);
            messages.set(messages.indexOf(old), changed);
            return changed;
        });
    }

    synchronized boolean delete(Message message) {
        Optional<Message> current = find(message.channel(), message.ts());
        current.ifPresent(old -> {
            revision++;
            messages.remove(old);
            deleted.add(old);
        });
        return current.isPresent();
    }

    synchronized Optional<Message> find(Channel channel, String ts) {
        return messages.stream()
                .filter(message -> message.channel() == channel && message.ts().equals(ts))
                .findFirst();
    }

    synchronized List<Message> in(Channel channel) {
        return messages.stream().filter(message -> message.channel() == channel).toList();
    }

    synchronized List<Message> deletedIn(Channel channel) {
        return deleted.stream().filter(message -> message.channel() == channel).toList();
    }
}
