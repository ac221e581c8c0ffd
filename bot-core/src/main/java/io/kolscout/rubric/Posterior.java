package io.kolscout.rubric;

/**
 * A probability for each class. The tempered naive Bayes rule: after answers {@code a},
 * {@code P(c) ∝ prior(c) · Π likelihood(a | c)^temper}, computed as a sum of logarithms in the order of the bank, so that
 * the order of answering makes no difference, to the last bit.
 */
public final class Posterior {

    private final double[] probability;

    private Posterior(double[] probability) {
        this.probability = probability;
    }

    /** Weights in the order of {@link CreatorClass}, scaled to sum to 1. */
    static Posterior proportionalTo(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] scaled = weights.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] /= sum;
        }
        return new Posterior(scaled);
    }

    /** The classes after these answers; <em>not sure</em> and unknown ids move nothing. */
    public static Posterior after(Rubric rubric, Answers answers) {
        double[] log = new double[CreatorClass.ALL.size()];
        for (int c = 0; c < log.length; c++) {
            log[c] = Math.log(rubric.prior().probability[c]);
        }
        for (Question question : rubric.evidence()) {
            rubric.chosen(question, answers).flatMap(Option::likelihood).ifPresent(likelihood -> {
                for (int c = 0; c < log.length; c++) {
                    log[c] += likelihood.logFactor(c);
                }
            });
        }
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : log) {
            greatest = Math.max(greatest, value);
        }
        for (int c = 0; c < log.length; c++) {
            log[c] = Math.exp(log[c] - greatest);
        }
        return proportionalTo(log);
    }

    public double of(CreatorClass type) {
        return probability[type.index()];
    }

    /** The most probable class; on a tie the first. */
    public CreatorClass top() {
        CreatorClass top = CreatorClass.KOL;
        for (CreatorClass type : CreatorClass.ALL) {
            if (of(type) > of(top)) {
                top = type;
            }
        }
        return top;
    }

    /** Entropy in nats. */
    double entropy() {
        double sum = 0;
        for (double p : probability) {
            sum -= p > 0 ? p * Math.log(p) : 0;
        }
        return sum;
    }

    /** How probable this answer is: {@code P(a) = Σ_c p(c) · likelihood(a | c)}, untempered. */
    public double probability(Likelihood answer) {
        double sum = 0;
        for (int c = 0; c < probability.length; c++) {
            sum += probability[c] * answer.raw(c);
        }
        return sum;
    }

    /** The classes after one more answer. */
    public Posterior updated(Likelihood answer) {
        double[] weights = new double[probability.length];
        for (int c = 0; c < weights.length; c++) {
            weights[c] = probability[c] * answer.factor(c);
        }
        return proportionalTo(weights);
    }

    /**
     * What asking an evidence question is expected to tell, in nats:
     * {@code answerable · (H(p) − Σ_a P(a) · H(p | a))}. Below 0 where tempering makes an answer less than it seems.
     */
    public double expectedInformation(Question question) {
        double after = 0;
        for (Option option : question.options()) {
            Likelihood likelihood = option.likelihood().orElseThrow();
            after += probability(likelihood) * updated(likelihood).entropy();
        }
        return question.answerable() * (entropy() - after);
    }
}
