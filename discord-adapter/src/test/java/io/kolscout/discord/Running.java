package io.kolscout.discord;

import io.kolscout.config.ConfigSource;
import io.kolscout.discord.testdiscord.Channel;
import io.kolscout.discord.testdiscord.Guild;
import io.kolscout.discord.testdiscord.Message;
import io.kolscout.discord.testdiscord.Modal;
import io.kolscout.discord.testdiscord.Person;
import io.kolscout.discord.testdiscord.TestDiscord;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A test Discord with the real bot connected to it. */
final class Running implements AutoCloseable {

    /** The executable. */
    static final String MAIN = "io.kolscout.discord.Main";

    /** The answers of a short interview that ends with a verdict of KOL. */
    static final List<String> KOL = List.of(
            "One real person",
            "Professional or academic",
            "Expert judgement",
            "Their profession",
            "Analysis or commentary");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final TestDiscord discord;
    final Guild acme;
    final Person ann;
    final Channel launch;
    private final Path home;
    private final ConfigSource config;
    private final Map<String, String> variables;
    private DiscordBot bot;

    Running(Path home) {
        this(home, ConfigSource.defaults(), Map.of());
    }

    /**
     * One with a config of its own.
     *
     * @param variables what else of the config is in the environment
     */
    Running(Path home, ConfigSource config, Map<String, String> variables) {
        this.home = home;
        this.config = config;
        this.variables = variables;
        this.discord = TestDiscord.start();
        this.acme = discord.guild("acme");
        this.ann = acme.member("ann");
        this.launch = acme.channel("launch");
        this.bot = start();
    }

    private DiscordBot start() {
        try {
            DiscordBot started = DiscordBot.start(
                    DiscordSettings.read(environment(discord), DiscordTexts.in(Locale.ENGLISH)),
                    config,
                    variables,
                    home,
                    Clock.systemUTC());
            if (!started.awaitConnection(PATIENCE)) {
                throw new AssertionError("Not connected");
            }
            return started;
        } catch (Exception | AssertionError e) {
            discord.close();
            throw new AssertionError(e);
        }
    }

    /** What a bot finds in its environment. */
    static Map<String, String> environment(TestDiscord discord) {
        return Map.of("DISCORD_API_URL", discord.apiUrl(), "DISCORD_BOT_TOKEN", discord.token(), "PORT", "0");
    }

    /** What is logged from now on, as the executable logs. */
    static Logged logged() {
        return new Logged(Main::tellOfInteractions, "io.kolscout", "net.dv8tion.jda");
    }

    /** What the bot answers to {@code GET /health}. */
    HttpResponse<String> health() throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + bot.port() + "/health");
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
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
        return command(person, channel, command);
    }

    static Message command(Person person, Channel channel, String command) {
        List<String> before = person.visible(channel).stream().map(Message::id).toList();
        person.types(channel, command);
        return person.waitsForMessage(
                channel,
                message -> !before.contains(message.id()) && !message.lines().isEmpty());
    }

    /** Presses a button, or chooses the same in a menu, and waits for what takes the message's place. */
    static Message answers(Person person, Message question, String answer) {
        String before = question.text();
        if (question.buttons().contains(answer)) {
            person.clicks(question, answer);
        } else {
            person.chooses(question, answer);
        }
        return question.waitsFor(now -> !now.text().equals(before));
    }

    /** Goes through an interview to its verdict. */
    Message verdict(Person person, Channel channel, String command) {
        Message shown = asks(person, channel, command);
        for (String answer : KOL) {
            shown = answers(person, shown, answer);
        }
        return shown;
    }

    /** Shares a verdict as far as its preview, which takes the verdict's place. */
    Message preview(Person person, Message verdict, Channel channel, String note) {
        person.clicks(verdict, "Share");
        Modal form = person.modal().choosesChannel("Channel", channel);
        if (!note.isEmpty()) {
            form.fills("Note", note);
        }
        form.submits();
        return verdict.waitsFor(now -> now.shows("Nothing is shared yet."));
    }

    @Override
    public void close() {
        bot.close();
        discord.close();
    }
}
