package io.kolscout.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads YAML into {@link Node}s, each with its line. */
final class Yaml {

    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final String file;
    private final YAMLParser parser;
    private final Problems problems;

    private Yaml(String file, YAMLParser parser, Problems problems) {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    /** The file's content; an absent node, and a problem, where it is no YAML or empty. */
    static Node parse(String file, String text, Problems problems) {
        try (YAMLParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                problems.add(file, "empty-file", Map.of());
                return Node.absent(file, problems);
            }
            Node root = new Yaml(file, parser, problems).node("");
            if (parser.nextToken() != null) {
                problems.add(new Problem(file, parser.currentTokenLocation().getLineNr(), "more-documents", Map.of()));
            }
            return root;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            problems.add(new Problem(file, line, "syntax", Map.of("detail", firstLine(e.getOriginalMessage()))));
            return Node.absent(file, problems);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory", e);
        }
    }

    private Node node(String path) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        if (parser.isCurrentAlias()) {
            problems.add(new Problem(file, line, "alias", Map.of("alias", parser.getText())));
            return Node.absent(file, line, path, problems);
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, Node> entries = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                entry(path, entries);
            }
            return Node.map(file, line, path, entries, problems);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(path + "[" + (items.size() + 1) + "]"));
            }
            return Node.list(file, line, path, items, problems);
        }
        if (token == JsonToken.VALUE_NULL) {
            return Node.none(file, line, path, problems);
        }
        return Node.scalar(file, line, path, parser.getText(), problems);
    }

    private void entry(String path, Map<String, Node> entries) throws IOException {
        String key = parser.currentName();
        int line = parser.currentTokenLocation().getLineNr();
        parser.nextToken();
        Node value = node(path.isEmpty() ? key : path + "." + key);
        if (entries.putIfAbsent(key, value) != null) {
            problems.add(new Problem(file, line, "duplicate-key", Map.of("key", key)));
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
