package io.kolscout.console;

import io.kolscout.show.Texts;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/** The console's own texts, which remembers the keys it was asked for. */
final class EnglishTexts implements ConsoleTexts {
    private final Texts texts = Texts.in(Locale.ENGLISH);
    private final Set<String> asked = new HashSet<>();

    @Override
    public String text(String key, Object... namesAndValues) {
        asked.add(key);
        return texts.text(key, namesAndValues);
    }

    Set<String> asked() {
        return asked;
    }

    Set<String> keys() {
        return ResourceBundle.getBundle(Texts.BUNDLE, Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith("console."))
                .collect(Collectors.toSet());
    }
}
