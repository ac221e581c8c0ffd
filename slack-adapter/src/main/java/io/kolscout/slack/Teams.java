package io.kolscout.slack;

import com.slack.api.Slack;
import io.kolscout.record.Store;
import io.kolscout.serve.Web;
import io.kolscout.slack.api.Tokens;
import io.kolscout.slack.api.WebApi;
import io.kolscout.slack.install.Installing;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * The teams that the bot is in, and how they come and go.
 *
 * @param api with the teams' tokens
 * @param routes where teams install the app, if they do
 */
record Teams(WebApi api, Tokens tokens, Departures departures, Map<String, Web.Route> routes) {

    /**
     * The one workspace of an app that nobody else installs, where it is at work from now on: what Slack tells late of a
     * departure before counts no more.
     */
    static Teams one(String workspace, String botToken, Slack slack, Store record, Clock clock) {
        Instant since = clock.instant();
        record.returned(workspace);
        Tokens tokens = team -> botToken;
        Departures departures = (team, when) -> {
            if (when.getEpochSecond() >= since.getEpochSecond()) {
                record.departed(team, when);
            }
        };
        return new Teams(new WebApi(slack, tokens), tokens, departures, Map.of());
    }

    /** All that install the app. */
    static Teams many(SlackSettings.OAuth oauth, URI slackApi, Slack slack, Store record, Clock clock) {
        Installing installing =
                new Installing(oauth.app(), oauth.keyring(), slack, record, SlackTexts.in(Locale.ENGLISH), clock);
        return new Teams(installing.api(), installing.tokens(), installing::left, installing.routes(slackApi));
    }
}
