package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a stranger's words stand in a payload as words alone, or could be read as mentions, links and the like. */
public final class Escaping {

    private static final Pattern ENTITY = Pattern.compile("<[^<>]*>");

    private Escaping() {}

    /**
     * The places where a stranger's words stand unescaped in a text that Slack interprets. In {@code plain_text} and in
     * rich text they may stand as they are.
     */
    public static List<String> leaks(JsonNode payload, String hostile) {
        List<String> forbidden = new ArrayList<>();
        ENTITY.matcher(hostile).results().forEach(found -> forbidden.add(found.group()));
        if (!hostile.equals(escaped(hostile))) {
            forbidden.add(hostile);
        }
        List<String> leaks = new ArrayList<>();
        walk(payload, "", true, forbidden, leaks);
        return leaks;
    }

    /** A text as Slack wants it, and sends it. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void walk(JsonNode node, String at, boolean root, List<String> forbidden, List<String> leaks) {
        String type = node.path("type").asText();
        boolean interpreted = root || type.equals("mrkdwn") || type.equals("markdown");
        String text = node.path("text").isTextual() ? node.path("text").asText() : "";
        for (String words : forbidden) {
            if (interpreted && text.contains(words)) {
                leaks.add(at + "/text: " + words);
            }
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), at + "/" + i, false, forbidden, leaks);
            }
        } else {
            node.properties()
                    .forEach(field -> walk(field.getValue(), at + "/" + field.getKey(), false, forbidden, leaks));
        }
    }
}
