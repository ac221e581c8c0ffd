package io.kolscout.slack.install;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kolscout.slack.api.SlackRefusal;
import io.kolscout.slack.api.Tokens;
import io.kolscout.slack.install.Safe.Kept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The tokens of all teams that installed the app. Each is remembered for a few minutes, so that what another process changed
 * is noticed late at most by that; a token that Slack refuses is read anew.
 */
final class InstalledTokens implements Tokens {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    /** When a token that is to be exchanged, and was not, is looked at again. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Safe safe;
    private final Renewal renewal;
    private final Clock clock;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final Cache<String, String> enterprises =
            Caffeine.newBuilder().maximumSize(MOST).build();

    InstalledTokens(Safe safe, Renewal renewal, Clock clock) {
        this.safe = safe;
        this.renewal = renewal;
        this.clock = clock;
    }

    /** A token, and from when on it is to be looked at again. */
    private record Known(String token, Instant until) {
        boolean isGood(Instant now) {
            return now.isBefore(until);
        }
    }

    @Override
    public String of(String team) {
        Instant now = clock.instant();
        Known remembered = known.getIfPresent(team);
        return remembered != null && remembered.isGood(now)
                ? remembered.token()
                : known.asMap()
                        .compute(team, (same, other) -> other != null && other.isGood(now) ? other : find(team))
                        .token();
    }

    private Known find(String team) {
        Kept kept = safe.find(team)
                .or(() -> Optional.ofNullable(enterprises.getIfPresent(team)).flatMap(safe::find))
                .orElseThrow(() -> new SlackRefusal("token", SlackRefusal.NOT_INSTALLED));
        Grant grant = renewal.fresh(kept).grant();
        Instant now = clock.instant();
        return new Known(grant.token(), grant.isDue(now) ? now.plus(SOON) : grant.due());
    }

    @Override
    public void refused(String team, String token) {
        known.asMap().computeIfPresent(team, (same, other) -> other.token().equals(token) ? null : other);
    }

    @Override
    public void belongs(String workspace, String enterprise) {
        enterprises.put(workspace, enterprise);
    }

    /** Reads everything anew that may have changed with a team. */
    void forget(String team) {
        known.invalidate(team);
        enterprises.asMap().forEach((workspace, enterprise) -> {
            if (enterprise.equals(team)) {
                known.invalidate(workspace);
            }
        });
    }
}
