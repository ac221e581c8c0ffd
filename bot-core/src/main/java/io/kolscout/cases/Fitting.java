package io.kolscout.cases;

import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Likelihood;
import io.kolscout.rubric.Option;
import io.kolscout.rubric.Question;
import io.kolscout.rubric.Rubric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fits a bank's likelihoods to profiles. For an answer {@code a} and a class {@code c}
 * {@code likelihood(a | c) = (n_ac + weight · base_a) / (N_c + weight)}, where
 * {@code base_a = base · mean over classes of n_ac / N_c + (1 − base) / number of options}, rounded to three digits; each
 * coding counts 1 / number of codings of its profile, and <em>not sure</em> is left out. {@code answerable} is the share of
 * codings that were not <em>not sure</em>.
 */
public final class Fitting {

    /** Least profiles of each class. */
    public static final int LEAST = 10;

    private static final int THOUSAND = 1000;
    private static final int MOST_OFF = 5;
    private static final double LEAST_ANSWERABLE = 0.01;

    /**
     * How much is not left to the counts.
     *
     * @param weight codings that {@code base_a} counts for
     * @param base how much of {@code base_a} comes from the profiles of all classes, from 0 to 1
     */
    public record Smoothing(double weight, double base) {}

    private final List<Profile> profiles;
    private final Smoothing smoothing;
    private final Map<String, Long> codings;
    private final double temper;

    private Fitting(Rubric bank, List<Profile> profiles, Smoothing smoothing) {
        this.profiles = profiles;
        this.smoothing = smoothing;
        this.codings = profiles.stream().collect(Collectors.groupingBy(Profile::id, Collectors.counting()));
        this.temper = bank.temper();
    }

    /** The bank with likelihoods and answerable shares of these profiles; everything else as it is. */
    public static Rubric fit(Rubric bank, List<Profile> profiles, Smoothing smoothing) {
        Fitting fitting = new Fitting(bank, profiles, smoothing);
        return new Rubric(
                bank.revision(),
                bank.prior(),
                bank.temper(),
                bank.stopping(),
                bank.bounds(),
                bank.reliability(),
                bank.gate(),
                bank.evidence().stream().map(fitting::fitted).toList(),
                bank.flags(),
                bank.context());
    }

    /** How many profiles of each class are missing; empty where there are enough. */
    public static Map<CreatorClass, Integer> missing(List<Profile> profiles) {
        Map<CreatorClass, Integer> missing = new LinkedHashMap<>();
        for (CreatorClass type : CreatorClass.ALL) {
            int known = (int) profiles.stream()
                    .filter(profile -> profile.label() == type)
                    .map(Profile::id)
                    .distinct()
                    .count();
            if (known < LEAST) {
                missing.put(type, LEAST - known);
            }
        }
        return missing;
    }

    private Question fitted(Question question) {
        List<Option> options = question.options();
        int classes = CreatorClass.ALL.size();
        double[][] counts = new double[options.size()][classes];
        double[] totals = new double[classes];
        double answered = 0;
        double all = 0;
        for (Profile profile : profiles) {
            double weight = 1.0 / codings.getOrDefault(profile.id(), 1L);
            all += weight;
            Optional<Option> chosen = profile.answers().to(question.id()).flatMap(question::option);
            if (chosen.isPresent()) {
                int type = CreatorClass.ALL.indexOf(profile.label());
                counts[options.indexOf(chosen.get())][type] += weight;
                totals[type] += weight;
                answered += weight;
            }
        }
        int[][] thousandths = new int[classes][];
        for (int type = 0; type < classes; type++) {
            thousandths[type] = column(counts, totals, type);
        }
        List<Option> fitted = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            fitted.add(with(options.get(i), thousandths, i));
        }
        return new Question(
                question.id(),
                question.kind(),
                question.label(),
                question.text(),
                question.why(),
                Math.max(LEAST_ANSWERABLE, Math.round(100 * answered / all) / 100.0),
                fitted);
    }

    private Option with(Option option, int[][] thousandths, int index) {
        double[] raw = new double[thousandths.length];
        for (int type = 0; type < raw.length; type++) {
            raw[type] = thousandths[type][index] / (double) THOUSAND;
        }
        return new Option(
                option.id(), option.label(), option.text(), Optional.of(new Likelihood(raw, temper)), option.ending());
    }

    /** A class's likelihoods in thousandths, none of them 0, that sum to 1 as nearly as a bank must. */
    private int[] column(double[][] counts, double[] totals, int type) {
        int[] column = new int[counts.length];
        int sum = 0;
        for (int i = 0; i < column.length; i++) {
            double likelihood = (counts[i][type] + smoothing.weight() * base(counts, totals, i))
                    / (totals[type] + smoothing.weight());
            column[i] = (int) Math.max(1, Math.round(likelihood * THOUSAND));
            sum += column[i];
        }
        while (Math.abs(sum - THOUSAND) > MOST_OFF) {
            int step = sum > THOUSAND ? -1 : 1;
            column[largest(column)] += step;
            sum += step;
        }
        return column;
    }

    private double base(double[][] counts, double[] totals, int option) {
        double sum = 0;
        int classes = 0;
        for (int type = 0; type < totals.length; type++) {
            if (totals[type] > 0) {
                sum += counts[option][type] / totals[type];
                classes++;
            }
        }
        double uniform = 1.0 / counts.length;
        double shared = classes == 0 ? uniform : sum / classes;
        return smoothing.base() * shared + (1 - smoothing.base()) * uniform;
    }

    private static int largest(int[] values) {
        int largest = 0;
        for (int i = 0; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }
}
