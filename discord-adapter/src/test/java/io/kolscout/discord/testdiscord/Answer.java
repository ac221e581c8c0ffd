package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP answer with a JSON body, or with none.
 *
 * @param afterwards what is done once it has been sent
 */
record Answer(int status, @Nullable JsonNode body, Map<String, String> headers, Runnable afterwards) {

    Answer(int status, @Nullable JsonNode body, Map<String, String> headers) {
        this(status, body, headers, () -> {});
    }

    static final Answer NOTHING = new Answer(204, null, Map.of());

    static Answer of(JsonNode body) {
        return new Answer(200, body, Map.of());
    }

    static Answer of(int status, JsonNode body) {
        return new Answer(status, body, Map.of());
    }

    /** The same answer, after which this is done. */
    Answer then(Runnable next) {
        return new Answer(status, body, headers, next);
    }
}
