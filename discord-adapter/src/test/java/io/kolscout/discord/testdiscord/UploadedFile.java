package io.kolscout.discord.testdiscord;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A file that the bot attached to a message.
 *
 * @param content its bytes, read-only
 */
public record UploadedFile(String name, ByteBuffer content) {

    /** The content read as UTF-8. */
    public String text() {
        return StandardCharsets.UTF_8.decode(content.duplicate()).toString();
    }

    int size() {
        return content.remaining();
    }
}
