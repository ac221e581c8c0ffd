package io.kolscout.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * What a bot sends, kept as JSON beside the tests with what varies made stable; {@code -Dsnapshots=write} writes it anew.
 * An id is replaced by the same one wherever it stands.
 */
public final class Snapshots {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** What varies in any chat. */
    private static final Map<Pattern, String> VARYING = Map.of(
            Pattern.compile("[A-Za-z0-9_-]{22}(?=:[0-9]+:[a-z-]+:)"), "interview",
            Pattern.compile("(?<=::)[0-9a-f]{20}(?=\")"), "share",
            Pattern.compile("\\p{Lu}\\p{Ll}+ [0-9]{1,2}, 20[0-9]{2}"), "January 1, 2026",
            Pattern.compile("(?<=reference )[0-9a-f]{8}"), "0a1b2c3d");

    private final Path folder;
    private final Map<Pattern, String> varying = new LinkedHashMap<>(VARYING);
    private final Pattern id;
    private final BiFunction<String, Integer, String> stable;
    private final Map<String, String> ids = new HashMap<>();

    /**
     * Keeps snapshots in the folder {@code snapshots} of the resources of a test's package.
     *
     * @param varying what varies on this platform beside its ids, and what stands in its place
     * @param id the platform's ids
     * @param stable what stands for an id, given how many other ids there were before
     */
    public Snapshots(
            Class<?> test, Map<Pattern, String> varying, Pattern id, BiFunction<String, Integer, String> stable) {
        this.folder = Path.of("src/test/resources")
                .resolve(test.getPackageName().replace('.', '/'))
                .resolve("snapshots");
        this.varying.putAll(varying);
        this.id = id;
        this.stable = stable;
    }

    /** Compares JSON with what was kept under this name. */
    public void matches(String name, JsonNode snapshot) {
        try {
            String text = stable(JSON.writeValueAsString(snapshot)) + "\n";
            Path file = folder.resolve(name + ".json");
            if ("write".equals(System.getProperty("snapshots"))) {
                Files.createDirectories(folder);
                Files.writeString(file, text);
            }
            assertEquals(Files.readString(file), text, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String stable(String json) {
        String text = json;
        for (Map.Entry<Pattern, String> each : varying.entrySet()) {
            text = each.getKey().matcher(text).replaceAll(each.getValue());
        }
        return id.matcher(text)
                .replaceAll(found -> ids.computeIfAbsent(found.group(), each -> stable.apply(each, ids.size())));
    }
}
