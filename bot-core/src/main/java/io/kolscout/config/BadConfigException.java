package io.kolscout.config;

import java.util.List;

/** The config cannot be used; {@link #problems} says all that is wrong with it. */
public final class BadConfigException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    BadConfigException(List<Problem> problems) {
        super(problems.size() + " problems in the config");
        this.problems = List.copyOf(problems);
    }

    /** At least one, by file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
