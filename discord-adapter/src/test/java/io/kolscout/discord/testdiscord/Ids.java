package io.kolscout.discord.testdiscord;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/** Snowflakes: milliseconds since 2015 above 22 bits of a counter; none is given out twice. */
final class Ids {

    private static final long EPOCH = 1_420_070_400_000L;

    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    Ids(Clock clock) {
        this.clock = clock;
    }

    String next() {
        return Long.toString(last.updateAndGet(before -> Math.max(before + 1, now() << 22)));
    }

    /** The id of a guild, a millisecond apart from every other id, so that guilds spread over shards. */
    String guild() {
        return Long.toString(last.updateAndGet(before -> Math.max((before >> 22) + 1, now()) << 22));
    }

    /** The secret of one interaction, which stands in addresses. */
    String token() {
        String secret = "interaction:" + next() + ":" + "0123456789abcdef".repeat(4);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }

    private long now() {
        return clock.millis() - EPOCH;
    }
}
