package io.kolscout;

import io.kolscout.config.BadConfigException;
import io.kolscout.config.ConfigSource;
import io.kolscout.config.Problem;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.show.Texts;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** What every executable does alike: its command line, where its config is, how it says what went wrong. */
public final class Executable {

    private Executable() {}

    /**
     * A command line whose help is in the language of the system, and whose failures are sentences.
     *
     * @param bundle the help's texts
     */
    public static CommandLine commandLine(Object command, String bundle) {
        ResourceBundle.Control noDefaultLocale =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        CommandLine commandLine = new CommandLine(command);
        commandLine.setResourceBundle(ResourceBundle.getBundle(bundle, Locale.getDefault(), noDefaultLocale));
        return commandLine.setExecutionExceptionHandler(Executable::report);
    }

    /** The version that the jar states. */
    public static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "KOL Scout "
                        + Optional.ofNullable(Executable.class.getPackage().getImplementationVersion())
                                .orElse("(not packaged)")
            };
        }
    }

    /**
     * Where config files come from.
     *
     * @param folder the team's own, or null for the files that the jar carries
     */
    public static ConfigSource source(@Nullable Path folder, CommandLine commandLine) {
        if (folder == null) {
            return ConfigSource.defaults();
        }
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(commandLine, texts().text("usage.no-folder", "folder", folder.toString()));
        }
        return ConfigSource.folder(folder);
    }

    /** The user's home folder. */
    public static Path home() {
        return Path.of(System.getProperty("user.home")).toAbsolutePath();
    }

    /**
     * Waits for the process to be told to end, keeps it until what it serves has ended in good order, and never returns. An
     * end as told is no end by a signal, whose exit code it would otherwise have.
     *
     * @param ending ends what the process serves
     */
    public static void untilTold(Runnable ending) throws InterruptedException {
        Thread thread = new Thread(
                () -> {
                    ending.run();
                    Runtime.getRuntime().halt(CommandLine.ExitCode.OK);
                },
                "ending");
        Runtime.getRuntime().addShutdownHook(thread);
        new CountDownLatch(1).await();
    }

    static Texts texts() {
        return Texts.in(Locale.getDefault());
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
}
