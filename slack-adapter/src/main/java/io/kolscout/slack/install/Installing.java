package io.kolscout.slack.install;

import com.slack.api.Slack;
import io.kolscout.record.Store;
import io.kolscout.serve.Web;
import io.kolscout.show.Texts;
import io.kolscout.slack.api.Tokens;
import io.kolscout.slack.api.WebApi;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** An app that many workspaces install, put together. */
public final class Installing {

    private final ClientApp app;
    private final InstalledTokens tokens;
    private final WebApi api;
    private final States states;
    private final Exchange exchange;
    private final Arrivals arrivals;
    private final Texts texts;

    /** @param texts of the pages, and of what is said to those who install the app */
    public Installing(ClientApp app, Keyring keyring, Slack slack, Store record, Texts texts, Clock clock) {
        this.app = app;
        this.texts = texts;
        Safe safe = new Safe(record, keyring);
        this.exchange = new Exchange(slack, app, clock);
        this.tokens = new InstalledTokens(safe, new Renewal(safe, record, exchange, clock), clock);
        this.api = new WebApi(slack, tokens);
        this.states = new States(record, clock);
        this.arrivals = new Arrivals(safe, tokens, record, api, texts, clock);
    }

    /** The Web API with the tokens of all teams. */
    public WebApi api() {
        return api;
    }

    public Tokens tokens() {
        return tokens;
    }

    /**
     * The pages that a browser goes through.
     *
     * @param slackApi the Web API's address; Slack's page is on the same host
     */
    public Map<String, Web.Route> routes(URI slackApi) {
        return Map.of(
                "GET /slack/install",
                new InstallRoute(app, slackApi.resolve("/oauth/v2/authorize"), states, texts),
                "GET " + ClientApp.REDIRECT,
                new RedirectRoute(states, exchange, arrivals, texts));
    }

    /**
     * Lets go of a team's tokens at once, and of its data in time, unless it installed the app again since.
     *
     * @param when the second in which it left
     */
    public void left(String team, Instant when) {
        arrivals.left(team, when);
    }
}
