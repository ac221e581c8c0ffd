package io.kolscout.creator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.Proof;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Creators named in somebody's message. */
class CreatorFinderTest {

    /** A message, and whom it names, each as a person would type it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\u0001',
            value = {
                "Have you seen @acme.shop? → @acme.shop",
                "(@acme.shop) → @acme.shop",
                "*@acme.shop*, ~@two~ `@three` → @acme.shop @two @three",
                "\"@one\", “@two”, «@three», 「@four」 and '@five' → @one @two @three @four @five",
                "@one,@two;@three → @one @two @three",
                "@one、@two，@three。 → @one @two @three",
                "||@secret|| → @secret",
                "@acme.shop's reel and @two’s story → @acme.shop @two",
                "＠acme.shop → @acme.shop",
                "@one... @two… @three! → @one @two @three",
                "@one @ONE @one. → @one",
                "@one https://www.instagram.com/one → @one https://www.instagram.com/one",
                "Look: https://www.instagram.com/acme.shop/. → https://www.instagram.com/acme.shop",
                "See (https://www.tiktok.com/@acme.shop?lang=en), then call → https://www.tiktok.com/@acme.shop",
                "[Acme](https://www.instagram.com/acme.shop) → https://www.instagram.com/acme.shop",
                "instagram.com/acme.shop or www.tiktok.com/@two"
                        + " → https://www.instagram.com/acme.shop https://www.tiktok.com/@two",
                "<https://www.instagram.com/acme.shop/?hl=en|their profile>, nice"
                        + " → https://www.instagram.com/acme.shop",
                "<https://www.instagram.com/acme.shop>. → https://www.instagram.com/acme.shop",
                "@<http://acme.shop|acme.shop> → @acme.shop",
                "<http://instagram.com/acme|instagram.com/acme>! → https://www.instagram.com/acme",
                "@ada@mastodon.social → https://mastodon.social/@ada",
            })
    void findsEveryoneNamed(String message, String expected) {
        assertEquals(Arrays.asList(expected.split(" ")), typed(CreatorFinder.find(message, 10)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "@ @ @@",
                "Nobody is named here.",
                "<@U123> and <@U123|ann> in <#C1|general>, <!channel> <!subteam^S1|@team.one>",
                "@<@U123>",
                "ada@example.com, first.last@tiktok.com or press@instagram.com.",
                "<mailto:ada@tiktok.com|ada@tiktok.com> <mailto:press@instagram.com>",
                "It costs 3.50 or $4.99, 1.000,00 at most; 24/7, and/or, w/o, N/A, 1/2.",
                "plan.v2.pdf, brief.docx and docs/plan.v2.pdf",
                "acme.shop",
                "instagram.com, https://www.youtube.com/ and https://youtu.be/dQw4w9WgXcQ",
                "https://bit.ly/abc https://example.com/ada/x",
                "<https://example.com/report.pdf|report.pdf>",
                "e.g. i.e. etc. ... ./. /"
            })
    void findsNobodyElse(String message) {
        assertEquals(List.of(), typed(CreatorFinder.find(message, 10)));
    }

    @Test
    void findsNoMoreThanAsked() {
        String message = String.join(
                " ",
                IntStream.range(0, 50).mapToObj(number -> "@creator" + number).toList());
        assertEquals(List.of("@creator0", "@creator1", "@creator2"), typed(CreatorFinder.find(message, 3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@",
                "<",
                "<@",
                ".",
                ")",
                "a.",
                "/",
                "@a/",
                "<https://",
                "https://instagram.com/a ",
                "@\u0301",
                "\uD83D",
                "\uFDFA",
                "..........x",
                "＠"
            })
    void hugeTextTakesBoundedTime(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertTrue(CreatorFinder.find(text, 10).size() <= 10));
    }

    /** Whatever the message, those found are few, different, and the same when their typed form is read. */
    @Test
    void everyoneFoundReadsBackAsTheSame() {
        List<String> pieces = List.of(
                "@",
                "acme",
                ".",
                "/",
                " ",
                "\n",
                "<",
                ">",
                "|",
                "<@U1>",
                "https://",
                "www.",
                "instagram.com/",
                "tiktok.com/@",
                "mastodon.social",
                "u/",
                "?",
                "#",
                "(",
                ")",
                "\"",
                "”",
                "、",
                "*",
                "_",
                "\u202E",
                "\u0000",
                "\u200D",
                "\uFEFF",
                "\uD83D",
                "👩‍🔬",
                "e\u0301",
                "ß",
                "漢",
                "ا",
                "％",
                "%2F",
                "xn--",
                "＠",
                "。",
                "a".repeat(80));
        Random random = new Random(20261125);
        int found = 0;
        for (int step = 0; step < Proof.rounds(10_000, 200_000); step++) {
            StringBuilder message = new StringBuilder();
            for (int n = random.nextInt(24); n >= 0; n--) {
                message.append(pieces.get(random.nextInt(pieces.size())));
            }
            List<Creator> creators = CreatorFinder.find(message.toString(), 5);
            found += creators.size();
            assertTrue(creators.size() <= 5);
            assertEquals(
                    creators.size(),
                    new HashSet<>(creators.stream().map(Creator::key).toList()).size());
            for (Creator creator : creators) {
                Reading.Found again = assertInstanceOf(
                        Reading.Found.class, CreatorReader.read(typed(creator)), () -> "In " + message);
                assertEquals(creator.key(), again.creator().key(), () -> "In " + message);
            }
        }
        assertTrue(found > 500, "found " + found);
    }

    private static List<String> typed(List<Creator> creators) {
        return creators.stream().map(CreatorFinderTest::typed).toList();
    }

    private static String typed(Creator creator) {
        return creator.address().isEmpty() ? creator.name() : creator.address();
    }
}
