package io.kolscout.slack.draw;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.chat.Action;
import io.kolscout.chat.Block;
import io.kolscout.chat.Choice;
import io.kolscout.chat.Line;
import io.kolscout.chat.Span;
import io.kolscout.show.Ellipsis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws blocks as Block Kit. */
public final class BlockPainter implements Block.Visitor<List<ObjectNode>> {

    private final Surface surface;

    /** Answers that stand apart from a question's others, until the row of actions after it takes them in. */
    private final List<Choice> aside = new ArrayList<>();

    private int tables;

    private BlockPainter(Surface surface) {
        this.surface = surface;
    }

    /**
     * The blocks as Slack takes them.
     *
     * @param shortened what is said in place of what there is no room for
     */
    public static ArrayNode paint(List<Block> blocks, Surface surface, String shortened) {
        BlockPainter painter = new BlockPainter(surface);
        List<ObjectNode> drawn = new ArrayList<>();
        for (Block block : blocks) {
            if (!(block instanceof Block.Actions)) {
                drawn.addAll(painter.apart());
            }
            drawn.addAll(block.accept(painter));
        }
        drawn.addAll(painter.apart());
        return Room.fitted(drawn, surface, shortened);
    }

    /** The blocks' gist, for notifications and screen readers: the heading and what is said first. */
    public static String gist(List<Block> blocks) {
        String gist = blocks.stream()
                .map(BlockPainter::words)
                .filter(words -> !words.isBlank())
                .limit(2)
                .collect(Collectors.joining(". "));
        return SlackText.escaped(Ellipsis.cut(gist, SlackLimits.FALLBACK_TEXT));
    }

    private static String words(Block block) {
        if (block instanceof Block.Heading heading) {
            return heading.text();
        }
        if (block instanceof Block.Ask ask) {
            return ask.question();
        }
        return block instanceof Block.Paragraph paragraph ? paragraph.line().text() : "";
    }

    @Override
    public List<ObjectNode> heading(Block.Heading heading) {
        ObjectNode block = Json.typed("header");
        block.set("text", Json.plain(heading.text(), SlackLimits.HEADER));
        return List.of(block);
    }

    @Override
    public List<ObjectNode> paragraph(Block.Paragraph paragraph) {
        List<Span> spans = paragraph.line().spans();
        boolean quiet = spans.stream().allMatch(span -> span.style() == Span.Style.QUIET);
        return List.of(quiet ? context(paragraph.line().text()) : RichText.block(RichText.section(paragraph.line())));
    }

    private static ObjectNode context(String text) {
        ObjectNode block = Json.typed("context");
        block.putArray("elements").add(Json.plain(text, SlackLimits.SECTION));
        return block;
    }

    @Override
    public List<ObjectNode> bullets(Block.Bullets bullets) {
        ObjectNode list = RichText.list(bullets.lines());
        return List.of(
                bullets.title().isBlank()
                        ? RichText.block(list)
                        : RichText.block(RichText.section(Line.of(Span.strong(bullets.title()))), list));
    }

    @Override
    public List<ObjectNode> facts(Block.Facts facts) {
        return List.of(RichText.block(
                RichText.list(facts.facts().stream().map(BlockPainter::fact).toList())));
    }

    private static Line fact(Block.Facts.Fact fact) {
        List<Span> spans = new ArrayList<>(List.of(Span.strong(fact.label() + ":")));
        spans.addAll(fact.value().spans());
        return new Line(spans);
    }

    /** A message takes one table, other surfaces none: there a row is a line. */
    @Override
    public List<ObjectNode> table(Block.Table table) {
        boolean fits = surface == Surface.MESSAGE
                && tables == 0
                && table.rows().size() < SlackLimits.TABLE_ROWS
                && table.header().size() <= SlackLimits.TABLE_COLUMNS;
        if (!fits) {
            return List.of(RichText.block(RichText.list(
                    table.rows().stream().map(row -> row(table.header(), row)).toList())));
        }
        tables++;
        ObjectNode block = Json.typed("table");
        ArrayNode rows = block.putArray("rows");
        rows.add(cells(table.header()));
        table.rows().forEach(row -> rows.add(cells(row)));
        ArrayNode settings = block.putArray("column_settings");
        table.header().forEach(column -> settings.add(Json.object().put("is_wrapped", true)));
        return List.of(block);
    }

    private static Line row(List<String> header, List<String> row) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            spans.add(Span.strong(header.get(i) + ":"));
            spans.add(Span.plain(row.get(i)));
        }
        return new Line(spans);
    }

    private static ArrayNode cells(List<String> row) {
        ArrayNode cells = Json.array();
        row.forEach(cell -> cells.add(
                Json.typed("raw_text").put("text", cell.isEmpty() ? "-" : Ellipsis.cut(cell, SlackLimits.TABLE_CELL))));
        return cells;
    }

    @Override
    public List<ObjectNode> ask(Block.Ask ask) {
        List<ObjectNode> blocks = new ArrayList<>();
        blocks.add(RichText.block(RichText.section(Line.of(Span.strong(ask.question())))));
        if (!ask.why().isBlank()) {
            blocks.add(context(ask.why()));
        }
        if (ask.choices().stream().anyMatch(choice -> !choice.text().equals(choice.label()))) {
            blocks.add(RichText.block(
                    RichText.list(ask.choices().stream().map(BlockPainter::full).toList())));
        }
        blocks.add(
                ask.choices().size() <= SlackLimits.BUTTONS_OF_A_QUESTION
                        ? row(ask.choices().stream().map(BlockPainter::button).toList())
                        : row(List.of(menu(ask))));
        aside.addAll(ask.aside());
        return blocks;
    }

    private static Line full(Choice choice) {
        return choice.text().equals(choice.label())
                ? Line.of(Span.strong(choice.label()))
                : Line.of(Span.strong(choice.label() + ":"), Span.plain(choice.text()));
    }

    private static ObjectNode menu(Block.Ask ask) {
        ObjectNode menu = Json.typed("static_select").put("action_id", MENU);
        menu.set("placeholder", Json.plain(ask.question(), SlackLimits.PLACEHOLDER));
        ArrayNode options = menu.putArray("options");
        ask.choices().stream().limit(SlackLimits.OPTIONS).forEach(choice -> {
            ObjectNode option = Json.option(choice.label(), choice.id().encode());
            options.add(option);
            if (choice.chosen()) {
                menu.set("initial_option", option);
            }
        });
        return menu;
    }

    /** The action id of a menu, whose options hold the bot's own ids. */
    public static final String MENU = "choose";

    private static ObjectNode button(Choice choice) {
        return button(choice.id().encode(), choice.label(), choice.text(), choice.chosen());
    }

    private static ObjectNode button(Action action) {
        return button(action.id().encode(), action.label(), action.label(), action.main());
    }

    private static ObjectNode button(String id, String label, String full, boolean main) {
        ObjectNode button = Json.typed("button").put("action_id", id);
        button.set("text", Json.plain(label, SlackLimits.BUTTON));
        button.put("accessibility_label", Ellipsis.cut(full, SlackLimits.ACCESSIBILITY_LABEL));
        return main ? button.put("style", "primary") : button;
    }

    private static ObjectNode row(List<ObjectNode> elements) {
        ObjectNode block = Json.typed("actions");
        elements.forEach(block.withArray("elements")::add);
        return block;
    }

    @Override
    public List<ObjectNode> actions(Block.Actions actions) {
        List<ObjectNode> buttons = new ArrayList<>();
        aside.forEach(choice -> buttons.add(button(choice)));
        aside.clear();
        actions.actions().forEach(action -> buttons.add(button(action)));
        List<ObjectNode> rows = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += SlackLimits.ACTIONS) {
            rows.add(row(buttons.subList(from, Math.min(buttons.size(), from + SlackLimits.ACTIONS))));
        }
        return rows;
    }

    private List<ObjectNode> apart() {
        return actions(new Block.Actions(List.of()));
    }
}
