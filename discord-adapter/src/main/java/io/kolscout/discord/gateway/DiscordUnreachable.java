package io.kolscout.discord.gateway;

/** Discord does not answer as it should when the bot logs in; the message says how. */
public final class DiscordUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1;

    DiscordUnreachable(String how, Throwable cause) {
        super(how, cause);
    }
}
