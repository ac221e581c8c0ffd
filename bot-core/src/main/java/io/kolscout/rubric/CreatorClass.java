package io.kolscout.rubric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a creator can be classified as, in the order in which ties are decided. */
public enum CreatorClass {
    /** High authority, low creator reach. */
    KOL,
    /** Low authority, high creator reach. */
    INFLUENCER,
    /** High authority, high creator reach: an expert-creator. */
    BOTH,
    /** Low authority, low creator reach: not yet either. */
    NEITHER;

    /** All four, in their order. */
    public static final List<CreatorClass> ALL = List.of(values());

    /** The class's place in {@link #ALL}, from 0. */
    int index() {
        return ALL.indexOf(this);
    }

    /** The class's id in the config and in the record. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ids of all classes, in their order. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(CreatorClass::id).toList();
    }

    /**
     * The class with this id.
     *
     * @throws IllegalArgumentException where no class has it
     */
    public static CreatorClass of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
