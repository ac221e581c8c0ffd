package io.kolscout.slack;

import io.kolscout.config.ConfigSource;
import io.kolscout.slack.draw.BlockPainter;
import io.kolscout.slack.testslack.Channel;
import io.kolscout.slack.testslack.HttpDelivery;
import io.kolscout.slack.testslack.Message;
import io.kolscout.slack.testslack.Person;
import io.kolscout.slack.testslack.TestSlack;
import io.kolscout.slack.testslack.Workspace;
import io.kolscout.testing.ExecutableProcess;
import io.kolscout.testing.Logged;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A test Slack with the real bot connected to it, in either of its ways. */
final class Running implements AutoCloseable {

    /** How Slack delivers. */
    enum Mode {
        SOCKET_MODE,
        HTTP
    }

    /** The executable. */
    static final String MAIN = "io.kolscout.slack.Main";

    /** The answers of a short interview that ends with a verdict of KOL. */
    static final List<String> KOL = List.of(
            "One real person",
            "Professional or academic",
            "Expert judgement",
            "Their profession",
            "Analysis or commentary");

    final TestSlack slack;
    final Workspace acme;
    final Person ann;
    final Channel launch;
    private final Mode mode;
    private final Path home;
    private final Duration watch;
    private SlackBot bot;

    @Nullable private HttpDelivery http;

    Running(Mode mode, Path home) {
        this(mode, home, Duration.ofSeconds(5));
    }

    /** @param watch the time between two looks at the WebSocket */
    Running(Mode mode, Path home, Duration watch) {
        this.mode = mode;
        this.watch = watch;
        this.home = home;
        this.slack = TestSlack.start();
        this.acme = slack.workspace("T0ACME");
        this.ann = acme.person("ann");
        this.launch = acme.channel("launch");
        this.bot = start();
    }

    private SlackBot start() {
        try {
            SlackBot started = SlackBot.start(
                    SlackSettings.read(environment(), SlackTexts.in(Locale.ENGLISH)),
                    ConfigSource.defaults(),
                    Map.of(),
                    home,
                    Clock.systemUTC(),
                    watch);
            if (mode == Mode.HTTP) {
                http = slack.deliverTo(URI.create("http://127.0.0.1:" + started.port() + "/slack/events"));
            } else {
                started.awaitConnection();
            }
            return started;
        } catch (Exception e) {
            slack.close();
            throw new AssertionError(e);
        }
    }

    /** What the bot finds in its environment. */
    Map<String, String> environment() {
        Map<String, String> environment =
                new HashMap<>(Map.of("SLACK_API_URL", slack.apiUrl(), "SLACK_BOT_TOKEN", acme.botToken(), "PORT", "0"));
        if (mode == Mode.HTTP) {
            environment.put("SLACK_SIGNING_SECRET", slack.signingSecret());
        } else {
            environment.put("SLACK_APP_TOKEN", slack.appToken());
        }
        return environment;
    }

    /** The variables of a bot of a workspace in a process of its own, on a port of its own. */
    static Map<String, String> environment(TestSlack slack, String botToken, Mode mode) throws IOException {
        Map<String, String> environment =
                new HashMap<>(Map.of("SLACK_API_URL", slack.apiUrl(), "SLACK_BOT_TOKEN", botToken));
        if (mode == Mode.HTTP) {
            int port = ExecutableProcess.freePort();
            environment.put("PORT", String.valueOf(port));
            environment.put("SLACK_SIGNING_SECRET", slack.signingSecret());
            slack.deliverTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
        } else {
            environment.put("PORT", "0");
            environment.put("SLACK_APP_TOKEN", slack.appToken());
        }
        return environment;
    }

    /** What is logged from now on, as the executable logs. */
    static Logged logged() {
        return new Logged(Main::tellOfInteractions, "io.kolscout", "com.slack.api");
    }

    /** The bot's address, over which Slack delivers. */
    HttpDelivery http() {
        return Objects.requireNonNull(http);
    }

    /** What the bot answers to {@code GET /health}. */
    HttpResponse<String> health() throws IOException, InterruptedException {
        return get("/health");
    }

    /** What the bot answers to a request for one of its pages. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + bot.port() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    int port() {
        return bot.port();
    }

    /** The file of the record. */
    Path record() {
        return home.resolve(".kol-scout").resolve("scout.db");
    }

    /** Ends the bot in good order. */
    void stop() {
        bot.close();
    }

    /** Ends the bot and starts another one on the same record. */
    void restart() {
        bot.close();
        bot = start();
    }

    /** Types a command and waits for what it is answered with. */
    Message asks(Person person, Channel channel, String command) {
        List<Message> before = person.screen(channel);
        person.types(channel, command);
        return person.waitsFor(channel, message -> !before.contains(message));
    }

    /** Presses a button, or chooses the same in a menu, and waits for what takes the message's place. */
    Message answers(Person person, Message question, String answer) {
        if (question.shows("[" + answer + "]")) {
            person.clicks(question, answer);
        } else {
            person.chooses(question, BlockPainter.MENU, answer);
        }
        return person.waitsFor(
                question.channel(), now -> now.ts().equals(question.ts()) && now.revision() > question.revision());
    }

    /** Goes through an interview to its verdict. */
    Message verdict(Person person, Channel channel, String command, List<String> answers) {
        Message shown = asks(person, channel, command);
        for (String answer : answers) {
            shown = answers(person, shown, answer);
        }
        return shown;
    }

    @Override
    public void close() {
        bot.close();
        slack.close();
    }
}
