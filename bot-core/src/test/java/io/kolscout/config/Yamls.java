package io.kolscout.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** YAML for tests. */
public final class Yamls {

    private Yamls() {}

    /** The node that a text holds. */
    public static Node parse(String text, Problems problems) {
        return Yaml.parse("test.yaml", text, problems);
    }

    /** The text of a config file that the jar carries. */
    public static String shipped(String name) {
        try (InputStream in = Yamls.class.getResourceAsStream("/config/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text with a piece of it, which must be there, replaced where it first stands. */
    public static String changed(String text, String from, String to) {
        int at = text.indexOf(from);
        if (at < 0) {
            throw new AssertionError("Not there: " + from);
        }
        return text.substring(0, at) + to + text.substring(at + from.length());
    }
}
