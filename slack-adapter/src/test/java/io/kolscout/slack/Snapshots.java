package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.slack.testslack.BlockKitRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the bot sends, kept beside the tests as {@code {"kind": ..., "payload": ...}} with what varies made stable;
 * {@code -Dsnapshots=write} writes it anew.
 */
final class Snapshots {

    private static final Path FOLDER = Path.of("src/test/resources/io/kolscout/slack/snapshots");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final Pattern SLACK_ID = Pattern.compile("(?<![A-Z0-9])([UCD])0[A-Z0-9]{8}\\b");

    private static final Map<Pattern, String> VARYING = Map.of(
            Pattern.compile("[A-Za-z0-9_-]{22}(?=:[0-9]+:[a-z-]+:)"), "interview",
            Pattern.compile("(?<=::)[0-9a-f]{20}(?=\")"), "share",
            Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/respond/[A-Z0-9-]+"), "https://hooks.slack.com/respond",
            Pattern.compile("(?<=/p)[0-9]{16}"), "1700000000000001",
            Pattern.compile("\\p{Lu}\\p{Ll}+ [0-9]{1,2}, 20[0-9]{2}"), "January 1, 2026",
            Pattern.compile("(?<=reference )[0-9a-f]{8}"), "0a1b2c3d");

    private final Map<String, String> ids = new HashMap<>();

    /** Compares a payload with the one that was kept under this name, and holds it to Slack's rules. */
    void matches(String kind, String name, JsonNode payload) {
        assertEquals(List.of(), BlockKitRules.problems(kind, payload), name);
        try {
            ObjectNode snapshot = JSON.createObjectNode().put("kind", kind);
            snapshot.set("payload", withoutGivenIds(payload));
            String text = stable(JSON.writeValueAsString(snapshot)) + "\n";
            Path file = FOLDER.resolve(name + ".json");
            if ("write".equals(System.getProperty("snapshots"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertEquals(Files.readString(file), text, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the ids that Slack gave to blocks. */
    private static JsonNode withoutGivenIds(JsonNode payload) {
        JsonNode copy = payload.deepCopy();
        for (JsonNode block : copy.path("blocks")) {
            if (block instanceof ObjectNode object
                    && !block.path("type").asText().equals("input")) {
                object.remove("block_id");
            }
        }
        return copy;
    }

    private String stable(String json) {
        String text = json;
        for (Map.Entry<Pattern, String> each : VARYING.entrySet()) {
            text = each.getKey().matcher(text).replaceAll(each.getValue());
        }
        return SLACK_ID.matcher(text)
                .replaceAll(found -> ids.computeIfAbsent(found.group(), id -> id.charAt(0) + "0" + (ids.size() + 1)));
    }
}
