package io.kolscout.discord;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.kolscout.Executable;
import io.kolscout.config.BadConfigException;
import io.kolscout.config.ConfigSource;
import io.kolscout.discord.gateway.DiscordUnreachable;
import io.kolscout.serve.Unusable;
import io.kolscout.show.Texts;
import io.kolscout.store.SqliteRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The {@code scout-discord} executable: the bot in Discord, until the process is told to end. */
@Command(
        name = "scout-discord",
        mixinStandardHelpOptions = true,
        versionProvider = Executable.Version.class,
        resourceBundle = Main.BUNDLE)
public final class Main implements Callable<Integer> {

    static final String BUNDLE = "io.kolscout.discord.usage";

    private static final Duration GREETING = Duration.ofSeconds(30);

    @Spec
    @Nullable private CommandSpec spec;

    @Option(names = "--config", paramLabel = "DIR")
    @Nullable private Path folder;

    /** Runs the bot; ends the process with 0 as told, 1 for a problem of any kind, 2 for wrong usage. */
    public static void main(String[] args) {
        System.exit(Executable.commandLine(new Main(), BUNDLE).execute(args));
    }

    @Override
    public Integer call() throws BadConfigException, InterruptedException {
        tellOfInteractions();
        CommandLine commandLine = spec == null ? new CommandLine(this) : spec.commandLine();
        ConfigSource source = Executable.source(folder, commandLine);
        Texts texts = DiscordTexts.in(Locale.getDefault());
        PrintWriter err = commandLine.getErr();
        DiscordSettings settings;
        try {
            settings = DiscordSettings.read(System.getenv(), texts);
        } catch (Unusable e) {
            e.sentences().forEach(err::println);
            return CommandLine.ExitCode.SOFTWARE;
        }
        SqliteRecord.prepare();
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        try (DiscordBot bot = DiscordBot.start(settings, source, System.getenv(), Executable.home(), clock)) {
            boolean connected = bot.awaitConnection(GREETING);
            commandLine.getOut().println(texts.text(connected ? "discord.start.ready" : "discord.start.waiting"));
            commandLine.getOut().flush();
            Executable.untilTold(bot::close);
        } catch (InvalidTokenException e) {
            err.println(texts.text("discord.start.token"));
        } catch (DiscordUnreachable e) {
            err.println(texts.text(
                    "discord.start.unreachable",
                    "address",
                    settings.api().toString(),
                    "detail",
                    String.valueOf(e.getMessage())));
        } catch (IOException e) {
            err.println(texts.text(
                    "discord.start.address",
                    "host",
                    settings.host(),
                    "port",
                    String.valueOf(settings.port()),
                    "detail",
                    String.valueOf(e.getMessage())));
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /**
     * One line an interaction, from this project's classes; of JDA errors alone, as its warnings quote requests; nothing of
     * its queue of requests, whose failures all come back to those who asked, and nothing of its WebSockets, whose errors quote
     * what came in with its tokens and names.
     */
    static void tellOfInteractions() {
        ((Logger) LoggerFactory.getLogger("io.kolscout")).setLevel(Level.INFO);
        ((Logger) LoggerFactory.getLogger("net.dv8tion.jda")).setLevel(Level.ERROR);
        ((Logger) LoggerFactory.getLogger(RestRateLimiter.class)).setLevel(Level.OFF);
        ((Logger) LoggerFactory.getLogger("net.dv8tion.jda.internal.requests.WebSocketClient")).setLevel(Level.OFF);
    }
}
