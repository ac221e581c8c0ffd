package io.kolscout.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

    /** The text of {@code name} as it was written, comments and all, without a byte order mark. */
    public String written(String name) throws IOException {
        Optional<Path> held = folder.map(path -> path.resolve(name)).filter(ConfigSource::isThere);
        byte[] content = held.isPresent()
                ? Files.readAllBytes(held.get())
                : fromJar(name).orElseThrow(() -> new IllegalStateException("The jar lacks config/" + name));
        String text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Names of the files in the team's folder, sorted; none where there is no folder, or, with a problem, it is unreadable. */
    public List<String> names(Problems problems) {
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            problems.add(folder.get().toString(), "unreadable-folder", Map.of());
            return List.of();
        }
    }

    private Optional<Node> read(String base, String name, Problems problems) {
        Optional<Path> held = folder.map(path -> path.resolve(base)).filter(ConfigSource::isThere);
        try {
            if (held.isEmpty()) {
                return fromJar(name).map(bytes -> parse(name, bytes, problems));
            }
            Path file = held.get().resolveSibling(name);
            return isThere(file) ? Optional.of(fromFile(file, name, problems)) : Optional.empty();
        } catch (IOException e) {
            problems.add(name, "unreadable", Map.of());
            return Optional.of(Node.absent(name, problems));
        }
    }

    /** Whether a folder holds the file, be it a link that leads nowhere. */
    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static Node fromFile(Path file, String name, Problems problems) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            problems.add(name, "too-large", Map.of("most", MAX_BYTES));
            return Node.absent(name, problems);
        }
        return parse(name, Files.readAllBytes(file), problems);
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
