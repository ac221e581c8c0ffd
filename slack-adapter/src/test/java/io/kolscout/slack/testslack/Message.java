package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stood at one moment.
 *
 * @param ts the message's timestamp, its id within the channel
 * @param threadTs the timestamp of the message that its thread hangs on, or null
 * @param author a user's id; the bot's own for the bot's messages, {@code USLACKBOT} for Slack's
 * @param json text and blocks
 * @param onlyFor the id of the one person who sees it, or null where the whole channel does
 * @param revision grows with every change in the workspace
 */
public record Message(
        Channel channel,
        String ts,
        @Nullable String threadTs,
        String author,
        JsonNode json,
        @Nullable String onlyFor,
        boolean edited,
        List<UploadedFile> files,
        long revision)
        implements Screen {

    public String text() {
        return json.path("text").asText();
    }

    public boolean ephemeral() {
        return onlyFor != null;
    }

    /** This message now; empty where it was deleted. */
    public Optional<Message> now() {
        return channel.workspace().timeline().find(channel, ts);
    }

    Message with(JsonNode changed, long newRevision) {
        return new Message(channel, ts, threadTs, author, changed, onlyFor, true, files, newRevision);
    }
}
