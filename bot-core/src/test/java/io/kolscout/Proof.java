package io.kolscout;

/** How much of a long proof runs: all of it under {@code -Pproof}, otherwise a share that a build has time for. */
public final class Proof {

    private static final boolean FULL = Boolean.getBoolean("proof");

    private Proof() {}

    /** The number of rounds. */
    public static int rounds(int share, int full) {
        return FULL ? full : share;
    }
}
