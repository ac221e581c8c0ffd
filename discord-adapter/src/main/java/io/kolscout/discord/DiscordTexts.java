package io.kolscout.discord;

import io.kolscout.show.Bundle;
import io.kolscout.show.Texts;
import java.util.Locale;

/** What the bot says in Discord alone; all else is the core's. */
final class DiscordTexts {

    private static final Bundle BUNDLE = new Bundle("io.kolscout.discord.texts");

    private DiscordTexts() {}

    /** The texts in a language, in English where there is no translation. */
    static Texts in(Locale locale) {
        return BUNDLE.in(locale);
    }
}
