package io.kolscout.discord.draw;

import io.kolscout.chat.Action;
import io.kolscout.chat.Block;
import io.kolscout.chat.Choice;
import io.kolscout.chat.Line;
import io.kolscout.chat.Span;
import io.kolscout.show.Ellipsis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/** Draws blocks as components: text, and rows of buttons or a menu. */
final class BlockPainter implements Block.Visitor<List<ContainerChildComponent>> {

    /** The custom id of a menu, whose options hold the bot's own ids. */
    static final String MENU = "choose";

    /** Answers that stand apart from a question's others, until the row of actions after it takes them in. */
    private final List<Choice> aside = new ArrayList<>();

    private BlockPainter() {}

    /** The blocks as components, however many. */
    static List<ContainerChildComponent> paint(List<Block> blocks) {
        BlockPainter painter = new BlockPainter();
        List<ContainerChildComponent> drawn = new ArrayList<>();
        for (Block block : blocks) {
            if (!(block instanceof Block.Actions)) {
                drawn.addAll(painter.apart());
            }
            drawn.addAll(block.accept(painter));
        }
        drawn.addAll(painter.apart());
        return drawn;
    }

    @Override
    public List<ContainerChildComponent> heading(Block.Heading heading) {
        return text("## " + DiscordText.escaped(heading.text()));
    }

    @Override
    public List<ContainerChildComponent> paragraph(Block.Paragraph paragraph) {
        List<Span> spans = paragraph.line().spans();
        boolean quiet = spans.stream().allMatch(span -> span.style() == Span.Style.QUIET);
        return text(quiet ? quiet(paragraph.line().text()) : DiscordText.line(paragraph.line()));
    }

    private static String quiet(String text) {
        return text.isBlank() ? "" : "-# " + DiscordText.escaped(text);
    }

    @Override
    public List<ContainerChildComponent> bullets(Block.Bullets bullets) {
        String points = points(bullets.lines());
        return text(bullets.title().isBlank() ? points : DiscordText.strong(bullets.title()) + "\n" + points);
    }

    private static String points(List<Line> lines) {
        return lines.stream().map(line -> "- " + DiscordText.line(line)).collect(Collectors.joining("\n"));
    }

    @Override
    public List<ContainerChildComponent> facts(Block.Facts facts) {
        return text(points(facts.facts().stream().map(BlockPainter::fact).toList()));
    }

    private static Line fact(Block.Facts.Fact fact) {
        List<Span> spans = new ArrayList<>(List.of(Span.strong(fact.label() + ":")));
        spans.addAll(fact.value().spans());
        return new Line(spans);
    }

    /** Discord has no tables: a row is a point. */
    @Override
    public List<ContainerChildComponent> table(Block.Table table) {
        return text(points(
                table.rows().stream().map(row -> row(table.header(), row)).toList()));
    }

    private static Line row(List<String> header, List<String> row) {
        return new Line(IntStream.range(0, row.size())
                .boxed()
                .flatMap(i -> List.of(Span.strong(header.get(i) + ":"), Span.plain(row.get(i))).stream())
                .toList());
    }

    @Override
    public List<ContainerChildComponent> ask(Block.Ask ask) {
        List<String> lines = new ArrayList<>(List.of("### " + DiscordText.escaped(ask.question())));
        if (!ask.why().isBlank()) {
            lines.add(quiet(ask.why()));
        }
        boolean buttons = ask.choices().size() <= DiscordLimits.BUTTONS_OF_A_QUESTION;
        if (ask.choices().stream().anyMatch(choice -> !choice.text().equals(choice.label()))) {
            lines.add(points(ask.choices().stream().map(BlockPainter::full).toList()));
        }
        List<ContainerChildComponent> drawn = new ArrayList<>(text(String.join("\n", lines)));
        drawn.addAll(
                buttons ? rows(ask.choices().stream().map(BlockPainter::button).toList()) : List.of(menu(ask)));
        aside.addAll(ask.aside());
        return drawn;
    }

    private static Line full(Choice choice) {
        return choice.text().equals(choice.label())
                ? Line.of(Span.strong(choice.label()))
                : Line.of(Span.strong(choice.label() + ":"), Span.plain(choice.text()));
    }

    private static ActionRow menu(Block.Ask ask) {
        StringSelectMenu.Builder menu =
                StringSelectMenu.create(MENU).setPlaceholder(Ellipsis.cut(ask.question(), DiscordLimits.PLACEHOLDER));
        ask.choices().stream()
                .limit(DiscordLimits.OPTIONS)
                .map(choice -> SelectOption.of(
                                Ellipsis.cut(choice.label(), DiscordLimits.OPTION),
                                choice.id().encode())
                        .withDefault(choice.chosen()))
                .forEach(menu::addOptions);
        return ActionRow.of(menu.build());
    }

    private static Button button(Choice choice) {
        return button(choice.id().encode(), choice.label(), choice.chosen());
    }

    private static Button button(String id, String label, boolean main) {
        String fitted = Ellipsis.cut(label, DiscordLimits.BUTTON);
        return main ? Button.primary(id, fitted) : Button.secondary(id, fitted);
    }

    @Override
    public List<ContainerChildComponent> actions(Block.Actions actions) {
        List<Button> buttons = new ArrayList<>();
        aside.forEach(choice -> buttons.add(button(choice)));
        aside.clear();
        for (Action action : actions.actions()) {
            buttons.add(button(action.id().encode(), action.label(), action.main()));
        }
        return rows(buttons);
    }

    private List<ContainerChildComponent> apart() {
        return actions(new Block.Actions(List.of()));
    }

    private static List<ContainerChildComponent> rows(List<Button> buttons) {
        List<ContainerChildComponent> rows = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += DiscordLimits.BUTTONS_OF_A_ROW) {
            rows.add(ActionRow.of(
                    buttons.subList(from, Math.min(buttons.size(), from + DiscordLimits.BUTTONS_OF_A_ROW))));
        }
        return rows;
    }

    private static List<ContainerChildComponent> text(String markdown) {
        return markdown.isBlank() ? List.of() : List.of(TextDisplay.of(markdown));
    }
}
