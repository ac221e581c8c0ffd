package io.kolscout.slack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.kolscout.Executable;
import io.kolscout.config.BadConfigException;
import io.kolscout.config.ConfigSource;
import io.kolscout.serve.Unusable;
import io.kolscout.show.Texts;
import io.kolscout.slack.api.SlackRefusal;
import io.kolscout.store.SqliteRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The {@code scout-slack} executable: the bot in Slack, until the process is told to end. */
@Command(
        name = "scout-slack",
        mixinStandardHelpOptions = true,
        versionProvider = Executable.Version.class,
        resourceBundle = Main.BUNDLE)
public final class Main implements Callable<Integer> {

    static final String BUNDLE = "io.kolscout.slack.usage";

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
        Texts texts = SlackTexts.in(Locale.getDefault());
        PrintWriter err = commandLine.getErr();
        SlackSettings settings;
        try {
            settings = SlackSettings.read(System.getenv(), texts);
        } catch (Unusable e) {
            e.sentences().forEach(err::println);
            return CommandLine.ExitCode.SOFTWARE;
        }
        SqliteRecord.prepare();
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        try (SlackBot bot = SlackBot.start(settings, source, System.getenv(), Executable.home(), clock)) {
            commandLine.getOut().println(texts.text("slack.start.ready"));
            commandLine.getOut().flush();
            Executable.untilTold(bot::close);
        } catch (SlackRefusal refusal) {
            err.println(sentence(refusal, settings, texts));
        } catch (IOException e) {
            err.println(texts.text(
                    "slack.start.address",
                    "host",
                    settings.host(),
                    "port",
                    String.valueOf(settings.port()),
                    "detail",
                    String.valueOf(e.getMessage())));
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String sentence(SlackRefusal refusal, SlackSettings settings, Texts texts) {
        if (refusal.error().equals(SlackRefusal.UNREACHABLE)) {
            return texts.text(
                    "slack.start.unreachable", "address", settings.api().toString());
        }
        boolean app = refusal.method().equals("apps.connections.open");
        return texts.text(app ? "slack.start.app-token" : "slack.start.token", "error", refusal.error());
    }

    /** One line an interaction, from this project's classes; of the SDK errors alone, as its warnings quote requests. */
    static void tellOfInteractions() {
        ((Logger) LoggerFactory.getLogger("io.kolscout")).setLevel(Level.INFO);
        ((Logger) LoggerFactory.getLogger("com.slack.api")).setLevel(Level.ERROR);
    }
}
