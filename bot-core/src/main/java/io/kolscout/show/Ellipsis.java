package io.kolscout.show;

/** Text for a place that holds only so much. */
public final class Ellipsis {

    private static final String CUT = "…";

    private Ellipsis() {}

    /** At most {@code most} UTF-16 units of a text, an ellipsis in place of the rest; no character is halved. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
