package io.kolscout.console;

/** The console's texts in one language. */
@FunctionalInterface
public interface ConsoleTexts {

    /**
     * The text of a key, its placeholders filled in.
     *
     * @param namesAndValues a placeholder's name, its value, the next name and so on
     */
    String text(String key, Object... namesAndValues);
}
