package io.kolscout.slack;

import io.kolscout.show.Bundle;
import io.kolscout.show.Texts;
import java.util.Locale;

/** What the bot says in Slack alone; all else is the core's. */
final class SlackTexts {

    private static final Bundle BUNDLE = new Bundle("io.kolscout.slack.texts");

    private SlackTexts() {}

    /** The texts in a language, in English where there is no translation. */
    static Texts in(Locale locale) {
        return BUNDLE.in(locale);
    }
}
