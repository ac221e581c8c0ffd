package io.kolscout.slack.install;

import io.kolscout.record.RecordUnavailable;
import io.kolscout.serve.Web;
import io.kolscout.show.Texts;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where an installation begins: sends the browser on to Slack's page. */
final class InstallRoute implements Web.Route {

    private static final Logger log = LoggerFactory.getLogger(InstallRoute.class);

    /** What the bot must be allowed to do. */
    private static final List<String> SCOPES =
            List.of("commands", "chat:write", "chat:write.public", "files:write", "users:read");

    private final ClientApp app;
    private final URI authorize;
    private final States states;
    private final Texts texts;

    /** @param authorize Slack's page */
    InstallRoute(ClientApp app, URI authorize, States states, Texts texts) {
        this.app = app;
        this.authorize = authorize;
        this.states = states;
        this.texts = texts;
    }

    @Override
    public Web.Answer answer(Web.Asked asked) {
        try {
            String secret = states.begin();
            return Page.leave(
                    authorize + "?client_id=" + encoded(app.id()) + "&scope=" + encoded(String.join(",", SCOPES))
                            + "&state=" + encoded(States.of(secret)) + "&redirect_uri=" + encoded(app.redirectUri()),
                    secret);
        } catch (RecordUnavailable e) {
            log.error("An installation cannot begin: {}", e.getMessage());
            return Page.end(texts, HttpStatus.SERVICE_UNAVAILABLE_503, "slack.install.broken");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
