package io.kolscout.rubric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers by question id, in the order in which the questions were first answered. Ids that a changed bank no longer knows
 * are kept and mean nothing.
 */
public record Answers(Map<String, String> byQuestion) {

    /** The option of every question that moves nothing. */
    public static final String NOT_SURE = "not-sure";

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
    }

    /** The option chosen, {@link #NOT_SURE} included. */
    public Optional<String> to(String question) {
        return Optional.ofNullable(byQuestion.get(question));
    }

    public boolean has(String question) {
        return byQuestion.containsKey(question);
    }

    /** Whether this very option was chosen. */
    public boolean is(String question, String option) {
        return option.equals(byQuestion.get(question));
    }

    /** These answers with one more; an answer that is there already changes in its place. */
    public Answers with(String question, String option) {
        Map<String, String> next = new LinkedHashMap<>(byQuestion);
        next.put(question, option);
        return new Answers(next);
    }

    /** The questions answered, first answered first. */
    public List<String> questions() {
        return new ArrayList<>(byQuestion.keySet());
    }
}
