package io.kolscout.serve;

import java.util.List;

/** What is wrong with the environment, each a sentence with what to do. */
public final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> sentences;

    Unusable(List<String> sentences) {
        super(String.join(" ", sentences));
        this.sentences = List.copyOf(sentences);
    }

    public List<String> sentences() {
        return sentences;
    }
}
