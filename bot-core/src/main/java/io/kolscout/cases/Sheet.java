package io.kolscout.cases;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sheet as it stands in a CSV file.
 *
 * @param rows those with at least one cell that is not blank
 * @param broken lines whose quotation marks do not fit
 */
record Sheet(TextFile file, List<Row> rows, List<Fault> broken) {

    /** Cells of the line that the row begins on, from 1. */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final Pattern STATED = Pattern.compile("\\A\"?sep=([,;\t|])\"?(?=[\r\n]|\\z)");
    private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");
    private static final int MOST_BROKEN = 100;
    private static final int MOST_ROWS = 100_000;

    Sheet {
        rows = List.copyOf(rows);
        broken = List.copyOf(broken);
    }

    /**
     * Reads a sheet; a line that states its {@link #separator} is no row. After a line whose quotation marks do not fit it
     * goes on with the next one, {@value #MOST_BROKEN} times at most.
     *
     * @throws BadInputException where it has more than {@value #MOST_ROWS} rows
     */
    static Sheet read(TextFile file) throws BadInputException {
        String text = file.text();
        List<Row> rows = new ArrayList<>();
        List<Fault> broken = new ArrayList<>();
        int line = STATED.matcher(text).find() ? 2 : 1;
        Optional<String> rest = from(text, line);
        while (rest.isPresent() && broken.size() < MOST_BROKEN) {
            OptionalInt unread = rows(rest.get(), line, separator(text), rows);
            if (rows.size() > MOST_ROWS) {
                throw new BadInputException(Fault.of(file.name(), "cases.fault.too-many-rows", "most", MOST_ROWS));
            }
            unread.ifPresent(at -> broken.add(Fault.onLine(file.name(), at, "cases.fault.quote")));
            line = unread.orElse(line) + 1;
            rest = unread.isPresent() ? from(text, line) : Optional.empty();
        }
        if (broken.size() == MOST_BROKEN) {
            broken.add(Fault.of(file.name(), "cases.fault.quotes"));
        }
        return new Sheet(file, rows, broken);
    }

    /** Adds the rows of a text that begins on a line, up to too many; returns the line that cannot be read, if any. */
    private static OptionalInt rows(String text, int first, char separator, List<Row> rows) {
        int line = first;
        try {
            for (CsvRecord cells : reader(separator).ofCsvRecord(text)) {
                Row row = new Row(line, cells.getFields());
                if (!row.blank()) {
                    rows.add(row);
                }
                if (rows.size() > MOST_ROWS) {
                    break;
                }
                line += 1 + breaks(row);
            }
            return OptionalInt.empty();
        } catch (CsvParseException e) {
            return OptionalInt.of(line);
        }
    }

    /** The text from a line on, if it has as many. */
    private static Optional<String> from(String text, int line) {
        Matcher ends = BREAK.matcher(text);
        int start = 0;
        for (int i = 1; i < line; i++) {
            if (!ends.find()) {
                return Optional.empty();
            }
            start = ends.end();
        }
        return Optional.of(text.substring(start));
    }

    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(TextFile.MAX_BYTES + 1);
    }

    /**
     * What parts the cells: what the first line states, as in {@code sep=;}, else that of comma, semicolon and tab which it
     * has most of.
     */
    static char separator(String text) {
        Matcher stated = STATED.matcher(text);
        if (stated.find()) {
            return stated.group(1).charAt(0);
        }
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return SEPARATORS.stream()
                .max(Comparator.<Character>comparingLong(candidate ->
                                first.chars().filter(c -> c == candidate).count())
                        .thenComparing(candidate -> -SEPARATORS.indexOf(candidate)))
                .orElseThrow();
    }

    private static int breaks(Row row) {
        return (int) row.cells().stream()
                .mapToLong(cell -> BREAK.matcher(cell).results().count())
                .sum();
    }
}
