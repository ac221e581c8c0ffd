package io.kolscout.show;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of one bundle in every language that it is asked for, each read once. Safe for use by many threads. */
public final class Bundle {

    private final String baseName;

    /** As many as people's platforms have languages. */
    private final Map<Locale, Texts> byLocale = new ConcurrentHashMap<>();

    /** @param baseName the bundle in English, such as {@code io.kolscout.texts}; a translation is the bundle of its language */
    public Bundle(String baseName) {
        this.baseName = baseName;
    }

    /** The texts in a language, in English where there is no translation. */
    public Texts in(Locale locale) {
        return byLocale.computeIfAbsent(locale, wanted -> read(baseName, wanted));
    }

    static Texts read(String baseName, Locale locale) {
        ResourceBundle.Control noDefaultLocale =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle(baseName, locale, noDefaultLocale), locale);
    }
}
