package io.kolscout.discord.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kolscout.chat.Line;
import io.kolscout.chat.Span;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscordTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "@everyone; \\@everyone",
                "<@123>; \\<\\@123\\>",
                "**bold**; \\*\\*bold\\*\\*",
                "a_b~c|d`e; a\\_b\\~c\\|d\\`e",
                "[x](https://evil.example); \\[x\\](https\\://evil.example)",
                "\\*; \\\\\\*",
                ":smile:; \\:smile:",
                "# loud; \\# loud",
                "-# small; \\-# small",
                "- point; \\- point",
                "+ point; \\+ point",
                "1. first; 1\\. first",
                "12) twelfth; 12\\) twelfth",
                "> quote; \\> quote",
                "why: because - 1.5 of 2 (#1); why: because - 1.5 of 2 (#1)",
                "## loud; #\\# loud",
                "follow-up; follow-up",
                "3.65%; 3.65%",
                "-5 to +5; -5 to +5",
                "#1 of 2; #1 of 2",
            })
    void markupIsReadAsItStands(String text, String escaped) {
        assertEquals(escaped, DiscordText.escaped(text));
    }

    @Test
    void markupAfterALineBreakIsReadAsItStandsToo() {
        assertEquals("a\n\\# b\n \\- c\n2\\. d", DiscordText.escaped("a\n# b\n - c\n2. d"));
    }

    /** A backslash before a sign of punctuation is what Discord takes away again; before anything else it would stay. */
    @Test
    void backslashesStandBeforePunctuationAlone() {
        Random random = new Random(7);
        String signs = "\\*_~|`[]<>@:#-+. )1a\n/👩🏽‍🚀";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(1, 12), 0, signs.length()).forEach(at -> text.append(signs.charAt(at)));
            String escaped = DiscordText.escaped(text.toString());
            assertEquals(text.toString(), escaped.replaceAll("\\\\(\\p{Punct})", "$1"));
        }
    }

    @Test
    void peopleAndChannelsAreNamedByTheirIdsAlone() {
        assertEquals("<@12>", DiscordText.line(Line.of(Span.person("12"))));
        assertEquals("<#34>", DiscordText.line(Line.of(Span.channel("34"))));
        assertEquals("\\<\\@12\\>", DiscordText.line(Line.of(Span.person("<@12>"))));
        assertEquals("\\@everyone", DiscordText.line(Line.of(Span.person("@everyone"))));
    }

    @Test
    void aLinkIsOneWhereItStandsAloneInItsSpan() {
        assertEquals(
                "see https://a.example/x_y",
                DiscordText.line(Line.of(Span.plain("see"), Span.plain("https://a.example/x_y"))));
        assertEquals("see https\\://a.example/x\\_y", DiscordText.line(Line.plain("see https://a.example/x_y")));
    }

    @Test
    void stylesAreMarkup() {
        assertEquals("**a\\*** *b*", DiscordText.line(Line.of(Span.strong("a*"), Span.plain(""), Span.quiet("b"))));
    }
}
