package io.kolscout.cases;

/** Cells that a spreadsheet program takes for text, whatever they hold. */
final class Cells {

    private static final String FORMULA_STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private Cells() {}

    /** The text, behind an apostrophe where a spreadsheet program would take it for a formula. */
    static String safe(String text) {
        return startsFormula(text) || startsFormula(text.strip()) ? "'" + text : text;
    }

    /** The text without the apostrophe that {@link #safe} gives it. */
    static String bare(String cell) {
        return cell.startsWith("'") && startsFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
