package io.kolscout.advice;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One disclosure or sector rule. Not legal advice.
 *
 * @param appliesTo the classes it is for
 * @param since the day its source gives: in force, published or decided; shown as "dated"
 * @param authority who issued it
 * @param checked when the card was compared with its source
 */
public record RuleCard(
        String id,
        Scope regions,
        Scope fields,
        Scope appliesTo,
        String text,
        Optional<LocalDate> since,
        Optional<String> authority,
        String source,
        LocalDate checked,
        Severity severity) {

    /** How binding a card is, most binding first. */
    public enum Severity {
        /** Do not go ahead until counsel cleared it. */
        STOP,
        /** The named source asks for it. */
        MUST,
        /** Good practice, or not verified. */
        SHOULD;

        /** The severity's id in the config and in texts. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the card concerns an audience in this region, a product in this field and a creator of these classes. */
    boolean concerns(Optional<String> region, Optional<String> field, Set<String> classes) {
        return region.isPresent() && regions.holds(region) && fields.holds(field) && appliesTo.holdsForAny(classes);
    }
}
