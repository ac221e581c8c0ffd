package io.kolscout.cases;

import io.kolscout.creator.CleanText;
import java.util.HashMap;
import java.util.Map;

/**
 * Something wrong in a file, which a person can mend.
 *
 * @param source what the file is called
 * @param line the line it is on, from 1; 0 where it is about the file as a whole
 * @param column the column of a sheet; empty where it is about the line as a whole
 * @param key the key of the text that says what is wrong and how to mend it
 * @param details the values that the text names, fit to be shown
 */
public record Fault(String source, int line, String column, String key, Map<String, Object> details) {

    public Fault {
        details = Map.copyOf(details);
    }

    /** {@code details} are names and values in turn. */
    static Fault inCell(String source, int line, String column, String key, Object... details) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < details.length; i += 2) {
            named.put((String) details[i], details[i + 1]);
        }
        return new Fault(source, line, CleanText.echo(column), key, named);
    }

    static Fault onLine(String source, int line, String key, Object... details) {
        return inCell(source, line, "", key, details);
    }

    public static Fault of(String source, String key, Object... details) {
        return inCell(source, 0, "", key, details);
    }
}
