package io.kolscout.discord.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Choice;
import io.kolscout.chat.Line;
import io.kolscout.chat.Span;
import io.kolscout.chat.Verb;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponentUnion;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.junit.jupiter.api.Test;

/** Every kind of block, as long as words can get, within what a message holds. */
class RoomTest {

    private static final String IN_FILE = "All of it is in the file.";

    private static final List<String> WORDS = List.of(
            "word",
            "",
            "<@1> @everyone **b** [x](https://x.example)",
            "👩🏽‍🚀".repeat(400),
            "漢".repeat(5000),
            "\u202Eمرحبا ".repeat(900),
            "*".repeat(3000));

    private static List<Block> blocks(String words) {
        return List.of(
                new Block.Heading(words),
                new Block.Paragraph(Line.plain(words)),
                new Block.Paragraph(Line.of(Span.strong(words), Span.quiet(words), Span.person("1"))),
                new Block.Paragraph(Line.of(Span.quiet(words))),
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
                words.isEmpty() ? "-" : words,
                words,
                IntStream.range(0, choices)
                        .mapToObj(i -> choice(words, choices + "-" + i, i == 1))
                        .toList(),
                List.of(choice("Not sure", choices + "-not-sure", false)));
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

    @Test
    void everyKindFitsHoweverLong() {
        for (String words : WORDS) {
            for (Block block : blocks(words)) {
                assertFits(List.of(block, new Block.Paragraph(Line.plain("x"))));
            }
            assertFits(blocks(words));
        }
    }

    /** What JDA checks when a message is built, and that what was left out is in the file. */
    private static Drawing assertFits(List<Block> blocks) {
        Drawing drawing = Drawing.message(blocks, IN_FILE);
        MessageCreateBuilder message =
                new MessageCreateBuilder().useComponentsV2().setComponents(drawing.container());
        drawing.document().ifPresent(document -> message.setFiles(document.upload()));
        assertFalse(message.build().getComponents().isEmpty());
        assertEquals(drawing.document().isPresent(), text(drawing.container()).contains(IN_FILE));
        int components = MessageComponentTree.of(drawing.container())
                .findAll(Component.class)
                .size();
        assertTrue(components <= 40, components + " components");
        return drawing;
    }

    private static String text(Container container) {
        return container.getComponents().stream()
                .filter(component -> component instanceof TextDisplay)
                .map(component -> ((TextDisplay) component).getContent())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatIsTooLongKeepsItsBeginningAndAllThatCanBeClicked() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            blocks.add(new Block.Paragraph(Line.plain("paragraph " + i + " " + "x".repeat(200))));
        }
        blocks.add(ask("Which?", 3));
        blocks.add(new Block.Actions(List.of(new Action(ActionId.general(Verb.CLASSIFY), "Go on", true))));
        Drawing drawing = assertFits(blocks);
        String text = text(drawing.container());
        assertTrue(text.contains("paragraph 0 ") && text.contains("paragraph 10 "), text);
        assertFalse(text.contains("paragraph 40 "), text);
        List<ContainerChildComponentUnion> rows = drawing.container().getComponents().stream()
                .filter(component -> component instanceof ActionRow)
                .toList();
        assertEquals(2, rows.size());
        assertTrue(drawing.document().orElseThrow().text().contains("paragraph 59 "));
    }

    @Test
    void manyShortTextsAreTooManyComponents() {
        List<Block> blocks = Collections.nCopies(60, new Block.Paragraph(Line.plain("x")));
        assertTrue(assertFits(blocks).document().isPresent());
        assertTrue(assertFits(blocks.subList(0, 37)).document().isEmpty());
    }

    @Test
    void aLongListIsCutBetweenItsPoints() {
        List<Line> points = IntStream.range(0, 100)
                .mapToObj(i -> Line.plain("point " + i + " " + "y".repeat(90)))
                .toList();
        String text =
                text(assertFits(List.of(new Block.Bullets("Points", points))).container());
        assertTrue(text.contains("- point 0 "), text);
        assertTrue(text.replace("\n" + IN_FILE, "").endsWith("y"), text);
    }

    @Test
    void aCardEndsWithWhatCanBeDone() {
        List<Block> card = List.of(
                new Block.Heading("A"),
                new Block.Actions(List.of(new Action(ActionId.general(Verb.CLASSIFY), "Go on", true))));
        Container drawn = Drawing.card(card, List.of(new Block.Paragraph(Line.plain("x".repeat(5000)))), "Shortened.");
        assertTrue(text(drawn).contains("## A"));
        assertTrue(text(drawn).endsWith("Shortened."));
        assertTrue(drawn.getComponents().get(drawn.getComponents().size() - 1) instanceof ActionRow);
    }
}
