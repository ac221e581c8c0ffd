package io.kolscout.slack.testslack;

import java.util.List;
import java.util.Set;

/** The rules of tables. */
final class TableRules {

    private static final Set<String> CELLS = Set.of("raw_text", "raw_number", "rich_text");

    private TableRules() {}

    static void check(Part table) {
        boolean data = table.type().equals("data_table");
        if (table.findings().oneMoreTable() > 1) {
            table.problem("a message has one table at most");
        }
        if (data) {
            table.string("caption", 2000);
            table.optionalNumber("page_size", 1, 100);
            table.optionalNumber("row_header_column_index", 0, 19);
        }
        List<Part> rows = table.children("rows", data ? 2 : 1, data ? 101 : 100);
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), data, i == 0, rows.get(0).node().size());
        }
        if (table.has("column_settings")) {
            for (Part column : table.children("column_settings", 0, 20)) {
                column.oneOf("align", Set.of("left", "center", "right"));
            }
        }
    }

    private static void row(Part row, boolean data, boolean header, int width) {
        if (!row.node().isArray() || row.node().isEmpty() || row.node().size() > 20) {
            row.problem("a row has 1 to 20 cells");
            return;
        }
        if (data && row.node().size() != width) {
            row.problem(row.node().size() + " cells, the first row has " + width);
        }
        for (int i = 0; i < row.node().size(); i++) {
            Part cell = new Part(row.node().get(i), row.at() + "/" + i, row.surface(), row.findings());
            cell(cell, data, header);
        }
    }

    private static void cell(Part cell, boolean data, boolean header) {
        if (!CELLS.contains(cell.type())) {
            cell.problem("a cell is no " + cell.type());
        } else if (cell.type().equals("raw_number")
                && !cell.node().path("value").isNumber()) {
            cell.child("value").problem("must be a number");
        } else if (cell.type().startsWith("raw")) {
            cell.string("text", 3000);
        } else if (cell.type().equals("rich_text") && data && header) {
            cell.problem("a header cell may not be rich_text");
        } else if (cell.type().equals("rich_text")) {
            RichTextRules.check(cell);
        }
    }
}
