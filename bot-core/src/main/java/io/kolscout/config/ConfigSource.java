package io.kolscout.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where config files come from: a folder of the team's, and behind it, file by file, the defaults that the jar carries. A
 * translation is only ever read from the place that holds the file it translates.
 */
public final class ConfigSource {

    private static final long MAX_BYTES = 1 << 20;

    private final Optional<Path> folder;

    private ConfigSource(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The defaults alone. */
    public static ConfigSource defaults() {
        return new ConfigSource(Optional.empty());
    }

    /** A folder's files, and the defaults for those it does not hold. */
    public static ConfigSource folder(Path folder) {
        return new ConfigSource(Optional.of(folder));
    }

    /** The content of {@code name}, such as {@code questions.yaml}; an absent node, and a problem, where it is unreadable. */
    public Node read(String name, Problems problems) {
        return read(name, name, problems).orElseThrow(() -> new IllegalStateException("The jar lacks config/" + name));
    }

    /** The translation of {@code base} into a language, if there is one; it is called {@code questions.fr.yaml}. */
    public Optional<Node> translation(String base, String language, Problems problems) {
        return read(base, base.replace(".yaml", "." + language + ".yaml"), problems);
    }

    /** Names of the files in the team's folder, sorted; none where there is no folder. */
    public List<String> names() {
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Node> read(String base, String name, Problems problems) {
        Optional<Path> held = folder.map(path -> path.resolve(base)).filter(Files::exists);
        try {
            Optional<byte[]> content =
                    held.isPresent() ? fromFile(held.get().resolveSibling(name), name, problems) : fromJar(name);
            return content.map(bytes -> parse(name, bytes, problems));
        } catch (IOException e) {
            problems.add(name, "unreadable", Map.of());
            return Optional.of(Node.absent(name, problems));
        }
    }

    private static Optional<byte[]> fromFile(Path file, String name, Problems problems) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > MAX_BYTES) {
            problems.add(name, "too-large", Map.of("most", MAX_BYTES));
            return Optional.of(new byte[0]);
        }
        return Optional.of(Files.readAllBytes(file));
    }

    private static Optional<byte[]> fromJar(String name) throws IOException {
        try (InputStream in = ConfigSource.class.getResourceAsStream("/config/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    private static Node parse(String name, byte[] bytes, Problems problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Yaml.parse(name, text, problems);
        } catch (CharacterCodingException e) {
            problems.add(name, "not-utf8", Map.of());
            return Node.absent(name, problems);
        }
    }
}
