package io.kolscout.console;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared: the same for any case, width, script of digits, dash, apostrophe and spacing. */
final class Typed {
    private static final Pattern DASH = Pattern.compile("\\p{Pd}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})[.)]?");

    private Typed() {}

    static String fold(String text) {
        String upper = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String folded = Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC)
                .replace("i\u0307", "i")
                .replace('\u2019', '\'')
                .replace('ς', 'σ');
        StringBuilder digits = new StringBuilder(folded.length());
        folded.codePoints()
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .forEach(digits::appendCodePoint);
        return SPACE.matcher(DASH.matcher(digits).replaceAll("-"))
                .replaceAll(" ")
                .strip();
    }

    /** The number that a folded text is, with or without a full stop or bracket; otherwise -1. */
    static int number(String folded) {
        var number = NUMBER.matcher(folded);
        return number.matches() ? Integer.parseInt(number.group(1)) : -1;
    }

    /** Whether what was typed stands in a text at the beginning of a word; both are folded. */
    static boolean beginsAtWord(String text, String typed, Locale locale) {
        BreakIterator words = BreakIterator.getWordInstance(locale);
        words.setText(text);
        for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
            if (text.startsWith(typed, at)) {
                return true;
            }
        }
        return false;
    }
}
