package io.kolscout.rubric;

import java.util.Optional;

/**
 * One answer that a question offers.
 *
 * @param label at most {@link #MAX_LABEL} characters, for buttons and menus
 * @param text the full answer
 * @param likelihood present on the options of evidence questions alone
 * @param ending present on an option of the gate that ends the interview
 */
public record Option(String id, String label, String text, Optional<Likelihood> likelihood, Optional<Ending> ending) {

    /** Longest label of an option or a question. */
    public static final int MAX_LABEL = 30;

    /** Longest full text of an option. */
    public static final int MAX_TEXT = 150;
}
