package io.kolscout.console;

import io.kolscout.chat.Action;
import io.kolscout.chat.Block;
import io.kolscout.chat.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;

/** Draws blocks as lines no wider than the screen. */
final class Painter implements Block.Visitor<List<AttributedString>> {

    /** A screen with fewer columns gets lists in place of tables. */
    static final int NARROW = 50;

    /** Running text is hard to read in longer lines. */
    private static final int PROSE = 100;

    private static final AttributedString BETWEEN_ACTIONS = new AttributedString(" · ");

    private final int screen;
    private final int prose;
    private final Locale locale;
    private final ConsoleTexts texts;
    private final Options options;

    /** Whether what is being drawn has numbers to type. */
    private boolean numbered;

    /** @param options the numbers under which the choices are drawn */
    Painter(int screen, Locale locale, ConsoleTexts texts, Options options) {
        this.screen = screen;
        this.prose = Math.min(screen, PROSE);
        this.locale = locale;
        this.texts = texts;
        this.options = options;
    }

    /** The blocks one below the other, an empty line between each two but below a heading. */
    List<AttributedString> paint(List<Block> blocks) {
        List<AttributedString> lines = new ArrayList<>();
        numbered = blocks.stream().anyMatch(Block.Ask.class::isInstance);
        boolean apart = false;
        for (Block block : blocks) {
            if (apart) {
                lines.add(AttributedString.EMPTY);
            }
            lines.addAll(block.accept(this));
            apart = !(block instanceof Block.Heading);
        }
        return lines;
    }

    /** Text that stands alone. */
    List<AttributedString> prose(AttributedString text) {
        return Columns.wrap(text, prose, locale);
    }

    @Override
    public List<AttributedString> heading(Block.Heading heading) {
        return prose(Styled.strong(heading.text()));
    }

    @Override
    public List<AttributedString> paragraph(Block.Paragraph paragraph) {
        return prose(Styled.line(paragraph.line()));
    }

    @Override
    public List<AttributedString> bullets(Block.Bullets bullets) {
        List<AttributedString> lines =
                bullets.title().isBlank() ? new ArrayList<>() : new ArrayList<>(prose(Styled.strong(bullets.title())));
        bullets.lines().forEach(line -> lines.addAll(Columns.hang("- ", Styled.line(line), prose, locale)));
        return lines;
    }

    @Override
    public List<AttributedString> facts(Block.Facts facts) {
        List<String> labels = facts.facts().stream()
                .map(fact -> Clean.line(label(texts, fact.label())))
                .toList();
        int widest = 1 + labels.stream().mapToInt(Columns::width).reduce(0, Math::max);
        boolean aligned = screen >= NARROW && widest <= prose / 3;
        List<AttributedString> lines = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            AttributedString value = Styled.line(facts.facts().get(i).value());
            lines.addAll(
                    aligned
                            ? Columns.hang(label + " ".repeat(widest - Columns.width(label)), value, prose, locale)
                            : Columns.labelled(label, value, prose, locale));
        }
        return lines;
    }

    @Override
    public List<AttributedString> table(Block.Table table) {
        return new TablePainter(table, screen, locale, texts).paint();
    }

    @Override
    public List<AttributedString> ask(Block.Ask ask) {
        List<AttributedString> lines = new ArrayList<>(prose(Styled.strong(ask.question())));
        if (!ask.why().isBlank()) {
            lines.addAll(prose(Styled.quiet(ask.why())));
        }
        int digits = ask.choices().stream()
                .mapToInt(choice -> String.valueOf(options.numberOf(choice)).length())
                .reduce(1, Math::max);
        for (List<Choice> choices : List.of(ask.choices(), ask.aside())) {
            if (!choices.isEmpty()) {
                lines.add(AttributedString.EMPTY);
            }
            for (Choice choice : choices) {
                String number = String.valueOf(options.numberOf(choice));
                String mark = " ".repeat(Math.max(1, 2 + digits - number.length())) + number + ". ";
                String text = choice.chosen() ? texts.text("console.chosen", "answer", choice.text()) : choice.text();
                lines.addAll(Columns.hang(mark, Styled.plain(text), prose, locale));
            }
        }
        return lines;
    }

    @Override
    public List<AttributedString> actions(Block.Actions actions) {
        String lead = texts.text(numbered ? "console.or-type" : "console.type");
        List<AttributedString> labels = actions.actions().stream()
                .sorted(Comparator.comparing(action -> !action.main()))
                .map(Painter::action)
                .toList();
        return Columns.labelled(lead, AttributedString.join(BETWEEN_ACTIONS, labels), prose, locale);
    }

    private static AttributedString action(Action action) {
        return action.main() ? Styled.strong(action.label()) : Styled.plain(action.label());
    }

    /** A label as it stands before its value. */
    static String label(ConsoleTexts texts, String label) {
        return texts.text("console.label", "label", label);
    }
}
