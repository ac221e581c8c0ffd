package io.kolscout.console;

import io.kolscout.chat.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Draws a table in columns that fit the screen or, where they cannot, each row as a list of labelled values. */
final class TablePainter {
    private static final String GAP = "  ";

    /** No column is squeezed to fewer columns of the screen. */
    private static final int LEAST = 8;

    private final Block.Table table;
    private final int screen;
    private final Locale locale;
    private final ConsoleTexts texts;

    TablePainter(Block.Table table, int screen, Locale locale, ConsoleTexts texts) {
        this.table = table;
        this.screen = screen;
        this.locale = locale;
        this.texts = texts;
    }

    List<AttributedString> paint() {
        int[] widths =
                IntStream.range(0, table.header().size()).map(this::widest).toArray();
        int room = screen - GAP.length() * (widths.length - 1);
        while (IntStream.of(widths).sum() > room) {
            int widest = IntStream.range(0, widths.length)
                    .reduce(0, (one, other) -> widths[other] > widths[one] ? other : one);
            if (widths[widest] <= LEAST) {
                return list();
            }
            widths[widest]--;
        }
        return screen < Painter.NARROW ? list() : columns(widths);
    }

    private int widest(int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .mapToInt(cell -> Columns.width(Clean.line(cell)))
                .reduce(Columns.width(Clean.line(table.header().get(column))), Math::max);
    }

    private List<AttributedString> columns(int[] widths) {
        List<AttributedString> lines = new ArrayList<>(row(table.header(), widths, Styled::strong));
        List<String> rule = Arrays.stream(widths).mapToObj("-"::repeat).toList();
        lines.addAll(row(rule, widths, Styled::quiet));
        for (List<String> row : table.rows()) {
            lines.addAll(row(row, widths, Styled::plain));
        }
        return lines;
    }

    private List<AttributedString> row(List<String> cells, int[] widths, Function<String, AttributedString> style) {
        List<List<AttributedString>> wrapped = IntStream.range(0, widths.length)
                .mapToObj(i -> Columns.wrap(style.apply(cells.get(i)), Math.max(2, widths[i]), locale))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).reduce(0, Math::max);
        List<AttributedString> lines = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            AttributedStringBuilder line = new AttributedStringBuilder();
            for (int x = 0; x < widths.length; x++) {
                List<AttributedString> cell = wrapped.get(x);
                line.append(x == 0 ? "" : GAP)
                        .append(Columns.pad(y < cell.size() ? cell.get(y) : AttributedString.EMPTY, widths[x]));
            }
            lines.add(Columns.trimEnd(line.toAttributedString()));
        }
        return lines;
    }

    private List<AttributedString> list() {
        List<AttributedString> lines = new ArrayList<>();
        for (List<String> row : table.rows()) {
            if (!lines.isEmpty()) {
                lines.add(AttributedString.EMPTY);
            }
            for (int i = 0; i < row.size(); i++) {
                AttributedString value = i == 0 ? Styled.strong(row.get(i)) : Styled.plain(row.get(i));
                String label = Painter.label(texts, table.header().get(i));
                lines.addAll(Columns.labelled(label, value, screen, locale));
            }
        }
        return lines;
    }
}
