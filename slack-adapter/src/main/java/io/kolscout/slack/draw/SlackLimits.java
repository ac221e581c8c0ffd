package io.kolscout.slack.draw;

/** Block Kit's limits, in characters where nothing else is said. Sources: docs.slack.dev, reference of Block Kit. */
public final class SlackLimits {

    static final int BLOCKS_OF_A_MESSAGE = 50;

    /** Of a modal and of an App Home alike. */
    static final int BLOCKS_OF_A_VIEW = 100;

    /** All text of a message's blocks: Slack refuses somewhat more than 13,000 without saying where it draws the line. */
    static final int TEXT_OF_A_MESSAGE = 12_000;

    /** Of the text that stands for a message in notifications and for screen readers; escapes come on top. */
    public static final int FALLBACK_TEXT = 500;

    static final int HEADER = 150;
    static final int SECTION = 3_000;
    static final int SECTION_FIELD = 2_000;
    static final int SECTION_FIELDS = 10;
    static final int ACTIONS = 25;
    static final int BUTTON = 75;
    static final int ACCESSIBILITY_LABEL = 75;
    static final int OPTION = 75;
    static final int OPTIONS = 100;
    static final int PLACEHOLDER = 150;
    static final int INPUT_LABEL = 2_000;
    static final int INPUT_HINT = 2_000;
    static final int INPUT_TEXT = 3_000;
    static final int TABLE_ROWS = 100;
    static final int TABLE_COLUMNS = 20;

    /** Not documented; that of other texts. */
    static final int TABLE_CELL = 3_000;

    static final int MODAL_TITLE = 24;

    /** More answers than this are a menu, fewer are buttons. */
    static final int BUTTONS_OF_A_QUESTION = 5;

    private SlackLimits() {}
}
