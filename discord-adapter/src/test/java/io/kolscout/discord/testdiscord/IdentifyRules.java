package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Who may begin a Gateway session, and how often. */
final class IdentifyRules {

    /** What Discord gives a small bot for a day. */
    static final int STARTS = 1000;

    /** GUILD_MEMBERS, GUILD_PRESENCES and MESSAGE_CONTENT, which need Discord's permission. */
    private static final int PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15;

    private static final int KNOWN = (1 << 17) - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;

    private final Map<Integer, Start> lastByBucket = new HashMap<>();
    private int maxConcurrency = 16;
    private int left = STARTS;

    /**
     * Why a session may not begin.
     *
     * @param code the close code, or 0 for an invalid session
     */
    record Problem(int code, String rule) {}

    private record Start(int shard, long nanos) {}

    synchronized void maxConcurrency(int shards) {
        maxConcurrency = shards;
    }

    synchronized int maxConcurrency() {
        return maxConcurrency;
    }

    synchronized void left(int starts) {
        left = starts;
    }

    synchronized int left() {
        return left;
    }

    synchronized @Nullable Problem check(JsonNode identify, String token) {
        if (!identify.path("token").asText().equals(token)) {
            return new Problem(4004, "identify with a wrong token");
        }
        JsonNode intents = identify.path("intents");
        if (!intents.isIntegralNumber() || (intents.asInt() & ~KNOWN) != 0) {
            return new Problem(4013, "identify with unknown intents: " + intents);
        }
        if ((intents.asInt() & PRIVILEGED) != 0) {
            return new Problem(4014, "identify with privileged intents: " + intents);
        }
        if (!identify.path("properties").path("os").isTextual()) {
            return new Problem(4002, "identify without properties");
        }
        JsonNode shard = identify.path("shard");
        int number = shard.path(0).asInt(0);
        int all = shard.path(1).asInt(1);
        if (number < 0 || all < 1 || number >= all) {
            return new Problem(4010, "there is no shard " + shard);
        }
        if (--left < 0) {
            return new Problem(4004, "more sessions were begun than session_start_limit lets");
        }
        return tooSoon(number);
    }

    /** The same shard may come again at once, as when the bot is started anew: that is bounded by the limit of a day. */
    private @Nullable Problem tooSoon(int shard) {
        Start now = new Start(shard, System.nanoTime());
        Start before = lastByBucket.put(shard % maxConcurrency, now);
        if (before != null
                && before.shard() != shard
                && now.nanos() - before.nanos() < TimeUnit.MILLISECONDS.toNanos(4_900)) {
            return new Problem(0, "the shards " + before.shard() + " and " + shard + " identified within five seconds");
        }
        return null;
    }
}
