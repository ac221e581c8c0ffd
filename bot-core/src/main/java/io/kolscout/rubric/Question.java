package io.kolscout.rubric;

import java.util.List;
import java.util.Optional;

/**
 * A question about a creator or a campaign.
 *
 * @param label at most {@link Option#MAX_LABEL} characters, for lists of answers
 * @param why why it is asked
 * @param answerable the share of creators for whom planners could answer it, above 0 and at most 1; 1 where it does not
 *     matter
 * @param options at least two, in the order they are shown
 */
public record Question(
        String id, Kind kind, String label, String text, String why, double answerable, List<Option> options) {

    /** Longest text of a question. */
    public static final int MAX_TEXT = 200;

    /** Longest reason why a question is asked. */
    public static final int MAX_WHY = 150;

    /** What an answer does. */
    public enum Kind {
        /** Says whether there is anybody to classify; asked first. */
        GATE,
        /** Moves the posterior over the classes. */
        EVIDENCE,
        /** Raises warnings; never moves the class. */
        FLAG,
        /** Shapes the advice; never moves the class. */
        CONTEXT
    }

    public Question {
        options = List.copyOf(options);
    }

    public Optional<Option> option(String optionId) {
        return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
    }

    /** Whether this id answers the question: one of its options, or <em>not sure</em>. */
    public boolean accepts(String optionId) {
        return optionId.equals(Answers.NOT_SURE) || option(optionId).isPresent();
    }
}
