package io.kolscout.creator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.BreakIterator;
import io.kolscout.Proof;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random walks from valid input: whatever is typed, the reading is clean, bounded and stable. */
class ReadingWalkTest {

    private static final int STEPS = Proof.rounds(20_000, 60_000);

    private static final Pattern UNCLEAN = Pattern.compile(
            "[\\p{Cc}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u200E\\u200F\\uFEFF]");

    private static final List<String> PIECES = List.of(
            "@",
            "/",
            "?",
            "#",
            "%",
            "%2F",
            "%E2%80%AE",
            "%FF",
            ":",
            "\\",
            "\"",
            "“",
            "»",
            "'",
            " ",
            "\n",
            ".",
            "..",
            "_",
            "-",
            "·",
            "<",
            ">",
            "|",
            "<@U1>",
            "&",
            "=",
            "u/",
            "https://",
            "http:",
            "www.",
            "m.",
            "\u202e",
            "\u2066",
            "\u200d",
            "\u200c",
            "\ufe0f",
            "\ufeff",
            "\u0000",
            "\ud83d",
            "\ude00",
            "👩‍🔬",
            "🏴",
            "\u0301",
            "é",
            "ß",
            "İ",
            "ﬁ",
            "ﷺ",
            "Ⅷ",
            "\u0600",
            "ن",
            "क्",
            "가",
            "。",
            "．",
            "／",
            "＠",
            "…",
            "⒈",
            "\u3164",
            "\u2800",
            "\u00a0",
            "\ue000",
            "xn--",
            "instagram.com/",
            "facebook.com/",
            "@social.example",
            ".substack.com",
            ".bsky.social",
            "https://l.facebook.com/l.php?u=");

    private final Random random = new Random(20_241_124);

    private List<String> seeds() {
        return Stream.concat(
                        ProfileLinkTest.creators()
                                .flatMap(expected -> Stream.concat(
                                        Stream.of(expected.creator().address()), expected.spellings().stream())),
                        Stream.of(
                                "@acme.shop",
                                "acme",
                                "\"Ada Example\"",
                                "「例」",
                                "@ada@social.example",
                                "@مثال",
                                "@می‌خواهم"))
                .toList();
    }

    private String piece() {
        return switch (random.nextInt(3)) {
            case 0 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
            case 1 -> Character.toString(random.nextInt(0x3000));
            default -> PIECES.get(random.nextInt(PIECES.size()));
        };
    }

    private String mutated(String seed) {
        StringBuilder text = new StringBuilder(seed);
        for (int changes = random.nextInt(5); changes >= 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(4));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.replace(at, end, piece());
                case 2 -> text.insert(at, text.substring(at, end).toUpperCase(Locale.ROOT));
                case 3 -> text.insert(at, piece().repeat(1 + random.nextInt(random.nextInt(40) == 0 ? 300 : 3)));
                default -> text.insert(at, piece());
            }
        }
        return text.toString();
    }

    @Tag("long")
    @Test
    void everyReadingIsCleanBoundedAndStable() {
        List<String> seeds = seeds();
        int found = 0;
        for (int step = 0; step < STEPS; step++) {
            String typed = mutated(seeds.get(random.nextInt(seeds.size())));
            Reading reading = CreatorReader.read(typed);
            if (reading instanceof Reading.Found creator) {
                found++;
                check(typed, creator.creator());
            } else if (reading instanceof Reading.Refused refused) {
                check(typed, refused);
            }
        }
        assertTrue(found > STEPS / 4, "found " + found);
        assertTrue(found < STEPS * 3 / 4, "found " + found);
    }

    private static void check(String typed, Creator creator) {
        assertClean(typed, creator.name());
        assertClean(typed, creator.key().id());
        assertTrue(creator.name().codePointCount(0, creator.name().length()) <= IdRule.MAX_HANDLE + 20, typed);
        String again = !creator.address().isEmpty()
                ? creator.address()
                : creator.key().id().startsWith("\"") ? '"' + creator.name() + '"' : creator.name();
        Reading.Found reread = assertInstanceOf(
                Reading.Found.class, CreatorReader.read(again), () -> escaped(typed) + " as " + escaped(again));
        assertEquals(creator.key(), reread.creator().key(), () -> escaped(typed) + " as " + escaped(again));
        assertEquals(creator.address(), reread.creator().address(), () -> escaped(typed));
    }

    private static void check(String typed, Reading.Refused refused) {
        assertClean(typed, refused.shown());
        assertClean(typed, refused.hint());
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(refused.shown());
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        assertTrue(
                count <= CleanText.MAX_SHOWN && refused.shown().length() <= CleanText.unitsOf(CleanText.MAX_SHOWN),
                () -> escaped(typed));
        assertTrue(refused.hint().length() <= 250, () -> escaped(typed));
        if (!refused.hint().isEmpty()) {
            assertInstanceOf(
                    Reading.Found.class,
                    CreatorReader.read(refused.hint()),
                    () -> escaped(typed) + " to " + escaped(refused.hint()));
        }
    }

    private static void assertClean(String typed, String text) {
        assertFalse(UNCLEAN.matcher(text).find(), () -> escaped(typed) + " to " + escaped(text));
        assertEquals(CleanText.clean(text), text, () -> escaped(typed));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(unit -> escaped.append(
                        unit > ' ' && unit < 0x7F ? Character.toString(unit) : String.format("\\u%04x", unit)));
        return escaped.toString();
    }
}
