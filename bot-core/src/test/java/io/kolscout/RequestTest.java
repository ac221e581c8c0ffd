package io.kolscout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.Request.Fault;
import io.kolscout.Request.Reason;
import io.kolscout.rubric.Banks;
import io.kolscout.rubric.Rubric;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

    private final Rubric rubric = Banks.shipped();

    private Request read(String text) {
        return Request.read(text, rubric);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            @acme                                   | @acme                 | {}
            @acme goal:sales region:uk              | @acme                 | {goal=sales, region=uk}
            goal:sales @acme region:uk              | @acme                 | {goal=sales, region=uk}
            goal:sales region:uk @acme              | @acme                 | {goal=sales, region=uk}
            @acme goal: sales                       | @acme                 | {goal=sales}
            @acme GOAL:SALES                        | @acme                 | {goal=sales}
            @acme goal:"Sales or sign-ups"          | @acme                 | {goal=sales}
            @acme goal: "Sales or sign-ups"         | @acme                 | {goal=sales}
            @acme goal:“sales or sign-ups” topic:same | @acme               | {goal=sales, topic=same}
            @acme goal:" sales "                    | @acme                 | {goal=sales}
            @acme goal:「sales」                    | @acme                 | {goal=sales}
            @acme goal：sales                       | @acme                 | {goal=sales}
            @acme field:"Alcohol, gambling, nicotine" | @acme               | {field=restricted}
            @acme topic:"Yes, the same topic"       | @acme                 | {topic=same}
            @acme region:"Hong Kong" competitor:no  | @acme                 | {competitor=no, region=hk}
            @acme goal:sales goal:insight           | @acme                 | {goal=insight}
            https://instagram.com/acme goal:sales   | https://instagram.com/acme | {goal=sales}
            HTTPS://x.com/acme                      | HTTPS://x.com/acme    | {}
            instagram.com/acme:8080                 | instagram.com/acme:8080 | {}
            "Anna: the goal: win" goal:sales        | "Anna: the goal: win" | {goal=sales}
            “Anna goal:sales”                       | “Anna goal:sales”     | {}
            «Anna goal:sales» goal:insight          | «Anna goal:sales»     | {goal=insight}
            「Anna goal:sales」                     | 「Anna goal:sales」   | {}
            „Anna goal:sales“                       | „Anna goal:sales“     | {}
            two  words                              | two words             | {}
            @acme　goal:sales                       | @acme                 | {goal=sales}
            @acme goal:sales                        | @acme                 | {goal=sales}
            """)
    void whatIsTypedIsReadAsCreatorAndCampaign(String text, String creator, String context) {
        Request request = read(text);
        assertEquals(List.of(), request.faults());
        assertEquals(creator, request.creator());
        assertEquals(context, new TreeMap<>(request.context()).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            @acme gaol:sales        | UNKNOWN_OPTION | gaol   | sales
            @acme gaol: sales       | UNKNOWN_OPTION | gaol   | sales
            @acme goal:fame         | UNKNOWN_VALUE  | goal   | fame
            @acme goal:"world peace" | UNKNOWN_VALUE | goal   | world peace
            goal: @acme             | UNKNOWN_VALUE  | goal   | @acme
            @acme goal:not-sure     | UNKNOWN_VALUE  | goal   | not-sure
            @acme size:mega         | UNKNOWN_OPTION | size   | mega
            """)
    void whatCannotBeReadIsNamed(String text, Reason reason, String option, String value) {
        assertEquals(List.of(new Fault(reason, option, value)), read(text).faults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"@acme goal:", "@acme goal:\"\"", "goal: region:uk @acme", "goal:  region: uk @acme"})
    void anOptionWithoutValueDoesNotTakeTheNextOption(String text) {
        Request request = read(text);
        assertEquals(List.of(new Fault(Reason.MISSING_VALUE, "goal", "")), request.faults());
        assertEquals("@acme", request.creator());
        assertEquals(text.contains("region") ? Map.of("region", "uk") : Map.of(), request.context());
    }

    @Test
    void anOptionMayHaveADigitInItsName() {
        assertEquals(
                List.of(new Fault(Reason.UNKNOWN_OPTION, "goal2", "sales")),
                read("@acme goal2:sales").faults());
    }

    @Test
    void allFaultsAreKept() {
        assertEquals(3, read("@acme gaol:x goal:y region:").faults().size());
    }

    @Test
    void nothingTypedIsNoCreatorAndNoFault() {
        for (String text : List.of("", " ", "\u3000\u00A0\t\n")) {
            assertEquals(new Request("", Map.of(), List.of()), read(text));
        }
    }

    @Test
    void controlCharactersStayInTheCreatorForItsReaderToRefuse() {
        assertEquals("@ac\u0007me", read("@ac\u0007me goal:sales").creator());
    }

    @Test
    void longInputIsReadInNoTime() {
        List<String> long5000 = List.of(
                "a".repeat(5000),
                "a:".repeat(2500),
                "\"".repeat(5000),
                "a\" ".repeat(1667),
                "a:\"".repeat(1667),
                "goal:sales ".repeat(455),
                "-".repeat(5000),
                "«「『„".repeat(1250));
        assertTimeout(Duration.ofSeconds(2), () -> long5000.forEach(this::read));
    }

    @Test
    void anythingAtAllIsReadWithoutFailing() {
        List<String> pieces = List.of(
                "goal",
                "region",
                ":",
                "：",
                "\"",
                "“",
                "”",
                "«",
                "」",
                " ",
                "\u3000",
                "sales",
                "uk",
                "@acme",
                "https://x.com/a",
                "-",
                "é",
                "\0",
                "\uD83D",
                "\uDE00",
                "İ",
                "\n",
                "'",
                "0",
                "\u202E");
        Random random = new Random(20261124);
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (int walk = 0; walk < Proof.rounds(5_000, 30_000); walk++) {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(60); i >= 0; i--) {
                    text.append(pieces.get(random.nextInt(pieces.size())));
                }
                Request request = read(text.toString());
                request.context()
                        .forEach((question, option) -> assertTrue(rubric.question(question)
                                .flatMap(known -> known.option(option))
                                .isPresent()));
            }
        });
    }
}
