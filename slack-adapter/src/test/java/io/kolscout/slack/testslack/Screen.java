package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Something with blocks that a person looks at: a message, a modal or the app's Home. */
public interface Screen {

    /** What the bot sent, with the ids that Slack gave to blocks and elements that had none. */
    JsonNode json();

    /** The blocks, empty where there are none. */
    default JsonNode blocks() {
        return json().path("blocks");
    }

    /** A readable rendering, a line for each heading, text, row of buttons or menu. */
    default List<String> lines() {
        return Rendering.lines(json());
    }

    /** Whether the rendering has this text in it. */
    default boolean shows(String text) {
        return String.join("\n", lines()).contains(text);
    }
}
