package io.kolscout.config;

/** YAML for tests. */
public final class Yamls {

    private Yamls() {}

    /** The node that a text holds. */
    public static Node parse(String text, Problems problems) {
        return Yaml.parse("test.yaml", text, problems);
    }
}
