package io.kolscout.cases;

import io.kolscout.cases.Fitting.Smoothing;
import io.kolscout.rubric.Rubric;
import io.kolscout.verdict.Confidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * What a fitted bank does on profiles that it was not fitted to. Folds are drawn by id, so that all codings of a profile stay
 * together.
 *
 * @param splits the figures of each way of drawing the folds
 * @param high verdicts that were right among those of high confidence, over all splits; those that <em>not sure</em> lowered
 *     are left out
 * @param medium the same for medium confidence
 */
public record CrossValidation(List<Evaluation> splits, Share high, Share medium) {

    /** Parts that the profiles are drawn into. */
    public static final int FOLDS = 8;

    /** Ways of drawing the folds. */
    public static final int SPLITS = 10;

    public CrossValidation {
        splits = List.copyOf(splits);
    }

    public static CrossValidation of(
            Rubric bank, List<Profile> profiles, Smoothing smoothing, Batch.Progress progress) {
        List<Evaluation> splits = new ArrayList<>();
        List<Trial> all = new ArrayList<>();
        for (int seed = 1; seed <= SPLITS; seed++) {
            List<Trial> trials = trials(bank, profiles, smoothing, seed);
            splits.add(Evaluation.of(trials));
            all.addAll(trials);
            progress.done(seed, SPLITS);
        }
        return new CrossValidation(splits, reliability(all, Confidence.HIGH), reliability(all, Confidence.MEDIUM));
    }

    private static List<Trial> trials(Rubric bank, List<Profile> profiles, Smoothing smoothing, int seed) {
        List<String> ids = new ArrayList<>(
                profiles.stream().map(Profile::id).distinct().sorted().toList());
        Collections.shuffle(ids, new Random(seed));
        List<Trial> trials = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            List<String> test = new ArrayList<>();
            for (int i = held; i < ids.size(); i += FOLDS) {
                test.add(ids.get(i));
            }
            Rubric fitted = Fitting.fit(
                    bank,
                    profiles.stream()
                            .filter(profile -> !test.contains(profile.id()))
                            .toList(),
                    smoothing);
            profiles.stream()
                    .filter(profile -> test.contains(profile.id()))
                    .forEach(profile -> trials.add(Trial.of(fitted, profile)));
        }
        return trials;
    }

    private static Share reliability(List<Trial> trials, Confidence word) {
        return Share.of(
                trials.stream()
                        .filter(trial -> !trial.judgement().lowered()
                                && trial.judgement()
                                        .confidence()
                                        .filter(word::equals)
                                        .isPresent())
                        .toList(),
                Trial::right);
    }

    /** A figure's mean over the splits. */
    public double mean(ToDoubleFunction<Evaluation> figure) {
        return splits.stream().mapToDouble(figure).average().orElseThrow();
    }
}
