package io.kolscout;

import io.kolscout.cases.BadInputException;
import io.kolscout.cases.BankText;
import io.kolscout.cases.CrossValidation;
import io.kolscout.cases.Fault;
import io.kolscout.cases.Fitting;
import io.kolscout.cases.Fitting.Smoothing;
import io.kolscout.cases.OutFile;
import io.kolscout.cases.Profile;
import io.kolscout.cases.ProfileReader;
import io.kolscout.cases.TextFile;
import io.kolscout.config.BadConfigException;
import io.kolscout.console.ProgressLine;
import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Rubric;
import io.kolscout.rubric.Rubric.Reliability;
import io.kolscout.show.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Fits the bank to profiles and writes it as a new {@code questions.yaml}. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        versionProvider = Executable.Version.class,
        resourceBundle = Main.BUNDLE)
final class FitCommand extends CaseCommand {

    private static final double LEAST_WEIGHT = 0.1;
    private static final double MOST_WEIGHT = 1000;

    @Parameters(paramLabel = "FILE.jsonl", arity = "1..*", descriptionKey = "fit.files")
    private List<String> files = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "questions.yaml",
            required = true,
            descriptionKey = "fit.output")
    private String output = "";

    @Option(names = "--force", descriptionKey = "cases.force")
    private boolean force;

    @Option(names = "--weight", paramLabel = "NUMBER", defaultValue = "2", descriptionKey = "fit.weight")
    private double weight;

    @Option(names = "--base", paramLabel = "SHARE", defaultValue = "0.7", descriptionKey = "fit.base")
    private double base;

    private final Clock clock;

    FitCommand() {
        this(Clock.system(ZoneId.systemDefault()));
    }

    FitCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    int run() throws BadConfigException, BadInputException {
        Smoothing smoothing = smoothing();
        Rubric bank = language().rubric();
        OutFile target = OutFile.of(output, force);
        List<TextFile> read = new ArrayList<>();
        for (String file : files) {
            TextFile text = TextFile.read(file, standardInput());
            target.spare(text);
            read.add(text);
        }
        TextFile.refuseTwins(read);
        List<Profile> profiles = ProfileReader.read(read, bank);
        refuseTooFew(profiles);
        CrossValidation tried;
        try (ProgressLine progress = ProgressLine.system(err())) {
            tried = CrossValidation.of(bank, profiles, smoothing, progress::done);
        }
        target.write(written(bank, profiles, smoothing, tried), out());
        out().flush();
        PrintWriter where = target.path().isPresent() ? out() : err();
        new FitReport(texts()).lines(tried, profiles).forEach(where::println);
        where.println(texts().text(
                        "fit.done",
                        "file",
                        target.path().isPresent() ? target.name() : texts().text("cases.standard-output")));
        return CommandLine.ExitCode.OK;
    }

    private Smoothing smoothing() {
        if (!(weight >= LEAST_WEIGHT && weight <= MOST_WEIGHT)) {
            throw new ParameterException(
                    commandLine(),
                    texts().text("usage.fit-weight", "least", LEAST_WEIGHT, "most", Double.toString(MOST_WEIGHT)));
        }
        if (!(base >= 0 && base <= 1)) {
            throw new ParameterException(commandLine(), texts().text("usage.fit-base"));
        }
        return new Smoothing(weight, base);
    }

    private void refuseTooFew(List<Profile> profiles) throws BadInputException {
        Map<CreatorClass, Integer> missing = Fitting.missing(profiles);
        if (missing.isEmpty()) {
            return;
        }
        List<String> list = new ArrayList<>();
        missing.forEach((type, count) ->
                list.add(texts().text("fit.missing", "count", count, "class", texts().text("outcome." + type.id()))));
        throw new BadInputException(List.of(new Fault(
                String.join(", ", files),
                0,
                "",
                "cases.fault.too-few",
                Map.of("least", Fitting.LEAST, "missing", texts().list(list)))));
    }

    private String written(Rubric bank, List<Profile> profiles, Smoothing smoothing, CrossValidation tried)
            throws BadInputException {
        Map<String, Object> facts = facts(profiles, smoothing, tried);
        Texts english = Texts.in(Locale.ENGLISH);
        Optional<Reliability> reliability =
                tried.high().value().isPresent() && tried.medium().value().isPresent()
                        ? Optional.of(new Reliability(
                                tried.high().value().getAsDouble(),
                                tried.medium().value().getAsDouble(),
                                english.text("fit.source", facts)))
                        : Optional.empty();
        try {
            return BankText.of(
                    source().written("questions.yaml"),
                    Fitting.fit(bank, profiles, smoothing),
                    reliability,
                    english.text("fit.comment", facts));
        } catch (IOException e) {
            throw new BadInputException(
                    List.of(new Fault("questions.yaml", 0, "", "cases.fault.unreadable", Map.of())));
        }
    }

    private Map<String, Object> facts(List<Profile> profiles, Smoothing smoothing, CrossValidation tried) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("date", LocalDate.now(clock).toString());
        facts.put("profiles", profiles.stream().map(Profile::id).distinct().count());
        facts.put("codings", profiles.size());
        Texts english = Texts.in(Locale.ENGLISH);
        facts.put("weight", english.number(smoothing.weight(), 3));
        facts.put("base", english.number(smoothing.base(), 3));
        facts.put("folds", CrossValidation.FOLDS);
        facts.put("splits", CrossValidation.SPLITS);
        EvaluationReport report = new EvaluationReport(english);
        facts.put("accuracy", report.percent(tried.mean(FitReport::accuracy)));
        facts.put("agreement", report.percent(tried.mean(FitReport::agreement)));
        return facts;
    }
}
