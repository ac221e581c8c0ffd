package io.kolscout.slack.install;

import io.kolscout.record.Leases;
import io.kolscout.slack.api.SlackRefusal;
import io.kolscout.slack.install.Safe.Kept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exchanges tokens for new ones ahead of their end. Under a lease, one of all processes does it for a team, and stores what
 * it got before anyone uses it; the others go on with the old token, which stays good to its end, or wait where it is over.
 * If Slack does not answer or refuses, the lease is left to run out, so that nobody asks again at once.
 */
final class Renewal {

    private static final Logger log = LoggerFactory.getLogger(Renewal.class);

    /** Much longer than an exchange takes. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** How long to wait for a process that is at it. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Safe safe;
    private final Leases leases;
    private final Exchange exchange;
    private final Clock clock;

    Renewal(Safe safe, Leases leases, Exchange exchange, Clock clock) {
        this.safe = safe;
        this.leases = leases;
        this.exchange = exchange;
        this.clock = clock;
    }

    /**
     * The same where its token is to be exchanged neither now nor by us; otherwise what took its place.
     *
     * @throws SlackRefusal where the token is over and there is no other
     */
    Kept fresh(Kept kept) {
        Instant now = clock.instant();
        if (!kept.grant().isDue(now)) {
            return kept;
        }
        String team = kept.installation().team();
        String lease = "slack-token:" + team;
        String holder = UUID.randomUUID().toString();
        if (!leases.take(lease, holder, now, now.plus(LEASE))) {
            return kept.grant().isOver(now) ? await(team) : kept;
        }
        Optional<Kept> newest = safe.find(team);
        if (newest.filter(found -> found.grant().isDue(now)).isEmpty()) {
            leases.release(lease, holder);
            return newest.orElseThrow(() -> new SlackRefusal(Exchange.METHOD, SlackRefusal.NOT_INSTALLED));
        }
        Kept stored = exchanged(newest.get());
        if (!stored.grant().isDue(now)) {
            leases.release(lease, holder);
        }
        return stored;
    }

    private Kept exchanged(Kept kept) {
        String team = kept.installation().team();
        Grant grant;
        try {
            grant = exchange.refresh(kept.grant());
        } catch (SlackRefusal refusal) {
            log.error("The tokens of {} are not renewed: {}", team, refusal.getMessage());
            if (kept.grant().isOver(clock.instant())) {
                throw refusal;
            }
            return kept;
        }
        return stored(kept, grant);
    }

    /** Stores what Slack gave, whoever seals the old grant anew meanwhile; another grant that came between stays. */
    private Kept stored(Kept kept, Grant grant) {
        Kept last = kept;
        Optional<Kept> stored = safe.renew(last, grant);
        while (stored.isEmpty() && last.grant().equals(kept.grant())) {
            last = safe.find(kept.installation().team())
                    .orElseThrow(() -> new SlackRefusal(Exchange.METHOD, SlackRefusal.NOT_INSTALLED));
            stored = last.grant().equals(kept.grant()) ? safe.renew(last, grant) : Optional.empty();
        }
        return stored.orElse(last);
    }

    /** Waits for the tokens that another process is fetching. */
    private Kept await(String team) {
        long since = System.nanoTime();
        while (System.nanoTime() - since < PATIENCE.toNanos()) {
            Optional<Kept> kept = safe.find(team).filter(found -> !found.grant().isDue(clock.instant()));
            if (kept.isPresent()) {
                return kept.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new SlackRefusal(Exchange.METHOD, "token_expired");
    }
}
