package io.kolscout.chat;

import java.util.Locale;

/** What a click or a form asks the bot to do. */
public enum Verb {
    /** Takes an option as the answer to a question. */
    ANSWER,
    /** Returns to the question before. */
    BACK,
    /** Leaves the answer of a question looked at again as it is. */
    KEEP,
    /** Forgets the answers and asks from the first question. */
    START_OVER,
    /** Leaves the interview as it stands, to be resumed later. */
    SAVE,
    /** Gives the interview up. */
    CANCEL,
    /** Asks for the campaign context that is still missing. */
    FIT,
    /** Asks the risk questions that are still open. */
    RISKS,
    /** Leaves the context or risk questions and shows the verdict. */
    SKIP,
    /** Lists the answers given, each of which can be changed. */
    REVIEW,
    /** Asks one answered question again. */
    CHANGE,
    /** Shows the full partnership plan. */
    PLAN,
    /** Shows the interview where it stands. */
    SHOW,
    /** Asks which creator to classify. */
    CLASSIFY,
    /** Classifies for oneself a creator that somebody else has an interview on. */
    OWN,
    /** Asks where to share the verdict. */
    SHARE,
    /** Shares the verdict as previewed; the option is the share's id. */
    POST,
    /** Removes what was shared; the option is the share's id. */
    TAKE_BACK;

    /** The verb's name in an {@link ActionId}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
