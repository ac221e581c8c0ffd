package io.kolscout.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.config.Node;
import io.kolscout.config.Problem;
import io.kolscout.config.Problems;
import io.kolscout.config.Yamls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricReaderTest {

    private final String shipped = shipped();

    @Test
    void theShippedBankHasItsQuestions() {
        Rubric rubric = Banks.shipped();
        assertEquals("voice", rubric.gate().id());
        assertEquals(18, rubric.evidence().size());
        assertEquals(4, rubric.flags().size());
        assertEquals(5, rubric.context().size());
    }

    /** Each row breaks the shipped bank in one place; the line of the place is looked up. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: role                          | id: Role!                          | not-an-id
            label: "Main work"                | label: "A label of more than thirty characters" | too-long
            temper: 0.65                      | temper: 0                          | out-of-range
            influencer: 0.003, both: 0.035    | influencer: 0, both: 0.035         | out-of-range
            kol: 0.519, influencer            | kol: 0.419, influencer             | column-sum
            minimum: 4                        | minimum: 40                        | stopping
            high: 0.90, medium: 0.70          | high: 0.60, medium: 0.70           | confidence-order
            {kol: 0.30, influencer: 0.30      | {kol: 0.40, influencer: 0.30       | prior-sum
            classes: [kol, influencer         | classes: [influencer, kol          | classes
            {id: team, label: "A small team"  | {id: person, label: "A small team" | duplicate-id
            {id: team, label: "A small team"  | {id: not-sure, label: "A small team" | reserved-id
            label: "Practitioner, maker, critic" | label: "Professional or academic" | same-label
            ends: institution                 | ends: nowhere                      | not-one-of
            answerable: 0.92                  | answerable: 2                      | out-of-range
              - id: goal                      |   - id: size                       | duplicate-id
            """)
    void aBrokenBankIsRefusedWithThePlace(String from, String to, String key) {
        assertTrue(shipped.contains(from), from);
        Problems problems = new Problems();
        Node node = Yamls.parse(shipped.replaceFirst(java.util.regex.Pattern.quote(from), to), problems);
        assertTrue(RubricReader.read(node, node, problems).isEmpty());
        assertEquals(
                List.of(key),
                problems.all().stream().map(Problem::key).distinct().toList());
        assertTrue(problems.all().stream().allMatch(problem -> problem.line() > 0));
    }

    @Test
    void allProblemsComeAtOnce() {
        Problems problems = new Problems();
        Node node = Yamls.parse(
                shipped.replace("temper: 0.65", "temper: 9").replace("certainty: 0.85", "certainty: high"), problems);
        RubricReader.read(node, node, problems);
        assertEquals(2, problems.count());
    }

    @Test
    void aBankWithoutGateOrEvidenceIsRefused() {
        Problems problems = new Problems();
        Node node = Yamls.parse(
                shipped.replace("kind: gate", "kind: flag").replace("kind: evidence", "kind: flag"), problems);
        assertTrue(RubricReader.read(node, node, problems).isEmpty());
        List<String> keys = problems.all().stream().map(Problem::key).toList();
        assertTrue(keys.contains("one-gate") && keys.contains("no-evidence"), keys.toString());
    }

    @Test
    void theRevisionFollowsTheContentAlone() {
        String revision = revision(shipped);
        assertEquals(revision, revision("# a comment\n" + shipped));
        assertNotEquals(revision, revision(shipped.replace("temper: 0.65", "temper: 0.66")));
        assertNotEquals(revision, revision(shipped.replace("One real person", "One person")));
    }

    private static String revision(String yaml) {
        Problems problems = new Problems();
        Node node = Yamls.parse(yaml, problems);
        return RubricReader.read(node, node, problems).orElseThrow().revision();
    }

    private static String shipped() {
        try (InputStream in = Rubric.class.getResourceAsStream("/config/questions.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
