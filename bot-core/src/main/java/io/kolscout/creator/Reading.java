package io.kolscout.creator;

/** What {@link CreatorReader} made of what a planner typed. Every text in it is clean and bounded, fit to be shown. */
public sealed interface Reading {

    /** A creator is meant. */
    record Found(Creator creator) implements Reading {}

    /**
     * No creator can be told.
     *
     * @param shown what was typed, cleaned and shortened to {@link CleanText#MAX_SHOWN} characters as people count them
     * @param hint what to type instead, which reads as a creator; empty where there is no good guess
     */
    record Refused(Refusal why, String shown, String hint) implements Reading {}
}
