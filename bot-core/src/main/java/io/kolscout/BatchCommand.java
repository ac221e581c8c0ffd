package io.kolscout;

import io.kolscout.advice.Adviser;
import io.kolscout.cases.BadInputException;
import io.kolscout.cases.Batch;
import io.kolscout.cases.OutFile;
import io.kolscout.cases.TextFile;
import io.kolscout.cases.VerdictSheet;
import io.kolscout.config.BadConfigException;
import io.kolscout.console.ProgressLine;
import io.kolscout.show.Language;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Classifies the creators of a sheet into a sheet of verdicts; rows with a fault are told and left out. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        versionProvider = Executable.Version.class,
        resourceBundle = Main.BUNDLE)
final class BatchCommand extends CaseCommand {

    @Parameters(paramLabel = "FILE.csv", descriptionKey = "batch.file")
    private String file = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.csv",
            required = true,
            descriptionKey = "batch.output")
    private String output = "";

    @Option(names = "--force", descriptionKey = "cases.force")
    private boolean force;

    @Override
    int run() throws BadConfigException, BadInputException {
        Language language = language();
        OutFile target = OutFile.of(output, force);
        TextFile sheet = TextFile.read(file, standardInput());
        target.spare(sheet);
        Batch.Result result = judged(sheet, language);
        report(result.faults());
        if (!result.cases().isEmpty()) {
            target.write(VerdictSheet.of(result.cases(), sheet, language.texts()::text), out());
            out().flush();
        }
        tell(result, target);
        return result.faults().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private Batch.Result judged(TextFile sheet, Language language) throws BadInputException {
        Adviser adviser = new Adviser(language.advice(), language.rules());
        try (ProgressLine progress = ProgressLine.system(err())) {
            return Batch.run(sheet, language.rubric(), adviser, progress::done);
        }
    }

    private void tell(Batch.Result result, OutFile target) {
        PrintWriter where = target.path().isPresent() ? out() : err();
        if (!result.ignored().isEmpty()) {
            err().println(texts().text(
                            "batch.ignored",
                            "count",
                            result.ignored().size(),
                            "columns",
                            texts().list(result.ignored())));
        }
        if (result.cases().isEmpty()) {
            err().println(texts().text("batch.nothing", "bad", result.badRows()));
        } else {
            where.println(texts().text(
                            "batch.done",
                            "good",
                            result.cases().size(),
                            "bad",
                            result.badRows(),
                            "file",
                            target.path().isPresent() ? target.name() : texts().text("cases.standard-output")));
        }
    }
}
