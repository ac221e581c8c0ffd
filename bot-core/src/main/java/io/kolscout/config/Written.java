package io.kolscout.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value in a YAML text and where it is written there.
 *
 * @param from the place of its first character
 * @param to the place after its last character
 * @param value a scalar's; empty for anything else
 */
public record Written(int from, int to, String value, Map<String, Written> entries, List<Written> items) {

    private static final YAMLFactory YAML = new YAMLFactory();

    /** The content of a YAML text that was read before without a problem. */
    public static Written of(String text) {
        try (JsonParser parser = YAML.createParser(text)) {
            parser.nextToken();
            return read(text, parser);
        } catch (IOException e) {
            throw new UncheckedIOException("The text was read before", e);
        }
    }

    private static Written read(String text, JsonParser parser) throws IOException {
        int from = place(text, parser.currentTokenLocation());
        int to = place(text, parser.currentLocation());
        Map<String, Written> entries = new LinkedHashMap<>();
        List<Written> items = new ArrayList<>();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                Written value = read(text, parser);
                entries.put(key, value);
                to = Math.max(to, value.to());
            }
        } else if (token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Written value = read(text, parser);
                items.add(value);
                to = Math.max(to, value.to());
            }
        }
        boolean flow = token.isStructStart() && "[{".indexOf(text.charAt(from)) >= 0;
        String value = token.isScalarValue() ? parser.getText() : "";
        return new Written(from, flow ? place(text, parser.currentLocation()) : to, value, entries, items);
    }

    private static int place(String text, JsonLocation location) {
        return text.offsetByCodePoints(0, (int) Math.max(0, location.getCharOffset()));
    }

    public Optional<Written> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The value under a key of a text that was checked to have it. */
    public Written get(String key) {
        return entry(key).orElseThrow();
    }
}
