package io.kolscout;

import io.kolscout.advice.Adviser;
import io.kolscout.cases.AnswerReader;
import io.kolscout.cases.BadInputException;
import io.kolscout.cases.Case;
import io.kolscout.cases.CaseJson;
import io.kolscout.cases.Creators;
import io.kolscout.cases.TextFile;
import io.kolscout.chat.Block;
import io.kolscout.config.BadConfigException;
import io.kolscout.console.Printout;
import io.kolscout.creator.Creator;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Part;
import io.kolscout.interview.Planner;
import io.kolscout.rubric.Answers;
import io.kolscout.show.Language;
import io.kolscout.show.VerdictScreen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Classifies a creator by answers from a file, without a dialogue; nothing is kept. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        versionProvider = Executable.Version.class,
        resourceBundle = Main.BUNDLE)
final class ClassifyCommand extends CaseCommand {

    private static final Planner LOCAL = new Planner(Planner.LOCAL, Planner.LOCAL);

    @Parameters(paramLabel = "CREATOR", descriptionKey = "classify.creator")
    private String creator = "";

    @Option(names = "--answers", paramLabel = "FILE.json", required = true, descriptionKey = "classify.answers")
    private String file = "";

    @Option(names = "--json", descriptionKey = "classify.json")
    private boolean json;

    @Override
    int run() throws BadConfigException, BadInputException {
        Language language = language();
        Creator known = Creators.require(creator);
        Answers answers = new AnswerReader(language.rubric()).read(TextFile.read(file, standardInput()));
        if (json) {
            Adviser adviser = new Adviser(language.advice(), language.rules());
            out().println(CaseJson.of(Case.of(language.rubric(), adviser, known, answers)));
        } else {
            List<Block> blocks = VerdictScreen.unkept(language, interview(known, answers));
            out().print(Printout.of(blocks, System.getenv(), language.texts().locale(), language.texts()::text));
            out().flush();
        }
        return CommandLine.ExitCode.OK;
    }

    private static Interview interview(Creator creator, Answers answers) {
        return new Interview(
                "none", LOCAL, creator, 0, answers, Part.VERDICT, Optional.empty(), Instant.EPOCH, Instant.EPOCH);
    }
}
