package io.kolscout.slack;

import io.kolscout.show.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** What the bot says in Slack alone; all else is the core's. */
final class SlackTexts {

    private static final String BUNDLE = "io.kolscout.slack.texts";

    /** As many as people's Slacks have languages. */
    private static final Map<Locale, Texts> BY_LOCALE = new ConcurrentHashMap<>();

    private SlackTexts() {}

    /** The texts in a language, in English where there is no translation. */
    static Texts in(Locale locale) {
        return BY_LOCALE.computeIfAbsent(locale, SlackTexts::read);
    }

    private static Texts read(Locale locale) {
        ResourceBundle.Control noDefaultLocale =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle(BUNDLE, locale, noDefaultLocale), locale);
    }
}
