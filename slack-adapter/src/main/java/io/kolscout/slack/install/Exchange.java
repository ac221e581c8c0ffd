package io.kolscout.slack.install;

import com.slack.api.Slack;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import io.kolscout.slack.api.SlackRefusal;
import io.kolscout.slack.api.WebApi;
import java.time.Clock;

/** {@code oauth.v2.access}: codes and refresh tokens, each good once, for tokens. A call is not repeated. */
final class Exchange {

    static final String METHOD = "oauth.v2.access";

    private final WebApi api;
    private final ClientApp app;
    private final Clock clock;

    Exchange(Slack slack, ClientApp app, Clock clock) {
        this.api = new WebApi(slack, team -> "");
        this.app = app;
        this.clock = clock;
    }

    /** @throws SlackRefusal where Slack does not take the code, or does not answer */
    OAuthV2AccessResponse code(String code) {
        return checked(api.callAsNobody(
                METHOD,
                client -> client.oauthV2Access(request -> request.clientId(app.id())
                        .clientSecret(app.secret())
                        .code(code)
                        .redirectUri(app.redirectUri()))));
    }

    /** @throws SlackRefusal where Slack does not take the refresh token, or does not answer */
    Grant refresh(Grant grant) {
        return Grant.of(
                checked(api.callAsNobody(
                        METHOD,
                        client -> client.oauthV2Access(request -> request.clientId(app.id())
                                .clientSecret(app.secret())
                                .grantType("refresh_token")
                                .refreshToken(grant.refreshToken())))),
                clock.instant());
    }

    private static OAuthV2AccessResponse checked(OAuthV2AccessResponse answer) {
        if (answer.getAccessToken() == null || answer.getAccessToken().isEmpty()) {
            throw new SlackRefusal(METHOD, "no_bot_token");
        }
        return answer;
    }
}
