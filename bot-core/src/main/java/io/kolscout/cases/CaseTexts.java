package io.kolscout.cases;

/** What is written for people, in one language. */
@FunctionalInterface
public interface CaseTexts {

    /**
     * The text of a key, its placeholders filled in.
     *
     * @param namesAndValues a placeholder's name, its value, the next name and so on
     */
    String text(String key, Object... namesAndValues);
}
