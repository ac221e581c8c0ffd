package io.kolscout.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects everything that is wrong, so that a person sees it all at once. Not safe for use by several threads. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Notes a problem of a file as a whole. */
    public void add(String file, String key, Map<String, Object> details) {
        add(new Problem(file, 0, key, details));
    }

    void add(Problem problem) {
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    public int count() {
        return found.size();
    }

    /** All problems by file and line. */
    public List<Problem> all() {
        return found.stream().sorted().toList();
    }

    /** Does nothing while nothing is wrong. */
    public void refuse() throws BadConfigException {
        if (!found.isEmpty()) {
            throw new BadConfigException(all());
        }
    }
}
