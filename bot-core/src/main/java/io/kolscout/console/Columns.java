package io.kolscout.console;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.WCWidth;

/** Text measured and laid out in the columns of a screen. */
final class Columns {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final AttributedString SPACE = new AttributedString(" ");
    private static final String INDENT = "  ";

    private Columns() {}

    /** The columns a text takes: two for wide characters and emoji, none for combining marks. */
    static int width(CharSequence text) {
        return GRAPHEME.matcher(text)
                .results()
                .mapToInt(grapheme -> graphemeWidth(grapheme.group()))
                .sum();
    }

    private static int graphemeWidth(String grapheme) {
        int first = grapheme.codePointAt(0);
        if (WCWidth.wcwidth(first) == 2 || grapheme.indexOf(EMOJI_STYLE) > 0) {
            return 2;
        }
        return grapheme.codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
    }

    /** The text in lines of at most {@code width} columns, broken between words or, in a longer word, between graphemes. */
    static List<AttributedString> wrap(AttributedString text, int width, Locale locale) {
        String chars = text.toString();
        BreakIterator breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(chars);
        List<AttributedString> lines = new ArrayList<>();
        int start = 0;
        int fallback = 0;
        int column = 0;
        for (Matcher grapheme = GRAPHEME.matcher(chars); grapheme.find(); ) {
            int at = grapheme.start();
            if (breaks.isBoundary(at) && !splitsToken(chars, at)) {
                fallback = at;
            }
            int wide = graphemeWidth(grapheme.group());
            while (column + wide > width && at > start && !grapheme.group().isBlank()) {
                int end = fallback > start ? fallback : at;
                lines.add(trimEnd(text.subSequence(start, end)));
                start = end;
                column = width(chars.substring(start, at));
            }
            column += wide;
        }
        lines.add(trimEnd(text.subSequence(start, chars.length())));
        return lines;
    }

    /** Whether a break here would tear a handle, a link or a number, all of which are ASCII. */
    private static boolean splitsToken(String chars, int at) {
        return at > 0 && chars.charAt(at - 1) != ' ' && chars.charAt(at - 1) < 128 && chars.charAt(at) < 128;
    }

    /** A text after a mark such as a bullet or a number, its further lines indented to stand under its first. */
    static List<AttributedString> hang(String mark, AttributedString text, int width, Locale locale) {
        return indented(mark, " ".repeat(width(mark)), text, width, locale);
    }

    /** A label and its value, their further lines indented a little so that each label stands out. */
    static List<AttributedString> labelled(String label, AttributedString value, int width, Locale locale) {
        AttributedString both = AttributedString.join(SPACE, Styled.plain(label), value);
        return indented("", INDENT, both, width, locale);
    }

    private static List<AttributedString> indented(
            String mark, String indent, AttributedString text, int width, Locale locale) {
        List<AttributedString> lines = new ArrayList<>();
        for (AttributedString line : wrap(text, Math.max(2, width - indent.length()), locale)) {
            lines.add(AttributedString.join(
                    AttributedString.EMPTY, new AttributedString(lines.isEmpty() ? mark : indent), line));
        }
        return lines;
    }

    /** The text followed by as many spaces as it takes to fill the columns. */
    static AttributedString pad(AttributedString text, int columns) {
        return new AttributedStringBuilder()
                .append(text)
                .append(" ".repeat(Math.max(0, columns - width(text))))
                .toAttributedString();
    }

    /** The text, or its beginning and an ellipsis where it takes more columns. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder beginning = new StringBuilder();
        int column = 1;
        for (Matcher grapheme = GRAPHEME.matcher(text); grapheme.find(); ) {
            column += graphemeWidth(grapheme.group());
            if (column > columns) {
                break;
            }
            beginning.append(grapheme.group());
        }
        return beginning.append('…').toString();
    }

    static AttributedString trimEnd(AttributedString text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.subSequence(0, end);
    }
}
