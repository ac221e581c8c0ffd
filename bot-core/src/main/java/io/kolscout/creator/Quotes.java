package io.kolscout.creator;

/** Quotation marks of any language. Keyboards mix them, so that any can close what another opened. */
final class Quotes {

    private static final String MARKS = "\"'“”„‟‘’‚‛«»‹›「」『』﹁﹂﹃﹄〝〞〟＂＇｢｣";

    private Quotes() {}

    static boolean open(String text) {
        return !text.isEmpty() && MARKS.indexOf(text.charAt(0)) >= 0;
    }

    static boolean close(String text) {
        return !text.isEmpty() && MARKS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether the whole text is in quotes. */
    static boolean surround(String text) {
        return text.length() > 1 && open(text) && close(text);
    }

    /** The text without one quotation mark at either end. */
    static String strip(String text) {
        String opened = open(text) ? text.substring(1) : text;
        return CleanText.clean(close(opened) ? opened.substring(0, opened.length() - 1) : opened);
    }
}
