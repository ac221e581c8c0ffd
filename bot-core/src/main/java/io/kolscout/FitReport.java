package io.kolscout;

import io.kolscout.cases.CrossValidation;
import io.kolscout.cases.Evaluation;
import io.kolscout.cases.Profile;
import io.kolscout.show.Texts;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a fit rests on and how it does on profiles that it was not fitted to, for people. */
final class FitReport {

    private static final String GAP = "  ";

    private final Texts texts;

    FitReport(Texts texts) {
        this.texts = texts;
    }

    List<String> lines(CrossValidation tried, List<Profile> profiles) {
        EvaluationReport report = new EvaluationReport(texts);
        return List.of(
                texts.text(
                        "fit.profiles",
                        "profiles",
                        profiles.stream().map(Profile::id).distinct().count(),
                        "codings",
                        profiles.size()),
                texts.text("fit.tried", "folds", CrossValidation.FOLDS, "splits", CrossValidation.SPLITS),
                percents("fit.accuracy", tried, FitReport::accuracy),
                percents("fit.agreement", tried, FitReport::agreement),
                range("fit.questions", tried, Evaluation::meanQuestions, 2),
                percents("fit.cannot-tell", tried, FitReport::cannotTell),
                range("fit.brier", tried, split -> split.brier().orElse(0), 3),
                GAP + report.share("fit.high", tried.high()),
                GAP + report.share("fit.medium", tried.medium()));
    }

    static double accuracy(Evaluation evaluation) {
        return evaluation.accuracy().value().orElseThrow();
    }

    static double agreement(Evaluation evaluation) {
        return evaluation.agreement().value().orElseThrow();
    }

    private static double cannotTell(Evaluation evaluation) {
        return evaluation.cannotTell().value().orElseThrow();
    }

    private String percents(String key, CrossValidation tried, ToDoubleFunction<Evaluation> share) {
        return range(key, tried, split -> 100 * share.applyAsDouble(split), 1);
    }

    /** A figure's mean over the splits, its least and its most. */
    private String range(String key, CrossValidation tried, ToDoubleFunction<Evaluation> figure, int digits) {
        return GAP
                + texts.text(
                        key,
                        "mean",
                        texts.number(tried.mean(figure), digits),
                        "least",
                        texts.number(
                                tried.splits().stream()
                                        .mapToDouble(figure)
                                        .min()
                                        .orElseThrow(),
                                digits),
                        "most",
                        texts.number(
                                tried.splits().stream()
                                        .mapToDouble(figure)
                                        .max()
                                        .orElseThrow(),
                                digits));
    }
}
