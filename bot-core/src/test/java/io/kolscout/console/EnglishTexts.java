package io.kolscout.console;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The console's own texts, which remembers the keys it was asked for. */
final class EnglishTexts implements ConsoleTexts {
    private final Properties texts = new Properties();
    private final Set<String> asked = new HashSet<>();

    EnglishTexts() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ConsoleTexts.class.getResourceAsStream("/io/kolscout/console-keys.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String text(String key, Object... namesAndValues) {
        asked.add(key);
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        String pattern = Objects.requireNonNull(texts.getProperty(key), key);
        return new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }

    Set<String> asked() {
        return asked;
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
