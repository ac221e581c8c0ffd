package io.kolscout.slack.install;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.serve.Web;
import io.kolscout.show.Texts;
import io.kolscout.slack.api.SlackRefusal;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Slack sends the browser back to: takes what Slack gives, or says that nothing was installed. */
final class RedirectRoute implements Web.Route {

    private static final Logger log = LoggerFactory.getLogger(RedirectRoute.class);

    private final States states;
    private final Exchange exchange;
    private final Arrivals arrivals;
    private final Texts texts;

    RedirectRoute(States states, Exchange exchange, Arrivals arrivals, Texts texts) {
        this.states = states;
        this.exchange = exchange;
        this.arrivals = arrivals;
        this.texts = texts;
    }

    @Override
    public Web.Answer answer(Web.Asked asked) {
        try {
            boolean ours = states.redeem(Page.secret(asked), asked.parameter("state"));
            if (!asked.parameter("error").isEmpty()) {
                return Page.end(texts, HttpStatus.OK_200, "slack.install.denied");
            }
            if (!ours) {
                return Page.end(texts, HttpStatus.BAD_REQUEST_400, "slack.install.stale");
            }
            return installed(exchange.code(asked.parameter("code")));
        } catch (SlackRefusal refusal) {
            log.warn("An installation failed: {}", refusal.getMessage());
            return Page.end(texts, HttpStatus.BAD_GATEWAY_502, "slack.install.refused", "error", refusal.error());
        } catch (RecordUnavailable e) {
            log.error("An installation failed: {}", e.getMessage());
            return Page.end(texts, HttpStatus.SERVICE_UNAVAILABLE_503, "slack.install.broken");
        }
    }

    private Web.Answer installed(OAuthV2AccessResponse given) {
        Runnable welcome = arrivals.arrived(given);
        String name = given.isEnterpriseInstall()
                ? given.getEnterprise().getName()
                : given.getTeam().getName();
        Web.Answer page = Page.end(texts, HttpStatus.OK_200, "slack.install.done", "team", String.valueOf(name));
        return new Web.Answer(page.status(), page.type(), page.body(), page.headers(), welcome);
    }
}
