package io.kolscout.discord.testdiscord;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the bot took one interaction.
 *
 * @param answered whether the first answer came in time
 * @param type the callback type of that answer, 0 without one
 * @param after from dispatch to the answer, or to giving up
 * @param error what the client shows the person then, or null where all is well
 */
public record Receipt(
        boolean answered,
        int type,
        Duration after,
        @Nullable String error) {}
