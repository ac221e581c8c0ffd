package io.kolscout.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kolscout.cases.Sheet.Row;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a,b;c,d|,", "a;b;c,d|;", "a|,", "''|,", "'\n\na;b'|;", "sep=;|;", "'\"sep=,\"\na;b'|,"})
    void tellsWhatPartsTheCells(String text, char separator) {
        assertEquals(separator, Sheet.separator(text));
    }

    @Test
    void knowsTheLineOfEachRow() throws BadInputException {
        assertEquals(
                List.of(
                        new Row(1, List.of("a", "b")),
                        new Row(3, List.of("x\r\ny", "1\n2")),
                        new Row(6, List.of("z")),
                        new Row(7, List.of("q\"r"))),
                sheet("a,b\n\n\"x\r\ny\",\"1\n2\"\rz\n \"q\"\"r\" \n , \n").rows());
    }

    @Test
    void goesOnAfterALineWhoseQuotationMarksDoNotFit() throws BadInputException {
        Sheet sheet = sheet("a\n\"b\" c\nd\n\"e\nf\n");
        assertEquals(
                List.of("a", "d", "f"),
                sheet.rows().stream().map(row -> row.cells().get(0)).toList());
        assertEquals(List.of(2, 4), sheet.broken().stream().map(Fault::line).toList());
    }

    @Test
    void givesUpAfterAHundredSuchLines() throws BadInputException {
        assertEquals(101, sheet("\"a\" b\n".repeat(5000)).broken().size());
    }

    @Test
    void refusesMoreRowsThanItHolds() {
        assertEquals(
                "cases.fault.too-many-rows",
                assertThrows(BadInputException.class, () -> sheet("a\n".repeat(100_001)))
                        .faults()
                        .get(0)
                        .key());
    }

    private static Sheet sheet(String text) throws BadInputException {
        return Sheet.read(new TextFile("sheet", Optional.empty(), text, false));
    }
}
