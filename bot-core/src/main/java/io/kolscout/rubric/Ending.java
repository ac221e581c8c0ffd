package io.kolscout.rubric;

import java.util.List;
import java.util.Locale;

/** Why an answer to the gate question ends an interview without a class. */
public enum Ending {
    /** Nobody stands behind the account as a person: not a creator. */
    INSTITUTION,
    /** Known to be under 18: not classified. */
    UNDER_AGE;

    /** The ending's id in the config and in the record. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> ids() {
        return List.of(INSTITUTION.id(), UNDER_AGE.id());
    }

    static Ending of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
