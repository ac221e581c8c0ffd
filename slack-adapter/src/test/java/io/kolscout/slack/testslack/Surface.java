package io.kolscout.slack.testslack;

/** Where blocks may stand. */
enum Surface {
    MESSAGE(50),
    MODAL(100),
    HOME(100);

    /** The most blocks it takes. */
    final int blocks;

    Surface(int blocks) {
        this.blocks = blocks;
    }
}
