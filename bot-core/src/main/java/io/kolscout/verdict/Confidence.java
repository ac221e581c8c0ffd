package io.kolscout.verdict;

import java.util.Locale;

/** How sure a verdict is, in a word. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW;

    /** The word's id in texts, files and the record. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Confidence lower() {
        return this == HIGH ? MEDIUM : LOW;
    }
}
