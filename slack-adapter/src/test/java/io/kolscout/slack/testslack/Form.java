package io.kolscout.slack.testslack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Form fields in a query or a body. */
final class Form {

    private Form() {}

    static Map<String, String> parse(@Nullable String encoded) {
        Map<String, String> fields = new HashMap<>();
        if (encoded != null && !encoded.isEmpty()) {
            Arrays.stream(encoded.split("&", -1)).forEach(field -> {
                String[] parts = field.split("=", 2);
                fields.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
            });
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
