package io.kolscout.slack;

import io.kolscout.config.ConfigSource;
import io.kolscout.slack.Running.Mode;
import io.kolscout.slack.testslack.Channel;
import io.kolscout.slack.testslack.Message;
import io.kolscout.slack.testslack.Person;
import io.kolscout.slack.testslack.TestSlack;
import io.kolscout.testing.MovableClock;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A test Slack of several workspaces, and the real bot as an app that they install. */
final class ManyTeams implements AutoCloseable {

    static final String PUBLIC_URL = "https://scout.example.org";
    static final String OLD_KEY = "k1:" + "A".repeat(43) + "=";
    static final String NEW_KEY = "k2:" + "B".repeat(42) + "A=";

    final MovableClock clock = new MovableClock();
    final TestSlack slack = TestSlack.start(clock);
    private final Mode mode;
    private final Path home;
    private String keys = OLD_KEY;

    @Nullable private SlackBot bot;

    ManyTeams(Mode mode, Path home) {
        this.mode = mode;
        this.home = home;
        start();
    }

    private void start() {
        try {
            SlackBot started = SlackBot.start(
                    SlackSettings.read(environment(), SlackTexts.in(Locale.ENGLISH)),
                    ConfigSource.defaults(),
                    Map.of(),
                    home,
                    clock);
            bot = started;
            if (mode == Mode.HTTP) {
                slack.deliverTo(URI.create("http://127.0.0.1:" + started.port() + "/slack/events"));
            } else {
                started.awaitConnection();
            }
        } catch (Exception e) {
            slack.close();
            throw new AssertionError(e);
        }
    }

    /** What the bot finds in its environment. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "SLACK_API_URL",
                slack.apiUrl(),
                "SLACK_CLIENT_ID",
                slack.clientId(),
                "SLACK_CLIENT_SECRET",
                slack.clientSecret(),
                "SCOUT_PUBLIC_URL",
                PUBLIC_URL + "/",
                "SCOUT_ENCRYPTION_KEYS",
                keys,
                "PORT",
                "0"));
        if (mode == Mode.HTTP) {
            environment.put("SLACK_SIGNING_SECRET", slack.signingSecret());
        } else {
            environment.put("SLACK_APP_TOKEN", slack.appToken());
        }
        return environment;
    }

    /** Where the bot keeps everything. */
    Path folder() {
        return home.resolve(".kol-scout");
    }

    Path database() {
        return folder().resolve("scout.db");
    }

    /** Ends the bot, so that nobody has the record. */
    void stop() {
        if (bot != null) {
            bot.close();
            bot = null;
        }
    }

    /** Ends the bot and starts another one with these keys. */
    void restart(String otherKeys) {
        stop();
        keys = otherKeys;
        start();
    }

    Browser browser() {
        if (bot == null) {
            throw new AssertionError("The bot does not run");
        }
        return new Browser(bot.port());
    }

    /** Somebody of a workspace goes through the pages. */
    HttpResponse<String> installs(Person person) {
        Browser browser = browser();
        return browser.opens(person.approves(browser.begins()));
    }

    /** Types a command and waits for what it is answered with. */
    Message asks(Person person, Channel channel, String command) {
        List<Message> before = person.screen(channel);
        person.types(channel, command);
        return person.waitsFor(channel, message -> !before.contains(message));
    }

    @Override
    public void close() {
        stop();
        slack.close();
    }
}
