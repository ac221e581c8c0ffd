package io.kolscout.rubric;

/**
 * How often an answer is given for a creator of each class, and the factor by which it moves a posterior: the likelihood
 * raised to the bank's temper, since answers correlate.
 */
public final class Likelihood {

    private final double[] raw;
    private final double[] factor;
    private final double[] logFactor;

    /**
     * @param raw one value above 0 a class, in the order of {@link CreatorClass}
     * @param temper the bank's
     */
    public Likelihood(double[] raw, double temper) {
        this.raw = raw.clone();
        this.factor = new double[raw.length];
        this.logFactor = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            logFactor[i] = temper * Math.log(raw[i]);
            factor[i] = Math.exp(logFactor[i]);
        }
    }

    /** The share of creators of this class for whom the answer is given, untempered. */
    public double of(CreatorClass type) {
        return raw[type.index()];
    }

    double raw(int index) {
        return raw[index];
    }

    double factor(int index) {
        return factor[index];
    }

    double logFactor(int index) {
        return logFactor[index];
    }
}
