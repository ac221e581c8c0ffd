package io.kolscout.slack.install;

import io.kolscout.record.Installation;
import io.kolscout.record.Installations;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Slack gave the bot, sealed in the record. */
final class Safe {

    private static final Logger log = LoggerFactory.getLogger(Safe.class);
    private static final String APP = "slack";

    private final Installations installations;
    private final Keyring keyring;

    Safe(Installations installations, Keyring keyring) {
        this.installations = installations;
        this.keyring = keyring;
    }

    /** An installation and what was sealed in it. */
    record Kept(Installation installation, Grant grant) {}

    /** What is kept of a team; nothing, with a line in the log, where no key opens it. */
    Optional<Kept> find(String team) {
        Optional<Installation> stored = installations.installation(APP, team);
        Optional<Kept> kept = stored.flatMap(installation -> keyring.open(place(team), installation.sealed())
                .flatMap(Grant::parse)
                .map(grant -> new Kept(installation, grant)));
        if (stored.isPresent() && kept.isEmpty()) {
            log.error(
                    "The tokens of {} cannot be read: no key of SCOUT_ENCRYPTION_KEYS opens them. Bring the key back,"
                            + " or let the workspace install the app again.",
                    team);
        }
        return kept.map(this::withNewestKey);
    }

    /** Seals anew what an older key sealed, so that the key can be dropped one day. */
    private Kept withNewestKey(Kept kept) {
        return keyring.isNewest(kept.installation().sealed())
                ? kept
                : renew(kept, kept.grant()).orElse(kept);
    }

    /** Whether anything is kept of a team, readable or not. */
    boolean has(String team) {
        return installations.installation(APP, team).isPresent();
    }

    void install(String team, Grant grant, Instant now) {
        installations.install(APP, team, keyring.seal(place(team), grant.encode()), now);
    }

    /** Keeps another grant in an installation; nothing, with nothing stored, where it is no longer as it was. */
    Optional<Kept> renew(Kept kept, Grant grant) {
        Installation next =
                kept.installation().next(keyring.seal(place(kept.installation().team()), grant.encode()));
        return installations.renew(next) ? Optional.of(new Kept(next, grant)) : Optional.empty();
    }

    /** Deletes what is kept of a team, unless it was installed later. */
    void uninstall(String team, Instant upTo) {
        installations.uninstall(APP, team, upTo);
    }

    /** Whether a team installed the app later than a moment. */
    boolean installedAfter(String team, Instant moment) {
        return installations
                .installation(APP, team)
                .filter(found -> found.installed().isAfter(moment))
                .isPresent();
    }

    private static String place(String team) {
        return APP + "\n" + team;
    }
}
