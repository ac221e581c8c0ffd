package io.kolscout.chat;

import java.util.Locale;

/**
 * Who speaks to the bot.
 *
 * @param team the workspace or server; the one word "local" in a terminal
 * @param person the person within the team
 * @param locale the language replies to this person are written in
 */
public record Sender(String team, String person, Locale locale) {
    public Sender {
        if (team.isBlank() || person.isBlank()) {
            throw new IllegalArgumentException("A sender has a team and a person");
        }
    }
}
