package io.kolscout.creator;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** Strangers' text, made fit to be shown and compared. */
public final class CleanText {

    /** Characters, as people count them, of an echo of what was typed. */
    static final int MAX_SHOWN = 60;

    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;
    private static final int TEXT_STYLE = 0xFE0E;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int VIRAMA = 9;

    private static final int UNSEEN = 1 << UCharacterCategory.UNASSIGNED
            | 1 << UCharacterCategory.CONTROL
            | 1 << UCharacterCategory.FORMAT
            | 1 << UCharacterCategory.PRIVATE_USE
            | 1 << UCharacterCategory.SURROGATE;
    private static final int MARK = 1 << UCharacterCategory.NON_SPACING_MARK
            | 1 << UCharacterCategory.ENCLOSING_MARK
            | 1 << UCharacterCategory.COMBINING_SPACING_MARK;
    private static final int LETTER_OR_NUMBER = 1 << UCharacterCategory.UPPERCASE_LETTER
            | 1 << UCharacterCategory.LOWERCASE_LETTER
            | 1 << UCharacterCategory.TITLECASE_LETTER
            | 1 << UCharacterCategory.MODIFIER_LETTER
            | 1 << UCharacterCategory.OTHER_LETTER
            | 1 << UCharacterCategory.DECIMAL_DIGIT_NUMBER
            | 1 << UCharacterCategory.LETTER_NUMBER
            | 1 << UCharacterCategory.OTHER_NUMBER;
    private static final int PICTURE = 1 << UCharacterCategory.OTHER_SYMBOL;

    private CleanText() {}

    /** What someone typed, cleaned and shortened, to be named in a reply. */
    public static String echo(String typed) {
        return prose(typed, MAX_SHOWN);
    }

    /** What someone wrote, cleaned, at most {@code most} characters of it as people count them. */
    public static String prose(String written, int most) {
        return shorten(clean(written.substring(0, Math.min(written.length(), unitsOf(most) + 1))), most);
    }

    /**
     * The text in NFC without what cannot be seen or would disturb the text around it: control, format (bidirectional
     * overrides and isolates among them), private-use and unassigned characters, halves of surrogate pairs and accents
     * without a letter. Line breaks and runs of space become one space. Joiners stay only where a script or an emoji needs
     * them.
     */
    static String clean(String text) {
        int[] points = Normalizer2.getNFCInstance().normalize(text).codePoints().toArray();
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < points.length; i++) {
            int before = kept.isEmpty() ? ' ' : kept.codePointBefore(kept.length());
            if (UCharacter.isUWhiteSpace(points[i]) || points[i] == BRAILLE_BLANK) {
                if (before != ' ') {
                    kept.append(' ');
                }
            } else if (stays(before, points[i], i + 1 < points.length ? points[i + 1] : ' ')) {
                kept.appendCodePoint(points[i]);
            }
        }
        return Normalizer2.getNFCInstance().normalize(kept).strip();
    }

    private static boolean stays(int before, int point, int after) {
        if (point == ZWJ && UCharacter.hasBinaryProperty(after, UProperty.EXTENDED_PICTOGRAPHIC)) {
            return before == EMOJI_STYLE || UCharacter.hasBinaryProperty(before, UProperty.EMOJI);
        }
        if (point == ZWJ || point == ZWNJ) {
            return UCharacter.getCombiningClass(before) == VIRAMA || (cursive(before) && cursive(after));
        }
        if (point == TEXT_STYLE || point == EMOJI_STYLE) {
            return UCharacter.hasBinaryProperty(before, UProperty.EMOJI);
        }
        return !is(point, UNSEEN)
                && !UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                && !(before == ' ' && is(point, MARK));
    }

    private static boolean cursive(int point) {
        int joining = UCharacter.getIntPropertyValue(point, UProperty.JOINING_TYPE);
        return joining == UCharacter.JoiningType.DUAL_JOINING || joining == UCharacter.JoiningType.RIGHT_JOINING;
    }

    /** UTF-16 units of so many characters at most: one can be an endless chain of joined emoji or accents. */
    static int unitsOf(int most) {
        return 4 * most;
    }

    /** At most {@link #MAX_SHOWN} characters of a cleaned text, an ellipsis in place of the rest. */
    static String shorten(String clean) {
        return shorten(clean, MAX_SHOWN);
    }

    private static String shorten(String clean, int most) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(clean);
        int room = 0;
        int end = 0;
        for (int count = 1; end < clean.length(); count++) {
            end = characters.next();
            if (count > most || end > unitsOf(most)) {
                return clean(clean.substring(0, room)) + "…";
            }
            if (count < most && end < unitsOf(most)) {
                room = end;
            }
        }
        return clean;
    }

    /** The form in which texts that differ in case, width or invisible characters alone are equal: NFKC, case-folded. */
    static String fold(String clean) {
        return Normalizer2.getNFKCCasefoldInstance().normalize(clean);
    }

    /** The form in which texts that differ in width or invisible characters alone are equal: NFKC. */
    static String widths(String clean) {
        return Normalizer2.getNFKCInstance().normalize(clean);
    }

    /** Whether the code point can stand in a handle: a letter, mark or number of any script, or one of {@code ._-·}. */
    static boolean isHandlePart(int point) {
        return is(point, LETTER_OR_NUMBER | MARK) || "._-·".indexOf(point) >= 0;
    }

    static boolean isMark(int point) {
        return is(point, MARK);
    }

    /** Whether there is a letter, number or picture in the text. */
    static boolean saysSomething(String text) {
        return text.codePoints().anyMatch(point -> is(point, LETTER_OR_NUMBER | PICTURE));
    }

    static boolean hasLetterOrNumber(String text) {
        return text.codePoints().anyMatch(point -> is(point, LETTER_OR_NUMBER));
    }

    private static boolean is(int point, int categories) {
        return (1 << UCharacter.getType(point) & categories) != 0;
    }
}
