package io.kolscout.verdict;

import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Ending;
import java.util.Locale;
import java.util.Optional;

/** What an interview comes to: one of the four classes, or a state without a class. */
public enum Outcome {
    KOL,
    INFLUENCER,
    BOTH,
    NEITHER,
    /** Too little evidence for a class. */
    CANNOT_TELL,
    /** An organisation's account. */
    INSTITUTION,
    /** A creator known to be under 18. */
    UNDER_AGE;

    static Outcome of(CreatorClass type) {
        return valueOf(type.name());
    }

    static Outcome of(Ending ending) {
        return valueOf(ending.name());
    }

    /** The outcome's id in texts, files and the record. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The class, where there is one. */
    public Optional<CreatorClass> creatorClass() {
        return CreatorClass.ALL.stream()
                .filter(type -> type.name().equals(name()))
                .findFirst();
    }
}
