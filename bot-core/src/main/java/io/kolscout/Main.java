package io.kolscout;

import io.kolscout.config.BadConfigException;
import io.kolscout.config.ConfigSource;
import io.kolscout.config.Problem;
import io.kolscout.console.Screen;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.show.Texts;
import io.kolscout.store.SqliteRecord;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code scout} executable: a chat in the terminal, and what a team does beside it. */
@Command(
        name = "scout",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
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
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setResourceBundle(ResourceBundle.getBundle(BUNDLE, Locale.getDefault(), noDefaultLocale()));
        return commandLine.setExecutionExceptionHandler(Main::report);
    }

    @Override
    public Integer call() throws BadConfigException {
        SqliteRecord.prepare();
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        try (Assembly assembly = Assembly.of(source(), System.getenv(), home(), clock)) {
            assembly.housekeeping().start();
            return assembly.console(Screen.system(assembly.history()), Locale.getDefault())
                    .run();
        }
    }

    /** Says what is wrong with the config, or that nothing is. */
    @Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = BUNDLE)
    static final class Check implements Callable<Integer> {

        @CommandLine.ParentCommand
        @Nullable private Main main;

        @Override
        public Integer call() throws BadConfigException {
            Main parent = required(main);
            Config config = Config.load(parent.source(), System.getenv(), home());
            out(parent).println(ConfigReport.fine(config, texts()));
            return CommandLine.ExitCode.OK;
        }
    }

    /** The version that the jar states. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "KOL Scout "
                        + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                                .orElse("(not packaged)")
            };
        }
    }

    /** Where {@code --config} says that config files come from. */
    ConfigSource source() {
        if (folder == null) {
            return ConfigSource.defaults();
        }
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    required(spec).commandLine(), texts().text("usage.no-folder", "folder", folder.toString()));
        }
        return ConfigSource.folder(folder);
    }

    private static int report(Exception exception, CommandLine commandLine, CommandLine.ParseResult parsed)
            throws Exception {
        PrintWriter err = commandLine.getErr();
        Texts texts = texts();
        if (exception instanceof BadConfigException bad) {
            for (Problem problem : bad.problems()) {
                err.println(ConfigReport.line(problem, texts));
            }
            err.println(ConfigReport.count(bad.problems(), texts));
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (exception instanceof RecordUnavailable unavailable) {
            err.println(texts.text("unavailable." + unavailable.reason().id()));
            err.println(unavailable.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw exception;
    }

    private static PrintWriter out(Main main) {
        return required(main.spec).commandLine().getOut();
    }

    static Path home() {
        return Path.of(System.getProperty("user.home")).toAbsolutePath();
    }

    static Texts texts() {
        return Texts.in(Locale.getDefault());
    }

    private static ResourceBundle.Control noDefaultLocale() {
        return ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    }

    static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("picocli sets this before it calls");
        }
        return value;
    }
}
