package io.kolscout.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.Snapshot;
import io.kolscout.chat.Block;
import io.kolscout.chat.Line;
import io.kolscout.chat.Span;
import io.kolscout.chat.Verb;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.utils.AttributedCharSequence.ForceMode;
import org.jline.utils.AttributedString;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PainterTest {
    private static final List<String> HARD_TEXTS = List.of(
            "Plain words of some length that need more than a single line on any screen",
            "フードクリエイターの発信力を、投稿なしでも専門家が認めるかどうか、ひとつずつ確認します。",
            "cafe\u0301 re\u0301sume\u0301 ".repeat(8),
            "👩\u200D👩\u200D👧\u200D👦👍🏽❤\uFE0F🇩🇪".repeat(6),
            "صانعة محتوى تطبخ وصفات تقليدية وتشرحها لجمهور واسع من المتابعين",
            "https://www.example.com/profiles/a-very-long-handle/videos?list=" + "0123456789".repeat(9),
            "e" + "\u0301".repeat(50) + " zalgo",
            "");

    @Test
    void everyKindOfBlock() throws IOException {
        for (int width : new int[] {40, 80}) {
            List<AttributedString> lines = paint(everyKind(), width);
            Snapshot.matches(PainterTest.class, "blocks-" + width, plain(lines));
            Snapshot.matches(PainterTest.class, "blocks-" + width + "-styled", styled(lines));
            assertEquals(plain(lines), AttributedString.stripAnsi(styled(lines).replace("\\e", "\u001b")));
        }
    }

    @ParameterizedTest
    @MethodSource
    void noLineIsWiderThanTheScreen(int width, String text) {
        List<Block> blocks = new ArrayList<>(hard(text));
        blocks.addAll(everyKind());
        for (AttributedString line : paint(blocks, width)) {
            assertTrue(Columns.width(line) <= width, line::toString);
            assertTrue(seen(line.toString()) <= width, line::toString);
        }
    }

    static Stream<Arguments> noLineIsWiderThanTheScreen() {
        return Stream.of(8, 20, 40, 49, 50, 80, 200)
                .flatMap(width -> HARD_TEXTS.stream().map(text -> Arguments.of(width, text)));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 80})
    void nothingIsLost(int width) {
        for (String text : HARD_TEXTS) {
            String drawn = paint(List.of(FakeBot.says(text)), width).stream()
                    .map(AttributedString::toString)
                    .collect(Collectors.joining());
            assertEquals(text.replace(" ", ""), drawn.replace(" ", ""));
        }
    }

    @Test
    void proseStaysReadableOnAWideScreen() {
        List<AttributedString> lines = paint(List.of(FakeBot.says("word ".repeat(60))), 300);
        assertTrue(lines.stream().allMatch(line -> line.length() <= 100));
    }

    @Test
    void aTableTooWideForItsScreenBecomesAList() {
        List<String> header = List.of("One", "Two", "Three", "Four", "Five", "Six", "Seven");
        List<String> row = header.stream().map(cell -> cell + " and more").toList();
        String drawn = plain(paint(List.of(new Block.Table(header, List.of(row, row))), 60));
        assertTrue(drawn.startsWith("One: One and more\nTwo: Two and more\n"), drawn);
    }

    @Test
    void aTableMayHaveNoRowsOrNoColumns() {
        assertEquals("A\n-\n", plain(paint(List.of(new Block.Table(List.of("A"), List.of())), 80)));
        assertEquals(
                "",
                plain(paint(List.of(new Block.Table(List.of(), List.of())), 80)).strip());
    }

    @Test
    void longLabelsOfFactsStandBeforeTheirValues() {
        List<Block.Facts.Fact> facts = List.of(
                new Block.Facts.Fact("A label that takes more than a third of the line", Line.plain("value")),
                new Block.Facts.Fact("Short", Line.plain("value")));
        assertEquals(
                "A label that takes more than a third of the line: value\nShort: value\n",
                plain(paint(List.of(new Block.Facts(facts)), 80)));
    }

    private static List<Block> everyKind() {
        List<Block> blocks = new ArrayList<>(FakeBot.verdict("@ann.cooks"));
        blocks.add(FakeBot.question("field", true));
        blocks.add(new Block.Ask("Which one?", "", OptionsTest.choices("many", 10), List.of()));
        blocks.add(FakeBot.during());
        return blocks;
    }

    private static List<Block> hard(String text) {
        Line line = Line.of(Span.strong(text), Span.quiet("(quiet)"), Span.plain(text));
        return List.of(
                new Block.Heading(text),
                new Block.Paragraph(line),
                new Block.Bullets(line.text(), List.of(line, line)),
                new Block.Facts(List.of(new Block.Facts.Fact(text, line), new Block.Facts.Fact("Short", line))),
                new Block.Table(List.of("A", text, "C"), List.of(List.of(text, text, "c"), List.of("a", "b", text))),
                new Block.Ask(
                        text,
                        text,
                        List.of(FakeBot.choice("hard", "a", text, text, true)),
                        List.of(FakeBot.choice("hard", "b", text, text, false))),
                new Block.Actions(
                        List.of(FakeBot.action(Verb.PLAN, text, true), FakeBot.action(Verb.BACK, text, false))));
    }

    private static List<AttributedString> paint(List<Block> blocks, int width) {
        return new Painter(width, Locale.ENGLISH, new EnglishTexts(), Options.of(blocks)).paint(blocks);
    }

    private static String plain(List<AttributedString> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String styled(List<AttributedString> lines) {
        return lines.stream()
                .map(line -> line.toAnsi(AttributedString.TRUE_COLORS, ForceMode.None) + "\n")
                .collect(Collectors.joining())
                .replace("\u001b", "\\e");
    }

    /** The columns by another count: that of JLine's grapheme clusters. */
    private static int seen(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i += WCWidth.charCountForGraphemeCluster(text, i)) {
            columns += Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, i));
        }
        return columns;
    }
}
