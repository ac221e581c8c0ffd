package io.kolscout.interview;

/** A part of the conversation about one creator. */
public enum Part {
    /** The gate and evidence questions, up to the verdict. */
    VERDICT,
    /** The campaign's context. */
    FIT,
    /** The risk flags. */
    RISKS
}
