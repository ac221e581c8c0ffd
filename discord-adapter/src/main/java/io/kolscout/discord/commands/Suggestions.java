package io.kolscout.discord.commands;

import io.kolscout.chat.Bot;
import io.kolscout.chat.Sender;
import io.kolscout.discord.draw.DiscordLimits;
import java.util.List;
import java.util.Locale;

/** Creators to complete what is being typed: those of the person, then those shared in the server. */
public final class Suggestions {

    private static final int LOOKED_AT = 200;

    private final Bot bot;

    public Suggestions(Bot bot) {
        this.bot = bot;
    }

    /** Creators whose handle or link holds what was typed, as many as Discord shows. */
    public List<String> of(Sender sender, String typed) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        return bot.recentCreators(sender, LOOKED_AT).stream()
                .filter(creator -> creator.toLowerCase(Locale.ROOT).contains(part))
                .filter(creator -> creator.length() <= DiscordLimits.CHOICE)
                .limit(DiscordLimits.CHOICES)
                .toList();
    }
}
