package io.kolscout.slack.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Choice;
import io.kolscout.chat.Line;
import io.kolscout.chat.Span;
import io.kolscout.chat.Verb;
import io.kolscout.slack.testslack.BlockKitRules;
import io.kolscout.slack.testslack.Escaping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of block on every surface, as long as words can get. */
class BlockPainterTest {

    private static final String SHORTENED = "Shortened.";

    private static final List<String> WORDS = List.of(
            "word",
            "",
            "<!channel> <@U1> *b* &lt; <https://x.example|y>",
            "👩🏽‍🚀".repeat(400),
            "漢".repeat(3500),
            "\u202Eمرحبا ".repeat(300));

    private static List<Block> blocks(String words) {
        return List.of(
                new Block.Heading(words),
                new Block.Paragraph(Line.plain(words)),
                new Block.Paragraph(Line.of(Span.strong(words), Span.quiet(words), Span.person("U0ANN"))),
                new Block.Paragraph(Line.of(Span.quiet(words))),
                new Block.Paragraph(Line.of(Span.channel("C0LAUNCH"))),
                new Block.Bullets(words, List.of(Line.plain(words), Line.plain(words))),
                new Block.Facts(List.of(new Block.Facts.Fact(words, Line.plain(words)))),
                new Block.Table(List.of("a", words + "b"), List.of(List.of(words, words))),
                new Block.Table(List.of("a"), Collections.nCopies(120, List.of(words))),
                ask(words, 3),
                ask(words, 30),
                new Block.Actions(List.of(new Action(ActionId.general(Verb.CLASSIFY), "Go on " + words, true))));
    }

    private static Block.Ask ask(String words, int choices) {
        return new Block.Ask(
                words,
                words,
                IntStream.range(0, choices)
                        .mapToObj(i -> choice(words, "o" + i, i == 1))
                        .toList(),
                List.of(choice("Not sure", "not-sure", false)));
    }

    private static Choice choice(String words, String option, boolean chosen) {
        return new Choice(
                new ActionId("i", 1, Verb.ANSWER, "q", option),
                words.isEmpty() ? "-" : words.substring(0, Math.min(30, words.length())),
                words.isEmpty() ? "-" : words,
                chosen);
    }

    @Test
    void everyKindIsHere() {
        Set<Class<?>> kinds = Set.of(Block.class.getPermittedSubclasses());
        assertEquals(kinds, blocks("x").stream().map(Block::getClass).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(Surface.class)
    void everyKindFitsEverySurfaceHoweverLong(Surface surface) {
        for (String words : WORDS) {
            for (Block block : blocks(words)) {
                assertFits(surface, List.of(block), words);
            }
            assertFits(surface, blocks(words), words);
        }
    }

    private static JsonNode assertFits(Surface surface, List<Block> blocks, String words) {
        ObjectNode payload = Json.object();
        if (surface == Surface.MESSAGE) {
            payload.put("text", "gist");
        } else {
            payload.put("type", surface.name().toLowerCase(Locale.ROOT));
        }
        if (surface == Surface.MODAL) {
            payload.set("title", Json.plain("title", SlackLimits.MODAL_TITLE));
        }
        payload.set("blocks", BlockPainter.paint(blocks, surface, SHORTENED));
        String what = surface + " " + blocks + " as " + payload;
        List<String> problems = BlockKitRules.problems(surface.name(), payload);
        assertEquals(List.of(), problems, () -> problems + " in " + what.substring(0, Math.min(1500, what.length())));
        assertEquals(List.of(), Escaping.leaks(payload, words));
        return payload;
    }

    @Test
    void aMessageOverTheBudgetIsShortenedWithANoteAndKeepsItsActions() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            blocks.add(new Block.Paragraph(Line.plain(i + " " + "x".repeat(1000))));
        }
        blocks.add(ask("Which?", 3));
        blocks.add(new Block.Actions(List.of(new Action(ActionId.general(Verb.CLASSIFY), "Go on", true))));
        String drawn = assertFits(Surface.MESSAGE, blocks, "x").toString();
        assertTrue(drawn.contains(SHORTENED), drawn);
        assertTrue(drawn.contains("Go on") && drawn.contains("Not sure"), drawn);
        assertTrue(drawn.contains("0 xxx"), drawn);
        assertFalse(drawn.contains("20 xxx"), drawn);
        assertFalse(assertFits(Surface.MODAL, blocks, "x").toString().contains(SHORTENED));
    }

    @Test
    void theGistCutsNoEscapeInTwo() {
        for (int length = 490; length < 510; length++) {
            String gist = BlockPainter.gist(List.of(new Block.Heading("x".repeat(length) + "&".repeat(20))));
            assertEquals("", gist.replace("&amp;", "").replaceAll("[x…]", ""));
        }
    }
}
