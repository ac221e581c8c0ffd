package io.kolscout.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.MessagePattern;
import io.kolscout.chat.Form;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A translated bundle has the keys of the English one, and each text the same arguments; the usage help, which picocli
 * formats, has none. What stands on forms and above pages is short.
 */
class TranslationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/io/kolscout");

    @Test
    void everyTranslationFitsItsBase() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".properties"))
                    .toList()) {
                String base =
                        file.getFileName().toString().replaceFirst("_.*", "").replace(".properties", "");
                assertEquals(
                        List.of(),
                        differences(
                                load(Files.newBufferedReader(FOLDER.resolve(base + ".properties"))),
                                load(Files.newBufferedReader(file)),
                                base.equals("usage") ? text -> Set.of() : TranslationsTest::arguments),
                        file.toString());
            }
        }
    }

    @Test
    void aTranslationThatDoesNotFitIsFound() throws IOException {
        Properties english =
                load(new StringReader("a=Hello {name}\nb={n, plural, one {One} other {# for {name}}}\nc=C"));
        Properties french =
                load(new StringReader("a=Bonjour {nom}\nb={n, plural, one {Un} other {# pour {name}}}\nd=D"));
        assertEquals(
                List.of("a: [nom] instead of [name]", "c is missing", "d is not in the base"),
                differences(english, french, TranslationsTest::arguments));
    }

    /** Platforms cut or refuse longer ones; a form whose title is too long is not opened at all. */
    @Test
    void whatFormsSayFitsThePlatforms() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches("texts.*\\.properties"))
                    .toList()) {
                assertEquals(List.of(), tooLong(load(Files.newBufferedReader(file))), file.toString());
            }
        }
    }

    @Test
    void aTextTooLongForAFormIsFound() throws IOException {
        Properties french = load(new StringReader(
                "form.share=" + "x".repeat(25) + "\nform.creator=" + "x".repeat(46) + "\nplan.heading=Plan"));
        assertEquals(
                List.of("form.creator has 46 characters, 45 at most", "form.share has 25 characters, 24 at most"),
                tooLong(french));
    }

    private static List<String> tooLong(Properties texts) {
        Map<String, Integer> most = new TreeMap<>();
        for (String title :
                List.of("form.classify", "form.classify.submit", "form.share", "form.share.submit", "plan.heading")) {
            most.put(title, Form.MAX_TITLE);
        }
        for (String label : List.of("form.creator", "form.found", "form.share.channel", "form.share.note")) {
            most.put(label, 45);
        }
        List<String> tooLong = new ArrayList<>();
        most.forEach((key, limit) -> {
            int length = texts.getProperty(key, "").length();
            if (length > limit) {
                tooLong.add(key + " has " + length + " characters, " + limit + " at most");
            }
        });
        return tooLong;
    }

    private static List<String> differences(
            Properties base, Properties translation, Function<String, Set<String>> arguments) {
        Set<String> keys = new TreeSet<>(base.stringPropertyNames());
        keys.addAll(translation.stringPropertyNames());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            String there = base.getProperty(key);
            String here = translation.getProperty(key);
            if (here == null) {
                differences.add(key + " is missing");
            } else if (there == null) {
                differences.add(key + " is not in the base");
            } else if (!arguments.apply(here).equals(arguments.apply(there))) {
                differences.add(key + ": " + arguments.apply(here) + " instead of " + arguments.apply(there));
            }
        }
        return differences;
    }

    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return names;
    }

    private static Properties load(Reader reader) throws IOException {
        try (reader) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
