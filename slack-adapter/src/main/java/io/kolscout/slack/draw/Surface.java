package io.kolscout.slack.draw;

/** Where blocks stand. */
public enum Surface {
    MESSAGE(SlackLimits.BLOCKS_OF_A_MESSAGE),
    MODAL(SlackLimits.BLOCKS_OF_A_VIEW),
    HOME(SlackLimits.BLOCKS_OF_A_VIEW);

    private final int mostBlocks;

    Surface(int mostBlocks) {
        this.mostBlocks = mostBlocks;
    }

    int mostBlocks() {
        return mostBlocks;
    }
}
