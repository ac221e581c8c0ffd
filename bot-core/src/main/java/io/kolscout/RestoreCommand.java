package io.kolscout;

import io.kolscout.cases.BadInputException;
import io.kolscout.cases.Fault;
import io.kolscout.config.BadConfigException;
import io.kolscout.store.SqliteBackup;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings a copy of the record back, while bots go on using it. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        versionProvider = Executable.Version.class,
        resourceBundle = Main.BUNDLE)
final class RestoreCommand extends CaseCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
    private Path file = Path.of("");

    @Override
    int run() throws BadConfigException, BadInputException {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(Fault.of(file.toString(), "cases.fault.no-file"));
        }
        Path record = recordFile();
        SqliteBackup.restore(file.toAbsolutePath(), record);
        out().println(texts().text("restore.done", "record", record.toString(), "file", file.toString()));
        return CommandLine.ExitCode.OK;
    }
}
