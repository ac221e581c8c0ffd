package io.kolscout.rubric;

import io.kolscout.config.ConfigSource;
import io.kolscout.config.Node;
import io.kolscout.config.Problems;

/** Question banks for tests. */
public final class Banks {

    private Banks() {}

    /** The bank that the jar carries. */
    public static Rubric shipped() {
        Problems problems = new Problems();
        Node node = ConfigSource.defaults().read("questions.yaml", problems);
        return RubricReader.read(node, node, problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));
    }
}
