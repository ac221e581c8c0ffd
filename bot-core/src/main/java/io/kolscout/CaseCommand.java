package io.kolscout;

import io.kolscout.cases.BadInputException;
import io.kolscout.cases.Fault;
import io.kolscout.config.BadConfigException;
import io.kolscout.config.ConfigSource;
import io.kolscout.show.Language;
import io.kolscout.show.Texts;
import io.kolscout.store.Database;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command on files: what is wrong with them is told by place, with exit code 1. */
abstract class CaseCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable private Main main;

    @Spec
    @Nullable private CommandSpec spec;

    private final Texts texts = Executable.texts();

    @Override
    public final Integer call() throws BadConfigException {
        try {
            return run();
        } catch (BadInputException e) {
            report(e.faults());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** Does the work and returns the exit code. */
    abstract int run() throws BadConfigException, BadInputException;

    final Texts texts() {
        return texts;
    }

    final ConfigSource source() {
        return Main.required(main).source();
    }

    /** The checked config in the language of this machine. */
    final Language language() throws BadConfigException {
        return Config.load(source(), System.getenv(), Executable.home())
                .languages()
                .of(Locale.getDefault());
    }

    /**
     * The file that the settings name.
     *
     * @throws BadInputException where the record is on a server
     */
    final Path recordFile() throws BadConfigException, BadInputException {
        Database database = Config.load(source(), System.getenv(), Executable.home())
                .settings()
                .database();
        if (database instanceof Database.InFile file) {
            return file.path();
        }
        throw new BadInputException(Fault.of("SCOUT_DATABASE_URL", "cases.fault.on-server"));
    }

    final CommandLine commandLine() {
        return Main.required(spec).commandLine();
    }

    final PrintWriter out() {
        return commandLine().getOut();
    }

    final PrintWriter err() {
        return commandLine().getErr();
    }

    /** What standard input is called. */
    final String standardInput() {
        return texts.text("cases.standard-input");
    }

    /** Tells each fault on a line of its own: where, what, and what to do. */
    final void report(List<Fault> faults) {
        faults.forEach(fault -> err().println(line(fault)));
    }

    private String line(Fault fault) {
        String place =
                !fault.column().isEmpty() ? "cases.at.cell" : fault.line() > 0 ? "cases.at.line" : "cases.at.file";
        return texts.text(
                place,
                "source",
                fault.source(),
                "line",
                Integer.toString(fault.line()),
                "column",
                fault.column(),
                "text",
                texts.text(fault.key(), fault.details()));
    }
}
