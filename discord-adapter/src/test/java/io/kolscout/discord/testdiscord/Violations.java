package io.kolscout.discord.testdiscord;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The broken rules so far, in words. */
final class Violations {

    private final List<String> found = new CopyOnWriteArrayList<>();

    void add(String rule) {
        found.add(rule);
    }

    void addAll(String where, List<String> rules) {
        rules.forEach(rule -> add(where + ": " + rule));
    }

    List<String> all() {
        return List.copyOf(found);
    }

    List<String> take() {
        List<String> all = all();
        found.removeAll(all);
        return all;
    }
}
