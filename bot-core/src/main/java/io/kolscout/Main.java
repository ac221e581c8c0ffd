package io.kolscout;

import io.kolscout.config.BadConfigException;
import io.kolscout.config.ConfigSource;
import io.kolscout.console.Screen;
import io.kolscout.store.SqliteRecord;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code scout} executable: a chat in the terminal, and what a team does beside it. */
@Command(
        name = "scout",
        mixinStandardHelpOptions = true,
        versionProvider = Executable.Version.class,
        resourceBundle = Main.BUNDLE,
        subcommands = {
            ClassifyCommand.class,
            BatchCommand.class,
            EvaluateCommand.class,
            FitCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MigrateCommand.class,
            Main.Check.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Callable<Integer> {

    static final String BUNDLE = "io.kolscout.usage";

    @Spec
    @Nullable private CommandSpec spec;

    @Option(names = "--config", paramLabel = "DIR", scope = ScopeType.INHERIT)
    @Nullable private Path folder;

    /** Runs the executable; ends the process with 0 for done, 1 for a problem in the input, 2 for wrong usage. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return Executable.commandLine(new Main(), BUNDLE);
    }

    @Override
    public Integer call() throws BadConfigException {
        SqliteRecord.prepare();
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        try (Assembly assembly = Assembly.of(source(), System.getenv(), Executable.home(), clock)) {
            assembly.housekeeping().start();
            return assembly.console(Screen.system(assembly.history()), Locale.getDefault())
                    .run();
        }
    }

    /** Says what is wrong with the config, or that nothing is. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            versionProvider = Executable.Version.class,
            resourceBundle = BUNDLE)
    static final class Check implements Callable<Integer> {

        @CommandLine.ParentCommand
        @Nullable private Main main;

        @Override
        public Integer call() throws BadConfigException {
            Main parent = required(main);
            Config config = Config.load(parent.source(), System.getenv(), Executable.home());
            out(parent).println(ConfigReport.fine(config, Executable.texts()));
            return CommandLine.ExitCode.OK;
        }
    }

    /** Where {@code --config} says that config files come from. */
    ConfigSource source() {
        return Executable.source(folder, required(spec).commandLine());
    }

    private static PrintWriter out(Main main) {
        return required(main.spec).commandLine().getOut();
    }

    static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("picocli sets this before it calls");
        }
        return value;
    }
}
