package io.kolscout.slack.testslack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A file that the bot shared.
 *
 * @param content its bytes, read-only
 */
public record UploadedFile(String id, String name, String title, ByteBuffer content) {

    /** The content read as UTF-8. */
    public String text() {
        return StandardCharsets.UTF_8.decode(content.duplicate()).toString();
    }
}
