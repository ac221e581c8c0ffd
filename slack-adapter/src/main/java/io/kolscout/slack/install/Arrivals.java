package io.kolscout.slack.install;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.Upkeep;
import io.kolscout.show.Texts;
import io.kolscout.slack.api.SlackRefusal;
import io.kolscout.slack.api.WebApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Teams that come and go. Slack tells of a departure late, more than once and in whole seconds: what it tells counts for
 * installations of that second and before, and leaves later ones alone.
 */
final class Arrivals {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);
    private static final Duration SECOND = Duration.ofMillis(999);

    private final Safe safe;
    private final InstalledTokens tokens;
    private final Upkeep record;
    private final WebApi api;
    private final Texts texts;
    private final Clock clock;

    Arrivals(Safe safe, InstalledTokens tokens, Upkeep record, WebApi api, Texts texts, Clock clock) {
        this.safe = safe;
        this.tokens = tokens;
        this.record = record;
        this.api = api;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Keeps what Slack gave.
     *
     * @return says so to whoever installed the app, where it was not there before
     */
    Runnable arrived(OAuthV2AccessResponse given) {
        String team = given.isEnterpriseInstall()
                ? given.getEnterprise().getId()
                : given.getTeam().getId();
        boolean known = safe.has(team);
        Instant now = clock.instant();
        safe.install(team, Grant.of(given, now), now);
        tokens.forget(team);
        record.returned(team);
        log.info("{} installed the app", team);
        return known ? () -> {} : () -> welcome(team, given.getAuthedUser());
    }

    private void welcome(String team, OAuthV2AccessResponse.AuthedUser installer) {
        if (installer == null || installer.getId() == null) {
            return;
        }
        try {
            api.callNow(
                    team,
                    "chat.postMessage",
                    client -> client.chatPostMessage(request -> request.channel(installer.getId())
                            .text(texts.text("slack.install.welcome"))
                            .unfurlLinks(false)
                            .unfurlMedia(false)
                            .linkNames(false)));
        } catch (SlackRefusal | RecordUnavailable e) {
            log.warn("Whoever installed the app is not welcomed: {}", e.getMessage());
        }
    }

    /**
     * Deletes the tokens at once, and the team's data in time. What comes between, in whatever process, is an installation
     * that is later: it is looked for last.
     *
     * @param when the second in which Slack says that the team left
     */
    void left(String team, Instant when) {
        Instant upTo = when.plus(SECOND);
        if (safe.installedAfter(team, upTo)) {
            return;
        }
        record.departed(team, when);
        safe.uninstall(team, upTo);
        tokens.forget(team);
        if (safe.has(team)) {
            record.returned(team);
        }
        log.info("{} removed the app", team);
    }
}
