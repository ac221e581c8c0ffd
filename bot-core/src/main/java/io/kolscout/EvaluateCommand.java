package io.kolscout;

import io.kolscout.cases.BadInputException;
import io.kolscout.cases.Evaluation;
import io.kolscout.cases.Profile;
import io.kolscout.cases.ProfileReader;
import io.kolscout.cases.TextFile;
import io.kolscout.config.BadConfigException;
import io.kolscout.rubric.Rubric;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts coded profiles through the interview and prints how it does. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        versionProvider = Executable.Version.class,
        resourceBundle = Main.BUNDLE)
final class EvaluateCommand extends CaseCommand {

    @Parameters(paramLabel = "FILE.jsonl", descriptionKey = "evaluate.file")
    private String file = "";

    @Option(names = "--json", descriptionKey = "evaluate.json")
    private boolean json;

    @Override
    int run() throws BadConfigException, BadInputException {
        Rubric rubric = language().rubric();
        List<Profile> profiles = ProfileReader.read(List.of(TextFile.read(file, standardInput())), rubric);
        Evaluation evaluation = Evaluation.of(rubric, profiles);
        if (json) {
            out().println(evaluation.json());
        } else {
            new EvaluationReport(texts()).lines(evaluation, rubric.revision()).forEach(out()::println);
        }
        return CommandLine.ExitCode.OK;
    }
}
