package io.kolscout.console;

/** Makes a text safe to draw: one line without anything that a terminal obeys. */
final class Clean {
    private Clean() {}

    /**
     * The text with tabs and line ends as spaces; without control characters and the characters that reorder what stands
     * after them; with U+FFFD for what is no character.
     */
    static String line(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL -> clean.append(Character.isWhitespace(point) ? " " : "");
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append(' ');
                case Character.SURROGATE -> clean.append('\uFFFD');
                default -> {
                    if (!reorders(point)) {
                        clean.appendCodePoint(point);
                    }
                }
            }
        });
        return clean.toString();
    }

    /** Embeddings and overrides, which reach beyond the text they stand in, and the byte order mark. */
    private static boolean reorders(int point) {
        return (point >= 0x202A && point <= 0x202E) || point == 0xFEFF;
    }
}
