package io.kolscout.slack;

import io.kolscout.show.Texts;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the bot says in Slack alone; all else is the core's. */
final class SlackTexts {

    private static final String BUNDLE = "io.kolscout.slack.texts";

    private SlackTexts() {}

    /** The texts in a language, in English where there is no translation. */
    static Texts in(Locale locale) {
        ResourceBundle.Control noDefaultLocale =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle(BUNDLE, locale, noDefaultLocale), locale);
    }
}
