package io.kolscout.advice;

import io.kolscout.rubric.Answers;
import io.kolscout.rubric.CreatorClass;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something to heed before a deal. It changes the advice, never the verdict.
 *
 * @param when answers that raise it, by question: each question listed must have one of its options; empty where it depends
 *     on no answer
 * @param verdicts ids of the outcomes it is raised on
 * @param playbook the class whose playbook the plan follows while it stands
 * @param unpaid whether the plan offers no fee while it stands
 */
public record Warning(
        String id,
        Level level,
        Map<String, Set<String>> when,
        Scope verdicts,
        Optional<CreatorClass> playbook,
        boolean unpaid,
        String title,
        String text,
        List<String> todo) {

    /** How grave a warning is, gravest first. */
    public enum Level {
        /** Hold the deal. */
        STOP,
        /** Go on with care. */
        CAUTION,
        /** Good to know. */
        NOTE;

        /** The level's id in the config and in texts. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean raisedBy(Answers answers, String outcome) {
        return verdicts.holds(Optional.of(outcome))
                && when.entrySet().stream()
                        .allMatch(entry -> answers.to(entry.getKey())
                                .filter(entry.getValue()::contains)
                                .isPresent());
    }
}
