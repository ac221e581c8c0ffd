package io.kolscout.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.cases.Fitting.Smoothing;
import io.kolscout.config.ConfigSource;
import io.kolscout.config.Node;
import io.kolscout.config.Problems;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Rubric;
import io.kolscout.rubric.Rubric.Reliability;
import io.kolscout.rubric.RubricReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankTextTest {

    /** A bank in the layouts that a team may write: block and flow, quoted keys, comments in between, emoji. */
    private static final String BANK = """
            # Our bank 😀, by hand
            revision: 7   # counts
            classes: [kol, influencer, both, neither]
            prior: {kol: 0.25, influencer: 0.25, both: 0.25, neither: 0.25}
            temper: 1
            stopping: {minimum: 1, maximum: 2, certainty: 0.9}
            confidence: {high: 0.9, medium: 0.7, cannot-tell-below: 0.5, cannot-tell-below-answers: 1}
            "reliability":
              high: 0.5   # a guess
              medium: 0.5
              source: "no idea"
            # the questions
            questions:
              - id: voice
                kind: gate
                dimension: gate
                label: "Who 😀"
                text: "Who?"
                why: "Why."
                options: [{id: person, label: A, text: A}, {id: team, label: B, text: B}]
              - kind: evidence
                dimension: d
                label: "Work 😀😀"
                text: "What work?"
                why: "Why."
                answerable: "1"
                options:
                  - likelihood:
                      kol: 0.5   # half
                      influencer: 0.5
                      both: 0.5
                      neither: '0.5'
                    label: X
                    text: X
                    id: x
                  - {id: z, label: Z, text: Z, likelihood: {kol: 0.5, influencer: 5.0e-1, both: 0.5, neither: 0.5}}
                id: work
            context: []
            """;

    @TempDir
    Path folder;

    @Test
    void replacesTheNumbersWhereverTheyStand() throws IOException {
        Rubric fitted = Fitting.fit(
                read(BANK),
                List.of(
                        new Profile("a", CreatorClass.KOL, Answers.NONE.with("work", "x")),
                        new Profile("b", CreatorClass.NEITHER, Answers.NONE.with("work", Answers.NOT_SURE))),
                new Smoothing(2, 0.5));
        String text = BankText.of(
                BANK,
                fitted,
                Optional.of(new Reliability(0.91, 0.81, "a \"test\"")),
                "The likelihoods are fitted by a test. " + "word ".repeat(60));
        Rubric again = read(text);
        assertTrue(again.revision().startsWith("8-"), again.revision());
        assertEquals(0.91, again.reliability().orElseThrow().high());
        assertEquals("a \"test\"", again.reliability().orElseThrow().source());
        assertEquals(0.5, again.evidence().get(0).answerable());
        for (String option : List.of("x", "z")) {
            for (CreatorClass type : CreatorClass.ALL) {
                assertEquals(likelihood(fitted, option, type), likelihood(again, option, type), option + type);
            }
        }
        assertTrue(text.startsWith("# The likelihoods are fitted by a test. word"), text);
        for (String comment : List.of("# Our bank 😀, by hand", "# counts", "# the questions", "# half")) {
            assertTrue(text.contains(comment), text);
        }
        assertTrue(text.lines().filter(line -> line.startsWith("#")).allMatch(line -> line.length() <= 118), text);
        String once = BankText.of(text, fitted, Optional.empty(), "The likelihoods are fitted again.");
        assertEquals(2, once.split("The likelihoods are fitted", -1).length, once);
        assertTrue(read(once).reliability().isEmpty());
        String back = BankText.of(
                once, fitted, Optional.of(new Reliability(0.9, 0.8, "s")), "The likelihoods are fitted again.");
        assertEquals(0.9, read(back).reliability().orElseThrow().high());
        assertFalse(back.contains("no idea"));
    }

    private static double likelihood(Rubric rubric, String option, CreatorClass type) {
        return rubric.evidence()
                .get(0)
                .option(option)
                .orElseThrow()
                .likelihood()
                .orElseThrow()
                .of(type);
    }

    private Rubric read(String text) throws IOException {
        Files.writeString(folder.resolve("questions.yaml"), text);
        Problems problems = new Problems();
        Node node = ConfigSource.folder(folder).read("questions.yaml", problems);
        return RubricReader.read(node, node, problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));
    }
}
