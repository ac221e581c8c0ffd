package io.kolscout.slack;

import io.kolscout.show.Texts;
import io.kolscout.slack.install.ClientApp;
import io.kolscout.slack.install.Keyring;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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
    private static final int MOST_PORT = 65_535;

    /**
     * How workspaces install the app.
     *
     * @param keyring seals their tokens
     */
    record OAuth(ClientApp app, Keyring keyring) {}

    /** What is wrong with the environment, each a sentence with what to do. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient List<String> sentences;

        Unusable(List<String> sentences) {
            super(String.join(" ", sentences));
            this.sentences = List.copyOf(sentences);
        }

        List<String> sentences() {
            return sentences;
        }
    }

    boolean socketMode() {
        return !appToken.isEmpty();
    }

    /** @throws Unusable with everything that is wrong */
    static SlackSettings read(Map<String, String> environment, Texts texts) throws Unusable {
        Reader reader = new Reader(environment, texts, new ArrayList<>());
        SlackSettings settings = reader.settings();
        if (!reader.problems().isEmpty()) {
            throw new Unusable(reader.problems());
        }
        return settings;
    }

    private record Reader(Map<String, String> environment, Texts texts, List<String> problems) {

        SlackSettings settings() {
            String appToken = token("SLACK_APP_TOKEN", "xapp-", "slack.app-token");
            String botToken = token("SLACK_BOT_TOKEN", "xoxb-", "slack.bot-token");
            Optional<OAuth> oauth = oauth();
            if (botToken.isEmpty() && oauth.isEmpty() && problems.isEmpty()) {
                problem("slack.no-bot-token");
            }
            String signingSecret = value("SLACK_SIGNING_SECRET");
            if (appToken.isEmpty() && !signingSecret.matches("[0-9a-f]{32}")) {
                problem(signingSecret.isEmpty() ? "slack.no-signing-secret" : "slack.signing-secret");
            }
            return new SlackSettings(
                    appToken,
                    botToken,
                    signingSecret,
                    oauth,
                    url("SLACK_API_URL", SLACK, url -> url.getPath().endsWith("/api/"), "slack.api-url"),
                    value("SCOUT_HOST").isEmpty() ? "127.0.0.1" : value("SCOUT_HOST"),
                    port());
        }

        private Optional<OAuth> oauth() {
            String id = value("SLACK_CLIENT_ID");
            String secret = value("SLACK_CLIENT_SECRET");
            if (id.isEmpty() && secret.isEmpty()) {
                return Optional.empty();
            }
            if (id.isEmpty() || secret.isEmpty()) {
                problem("slack.half-oauth");
            }
            Optional<Keyring> keyring = Keyring.parse(value("SCOUT_ENCRYPTION_KEYS"));
            if (keyring.isEmpty()) {
                problem(
                        value("SCOUT_ENCRYPTION_KEYS").isEmpty()
                                ? "slack.no-encryption-keys"
                                : "slack.encryption-keys");
            }
            URI publicUrl = url("SCOUT_PUBLIC_URL", URI.create("http://127.0.0.1"), url -> true, "slack.public-url");
            if (value("SCOUT_PUBLIC_URL").isEmpty()) {
                problem("slack.public-url");
            }
            URI withoutSlash = URI.create(publicUrl.toString().replaceFirst("/+$", ""));
            return keyring.map(keys -> new OAuth(new ClientApp(id, secret, withoutSlash), keys));
        }

        private String token(String name, String prefix, String problem) {
            String token = value(name);
            if (!token.isEmpty() && !token.matches(prefix + "[A-Za-z0-9-]+")) {
                problem(problem);
            }
            return token;
        }

        private URI url(String name, URI otherwise, Predicate<URI> fits, String problem) {
            if (value(name).isEmpty()) {
                return otherwise;
            }
            try {
                URI url = new URI(value(name));
                if (List.of("http", "https").contains(String.valueOf(url.getScheme()))
                        && url.getHost() != null
                        && url.getUserInfo() == null
                        && url.getQuery() == null
                        && fits.test(url)) {
                    return url;
                }
            } catch (URISyntaxException e) {
                problem(problem);
                return otherwise;
            }
            problem(problem);
            return otherwise;
        }

        private int port() {
            String port = value("PORT");
            if (port.isEmpty()) {
                return USUAL_PORT;
            }
            if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > MOST_PORT) {
                problem("slack.port");
                return USUAL_PORT;
            }
            return Integer.parseInt(port);
        }

        private String value(String name) {
            return environment.getOrDefault(name, "").strip();
        }

        private void problem(String key) {
            problems.add(texts.text(key));
        }
    }

    @Override
    public String toString() {
        return (socketMode() ? "Socket Mode" : "HTTP") + " with " + api + ", listening on " + host + ":" + port;
    }
}
