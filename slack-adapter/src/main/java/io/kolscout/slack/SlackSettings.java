package io.kolscout.slack;

import io.kolscout.serve.Environment;
import io.kolscout.serve.Unusable;
import io.kolscout.show.Texts;
import io.kolscout.slack.install.ClientApp;
import io.kolscout.slack.install.Keyring;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * How the bot is connected to Slack, from the environment alone. Its string names no secret.
 *
 * @param appToken for Socket Mode; empty for HTTP
 * @param botToken the one workspace's; empty for an app that many workspaces install
 * @param signingSecret proves that HTTP requests are Slack's; empty in Socket Mode
 * @param oauth how workspaces install the app; empty for an app of one workspace
 * @param api the Web API, ending in a slash
 * @param host the address to listen on
 */
record SlackSettings(
        String appToken, String botToken, String signingSecret, Optional<OAuth> oauth, URI api, String host, int port) {

    private static final URI SLACK = URI.create("https://slack.com/api/");
    private static final int USUAL_PORT = 3000;

    /**
     * How workspaces install the app.
     *
     * @param keyring seals their tokens
     */
    record OAuth(ClientApp app, Keyring keyring) {}

    boolean socketMode() {
        return !appToken.isEmpty();
    }

    /** @throws Unusable with everything that is wrong */
    static SlackSettings read(Map<String, String> variables, Texts texts) throws Unusable {
        Environment environment = new Environment(variables, texts);
        SlackSettings settings = new Reader(environment).settings();
        environment.check();
        return settings;
    }

    private record Reader(Environment environment) {

        SlackSettings settings() {
            String appToken = token("SLACK_APP_TOKEN", "xapp-", "slack.app-token");
            String botToken = token("SLACK_BOT_TOKEN", "xoxb-", "slack.bot-token");
            Optional<OAuth> oauth = oauth();
            if (botToken.isEmpty() && oauth.isEmpty() && environment.problems().isEmpty()) {
                environment.problem("slack.no-bot-token");
            }
            String signingSecret = environment.value("SLACK_SIGNING_SECRET");
            if (appToken.isEmpty() && !signingSecret.matches("[0-9a-f]{32}")) {
                environment.problem(signingSecret.isEmpty() ? "slack.no-signing-secret" : "slack.signing-secret");
            }
            return new SlackSettings(
                    appToken,
                    botToken,
                    signingSecret,
                    oauth,
                    environment.url("SLACK_API_URL", SLACK, url -> url.getPath().endsWith("/api/"), "slack.api-url"),
                    environment.host(),
                    environment.port(USUAL_PORT, "slack.port"));
        }

        private Optional<OAuth> oauth() {
            String id = environment.value("SLACK_CLIENT_ID");
            String secret = environment.value("SLACK_CLIENT_SECRET");
            if (id.isEmpty() && secret.isEmpty()) {
                return Optional.empty();
            }
            if (id.isEmpty() || secret.isEmpty()) {
                environment.problem("slack.half-oauth");
            }
            String keys = environment.value("SCOUT_ENCRYPTION_KEYS");
            Optional<Keyring> keyring = Keyring.parse(keys);
            if (keyring.isEmpty()) {
                environment.problem(keys.isEmpty() ? "slack.no-encryption-keys" : "slack.encryption-keys");
            }
            URI publicUrl = environment.url(
                    "SCOUT_PUBLIC_URL", URI.create("http://127.0.0.1"), url -> true, "slack.public-url");
            if (environment.value("SCOUT_PUBLIC_URL").isEmpty()) {
                environment.problem("slack.public-url");
            }
            URI withoutSlash = URI.create(publicUrl.toString().replaceFirst("/+$", ""));
            return keyring.map(known -> new OAuth(new ClientApp(id, secret, withoutSlash), known));
        }

        private String token(String name, String prefix, String problem) {
            String token = environment.value(name);
            if (!token.isEmpty() && !token.matches(prefix + "[A-Za-z0-9-]+")) {
                environment.problem(problem);
            }
            return token;
        }
    }

    @Override
    public String toString() {
        return (socketMode() ? "Socket Mode" : "HTTP") + " with " + api + ", listening on " + host + ":" + port;
    }
}
