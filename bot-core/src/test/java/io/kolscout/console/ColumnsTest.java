package io.kolscout.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "漢字, 4",
        "ｶﾅ, 2",
        "e\u0301, 1",
        "か\u3099, 2",
        "👍🏽, 2",
        "❤\uFE0F, 2",
        "👩\u200D👩\u200D👧\u200D👦, 2",
        "🇩🇪🇯🇵, 4",
        "1\uFE0F\u20E3, 2",
        "שלום, 4",
        "مَرْحَبًا, 5",
        "\u2068@ann\u2069, 4",
        "각, 2",
        "\u1112\u1161\u11AB, 2"
    })
    void measuresWhatIsSeen(String text, int columns) {
        assertEquals(columns, Columns.width(text));
    }

    @Test
    void breaksBetweenWordsAndDropsTheSpaceThere() {
        assertEquals(List.of("to be or", "not  to", "be"), wrap("to be or not  to be", 8));
    }

    @Test
    void breaksAWordOnlyWhereItIsLongerThanALine() {
        assertEquals(
                List.of("see", "https://e.", "example/a-", "b?c=d now"), wrap("see https://e.example/a-b?c=d now", 10));
    }

    @Test
    void keepsHandlesWhole() {
        assertEquals(List.of("ask", "@ann-b.c", "/kol", "help"), wrap("ask @ann-b.c /kol help", 8));
    }

    @Test
    void breaksBetweenIdeographsButNotBeforePunctuation() {
        assertEquals(List.of("漢字か", "な、混じ", "り文。"), wrap("漢字かな、混じり文。", 8));
    }

    @Test
    void neverBreaksAGrapheme() {
        assertEquals(
                List.of("👩\u200D👩\u200D👧\u200D👦", "👍🏽x", "🇩🇪"), wrap("👩\u200D👩\u200D👧\u200D👦👍🏽x🇩🇪", 3));
        assertEquals(List.of("e\u0301e\u0301", "e\u0301"), wrap("e\u0301e\u0301e\u0301", 2));
    }

    @Test
    void aWideCharacterStaysWholeOnAnyScreen() {
        assertEquals(List.of("漢", "字"), wrap("漢字", 1));
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertEquals(List.of(""), wrap("", 10));
    }

    @Test
    void furtherLinesStandUnderTheFirst() {
        assertEquals(
                List.of("10. to be", "    or not"),
                Columns.hang("10. ", new AttributedString("to be or not"), 10, Locale.ENGLISH).stream()
                        .map(AttributedString::toString)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"abc, 3, abc", "abcd, 3, ab…", "漢字漢, 4, 漢…", "e\u0301e\u0301e\u0301, 2, e\u0301…"})
    void cutsToTheColumns(String text, int columns, String cut) {
        assertEquals(cut, Columns.cut(text, columns));
    }

    private static List<String> wrap(String text, int width) {
        return Columns.wrap(new AttributedString(text), width, Locale.ENGLISH).stream()
                .map(AttributedString::toString)
                .toList();
    }
}
