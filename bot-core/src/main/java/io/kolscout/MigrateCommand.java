package io.kolscout;

import io.kolscout.cases.BadInputException;
import io.kolscout.cases.Fault;
import io.kolscout.config.BadConfigException;
import io.kolscout.store.Database;
import io.kolscout.store.Migration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves the record from its file to a server. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        versionProvider = Executable.Version.class,
        resourceBundle = Main.BUNDLE)
final class MigrateCommand extends CaseCommand {

    @Option(names = "--to", paramLabel = "URL", required = true, descriptionKey = "migrate.to")
    private String to = "";

    @Override
    int run() throws BadConfigException, BadInputException {
        Path record = recordFile();
        if (!Files.isRegularFile(record)) {
            throw new BadInputException(Fault.of(record.toString(), "cases.fault.no-file"));
        }
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.put("SCOUT_DATABASE_URL", to);
        Database database =
                Config.load(source(), variables, Executable.home()).settings().database();
        if (!(database instanceof Database.OnServer server)) {
            throw new BadInputException(Fault.of("--to", "cases.fault.not-a-server"));
        }
        String password = variables.getOrDefault(DatabaseSetting.PASSWORD_VARIABLE, "");
        Migration.Outcome outcome = Migration.migrate(record, server, password);
        if (outcome.refused()) {
            throw new BadInputException(Fault.of("--to", "cases.fault.not-empty"));
        }
        out().println(texts().text("migrate.done", "rows", outcome.rows(), "record", record.toString()));
        return CommandLine.ExitCode.OK;
    }
}
