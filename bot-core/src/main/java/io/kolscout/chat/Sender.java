package io.kolscout.chat;

import java.util.Locale;

/**
 * Who speaks to the bot.
 *
 * @param team the workspace or server; the one word "local" where a person is alone, as in a terminal
 * @param person the person within the team
 * @param locale the language replies to this person are written in
 * @param teamLocale the language of what the whole team reads
 */
public record Sender(String team, String person, Locale locale, Locale teamLocale) {
    public Sender {
        if (team.isBlank() || person.isBlank()) {
            throw new IllegalArgumentException("A sender has a team and a person");
        }
    }

    /** Someone whose team reads their own language. */
    public Sender(String team, String person, Locale locale) {
        this(team, person, locale, locale);
    }
}
