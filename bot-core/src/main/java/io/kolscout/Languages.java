package io.kolscout;

import io.kolscout.show.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages that people can be answered in; English is always one of them. */
public final class Languages {

    private final Map<Locale, Language> byLocale;
    private final Optional<Locale> forEverybody;

    Languages(Map<Locale, Language> byLocale, Optional<Locale> forEverybody) {
        this.byLocale = new LinkedHashMap<>(byLocale);
        this.forEverybody = forEverybody;
    }

    /** The language for a person of this locale: its own, that of its language alone, or English. */
    public Language of(Locale locale) {
        Locale wanted = forEverybody.orElse(locale);
        Locale found = Locale.lookup(List.of(new Locale.LanguageRange(wanted.toLanguageTag())), byLocale.keySet());
        Language language = byLocale.get(found == null ? Locale.ENGLISH : found);
        if (language == null) {
            throw new IllegalStateException("English is always there");
        }
        return language;
    }
}
