package io.kolscout;

import io.kolscout.cases.BadInputException;
import io.kolscout.cases.Fault;
import io.kolscout.cases.OutFile;
import io.kolscout.config.BadConfigException;
import io.kolscout.store.SqliteBackup;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies the record into a file, while bots go on using it. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        versionProvider = Executable.Version.class,
        resourceBundle = Main.BUNDLE)
final class BackupCommand extends CaseCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
    private String file = "";

    @Option(names = "--force", descriptionKey = "cases.force")
    private boolean force;

    @Override
    int run() throws BadConfigException, BadInputException {
        Path record = recordFile();
        if (!Files.isRegularFile(record)) {
            throw new BadInputException(Fault.of(record.toString(), "cases.fault.no-file"));
        }
        Path copy = OutFile.of(file, force)
                .path()
                .orElseThrow(() -> new BadInputException(Fault.of(file, "cases.fault.unwritable")));
        SqliteBackup.backup(record, copy);
        out().println(texts().text("backup.done", "record", record.toString(), "file", copy.toString()));
        return CommandLine.ExitCode.OK;
    }
}
