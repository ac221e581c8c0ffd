package io.kolscout.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The broken rules so far, in words. */
public final class Violations {

    private final List<String> found = new CopyOnWriteArrayList<>();

    public void add(String rule) {
        found.add(rule);
    }

    public void addAll(String where, List<String> rules) {
        rules.forEach(rule -> add(where + ": " + rule));
    }

    public List<String> all() {
        return List.copyOf(found);
    }

    public List<String> take() {
        List<String> all = all();
        found.removeAll(all);
        return all;
    }
}
