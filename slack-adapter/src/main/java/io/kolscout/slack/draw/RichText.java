package io.kolscout.slack.draw;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.chat.Line;
import io.kolscout.chat.Span;
import java.util.List;

/** Lines as rich text, in which the words of strangers are never markup. */
final class RichText {

    private RichText() {}

    static ObjectNode block(ObjectNode... elements) {
        ObjectNode block = Json.typed("rich_text");
        ArrayNode list = block.putArray("elements");
        for (ObjectNode element : elements) {
            list.add(element);
        }
        return block;
    }

    static ObjectNode section(Line line) {
        ObjectNode section = Json.typed("rich_text_section");
        ArrayNode elements = section.putArray("elements");
        for (Span span : line.spans()) {
            if (span.text().isEmpty()) {
                continue;
            }
            if (!elements.isEmpty()) {
                elements.add(Json.typed("text").put("text", " "));
            }
            elements.add(element(span));
        }
        if (elements.isEmpty()) {
            elements.add(Json.typed("text").put("text", " "));
        }
        return section;
    }

    static ObjectNode list(List<Line> lines) {
        ObjectNode list = Json.typed("rich_text_list").put("style", "bullet");
        ArrayNode elements = list.putArray("elements");
        lines.forEach(line -> elements.add(section(line)));
        return list;
    }

    private static ObjectNode element(Span span) {
        return switch (span.style()) {
            case PERSON -> Json.typed("user").put("user_id", span.text());
            case CHANNEL -> Json.typed("channel").put("channel_id", span.text());
            case STRONG -> styled(span, "bold");
            case QUIET -> styled(span, "italic");
            case PLAIN -> link(span.text());
        };
    }

    /** The bot's own links stand alone in their span. */
    private static ObjectNode link(String text) {
        return text.matches("https?://\\S+")
                ? Json.typed("link").put("url", text)
                : Json.typed("text").put("text", text);
    }

    private static ObjectNode styled(Span span, String style) {
        ObjectNode element = Json.typed("text").put("text", span.text());
        element.putObject("style").put(style, true);
        return element;
    }
}
