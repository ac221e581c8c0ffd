package io.kolscout.config;

import java.util.Comparator;
import java.util.Map;

/**
 * Something wrong in a config file, which a person can mend.
 *
 * @param file the file's name
 * @param line the line it is on, from 1; 0 where it is about the file as a whole
 * @param key the key, under {@code problem.}, of the text that says what is wrong and how to mend it
 * @param details the values that the text names
 */
public record Problem(String file, int line, String key, Map<String, Object> details) implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::key);

    public Problem {
        details = Map.copyOf(details);
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }
}
