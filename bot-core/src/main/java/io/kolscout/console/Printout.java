package io.kolscout.console;

import io.kolscout.chat.Block;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Blocks as text without styles, for a reader who answers nothing. */
public final class Printout {

    private Printout() {}

    /**
     * Lines that fit the width in {@code COLUMNS}, or 80 columns; each ends with a line break.
     *
     * @param env the environment's variables
     */
    public static String of(List<Block> blocks, Map<String, String> env, Locale locale, ConsoleTexts texts) {
        return new Painter(Screen.width(0, env), locale, texts, Options.NONE)
                .paint(blocks).stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
