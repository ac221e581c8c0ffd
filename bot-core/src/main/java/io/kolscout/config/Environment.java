package io.kolscout.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Settings given in environment variables, each named {@code SCOUT_} and the setting's path in capitals. */
public final class Environment {

    private static final String PREFIX = "SCOUT_";

    private final Map<String, String> variables;
    private final Problems problems;

    public Environment(Map<String, String> variables, Problems problems) {
        this.variables = Map.copyOf(variables);
        this.problems = problems;
    }

    /** The value at a path such as {@code database.url}, from the environment if it is set there, else from the file. */
    public Node override(String path, Node inFile) {
        return scalar(path).orElse(inFile);
    }

    /** Like {@link #override(String, Node)}, for a value that the file may leave out. */
    public Optional<Node> override(String path, Optional<Node> inFile) {
        return scalar(path).or(() -> inFile);
    }

    /** Like {@link #override(String, Node)}, for a list: its items stand between commas in the environment. */
    public Node overrideList(String path, Node inFile) {
        return scalar(path)
                .map(node -> {
                    String name = name(path);
                    return Node.list(
                            name,
                            0,
                            name,
                            Arrays.stream(node.raw().split(",", -1))
                                    .map(item -> Node.scalar(name, 0, name, item.strip(), problems))
                                    .toList(),
                            problems);
                })
                .orElse(inFile);
    }

    private Optional<Node> scalar(String path) {
        String name = name(path);
        return Optional.ofNullable(variables.get(name))
                .filter(value -> !value.isBlank())
                .map(value -> Node.scalar(name, 0, name, value, problems));
    }

    private static String name(String path) {
        return PREFIX + path.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
