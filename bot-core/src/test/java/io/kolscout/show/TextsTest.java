package io.kolscout.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import io.kolscout.advice.Playbook.Fit;
import io.kolscout.advice.Warning;
import io.kolscout.chat.Channels;
import io.kolscout.creator.Refusal;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.verdict.Confidence;
import io.kolscout.verdict.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY_GIVEN = Pattern.compile(
            "(?:\\btexts?(?:\\(\\))?\\.text|\\btext|\\bsay|\\bquiet|\\bbasis)\\(\\s*\"([a-z][a-z.-]*)\"(?!\\s*\\+)");

    private final ResourceBundle bundle = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ROOT);

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        Matcher given = KEY_GIVEN.matcher(sources());
        int asked = 0;
        while (given.find()) {
            asked++;
            if (!bundle.containsKey(given.group(1)) && given.group(1).contains(".")) {
                missing.add(given.group(1));
            }
        }
        assertTrue(asked > 100, asked + " found");
        assertEquals(Set.of(), missing);
        assertEquals(
                Set.of(), composed().filter(key -> !bundle.containsKey(key)).collect(Collectors.toSet()));
    }

    /** Problems of the config, whose keys are composed too, are counted by the test of the config. */
    @Test
    void everyTextThatIsThereIsAskedFor() throws IOException {
        Set<String> asked = composed().collect(Collectors.toCollection(TreeSet::new));
        LITERAL.matcher(sources()).results().forEach(literal -> asked.add(literal.group(1)));
        Set<String> unused = new TreeSet<>(bundle.keySet());
        unused.removeIf(key -> key.startsWith("problem.") || asked.contains(key));
        unused.removeIf(key -> key.startsWith("creator.") && key.endsWith(".hint"));
        assertEquals(Set.of(), unused);
    }

    /** Keys that the code puts together from an enum's value. */
    private static Stream<String> composed() {
        return Stream.of(
                        Arrays.stream(Outcome.values()).map(outcome -> "outcome." + outcome.id()),
                        Arrays.stream(Channels.Refusal.values()).map(refusal -> "share.refused." + refusal.id()),
                        Arrays.stream(Confidence.values())
                                .flatMap(word ->
                                        Stream.of("confidence." + word.id(), "confidence.because." + word.id())),
                        Arrays.stream(Warning.Level.values()).map(level -> "warning." + level.id()),
                        Arrays.stream(Fit.values())
                                .map(fit -> "plan.fit." + fit.name().toLowerCase(Locale.ROOT)),
                        Arrays.stream(RecordUnavailable.Reason.values()).map(reason -> "unavailable." + reason.id()),
                        Arrays.stream(Refusal.values())
                                .map(why -> "creator."
                                        + why.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .flatMap(keys -> keys);
    }

    @Test
    void everyTextIsAPatternWithNamedArgumentsAndAnOtherForm() {
        for (String key : bundle.keySet()) {
            MessagePattern pattern = new MessagePattern(bundle.getString(key));
            assertFalse(pattern.hasNumberedArguments(), key);
            assertFalse(bundle.getString(key).isBlank(), key);
            for (int i = 0; i < pattern.countParts(); i++) {
                Part part = pattern.getPart(i);
                if (part.getType() == Part.Type.ARG_START
                        && part.getArgType() != ArgType.NONE
                        && part.getArgType() != ArgType.SIMPLE) {
                    assertTrue(selectors(pattern, i).contains("other"), key);
                }
            }
        }
    }

    private static List<String> selectors(MessagePattern pattern, int argument) {
        return Stream.iterate(argument, i -> i + 1)
                .limit(pattern.getLimitPartIndex(argument) - argument)
                .map(pattern::getPart)
                .filter(part -> part.getType() == Part.Type.ARG_SELECTOR)
                .map(pattern::getSubstring)
                .toList();
    }

    @Test
    void apostrophesAreShownOnce() {
        Texts texts = Texts.in(Locale.ENGLISH);
        assertEquals("Can't tell yet", texts.text("outcome.cannot-tell"));
        for (String key : bundle.keySet()) {
            assertFalse(texts.text(key).contains("''"), key);
        }
    }

    @Test
    void argumentsAreNeverReadAsPatterns() {
        assertEquals(
                "{x} '{y}': partnership plan",
                Texts.in(Locale.ENGLISH).text("plan.full-heading", "creator", "{x} '{y}'"));
    }

    @Test
    void numbersAndListsAreThoseOfTheLanguage() {
        assertEquals("1,000,000", Texts.in(Locale.ENGLISH).count(1_000_000));
        assertEquals("1.000.000", Texts.in(Locale.GERMAN).count(1_000_000));
        assertEquals("7.5", Texts.in(Locale.ENGLISH).number(7.50, 2));
        assertEquals("95%", Texts.in(Locale.ENGLISH).percent(0.95));
        assertEquals("a, b, and c", Texts.in(Locale.ENGLISH).list(List.of("a", "b", "c")));
    }

    /** These are formats of the command line's own: a percent sign begins a placeholder in them. */
    @Test
    void theUsageTextsAreThereAndFormat() {
        ResourceBundle usage = ResourceBundle.getBundle("io.kolscout.usage", Locale.ROOT);
        assertFalse(usage.keySet().isEmpty());
        for (String key : usage.keySet()) {
            assertFalse(String.format(Locale.ROOT, usage.getString(key)).isBlank(), key);
        }
    }

    private static String sources() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
