package io.kolscout.discord;

import io.kolscout.chat.Sender;
import io.kolscout.interview.Planner;
import java.util.Locale;
import net.dv8tion.jda.api.interactions.Interaction;

/** Who is behind an interaction. */
final class Senders {

    private Senders() {}

    /**
     * The person in the server that installed the bot; alone in direct messages, and where the person brought the bot along
     * into a server that did not install it.
     */
    static Sender of(Interaction interaction) {
        Locale locale = interaction.getUserLocale().toLocale();
        String person = interaction.getUser().getId();
        return isInTeam(interaction)
                ? new Sender(
                        String.valueOf(interaction.getIntegrationOwners().getAuthorizingGuildId()),
                        person,
                        locale,
                        interaction.getGuildLocale().toLocale())
                : new Sender(Planner.LOCAL, person, locale);
    }

    private static boolean isInTeam(Interaction interaction) {
        Long owner = interaction.getIntegrationOwners().getAuthorizingGuildIdLong();
        return interaction.getGuild() != null
                && owner != null
                && owner == interaction.getGuild().getIdLong();
    }
}
