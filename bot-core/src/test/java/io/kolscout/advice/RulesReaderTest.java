package io.kolscout.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.advice.RuleCard.Severity;
import io.kolscout.config.Problem;
import io.kolscout.config.Problems;
import io.kolscout.config.Yamls;
import io.kolscout.rubric.Banks;
import io.kolscout.rubric.Option;
import io.kolscout.rubric.Rubric;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesReaderTest {

    private final String shipped = Yamls.shipped("rules.yaml");
    private final Optional<Rubric> bank = Optional.of(Banks.shipped());
    private final Problems problems = new Problems();

    @Test
    void theShippedRulesAreReadWhole() {
        Rules rules = Playbooks.shippedRules();
        assertEquals(62, rules.cards().size());
        assertFalse(rules.notice().isEmpty());
    }

    @Test
    void aCardWithoutAuthoritySaysCheckWithCounselAndBindsNobody() {
        for (RuleCard card : Playbooks.shippedRules().cards()) {
            boolean counsel = card.text().startsWith("Check with counsel")
                    || card.text().startsWith("Stop and check with counsel");
            assertEquals(card.authority().isEmpty(), counsel, card.id());
            assertFalse(card.authority().isEmpty() && card.severity() == Severity.MUST, card.id());
            assertEquals(card.severity() == Severity.STOP, card.text().startsWith("Stop"), card.id());
        }
    }

    @Test
    void everyRegionHasARuleForEveryField() {
        List<RuleCard> cards = Playbooks.shippedRules().cards();
        for (Option region : bank.orElseThrow().question("region").orElseThrow().options()) {
            for (Option field :
                    bank.orElseThrow().question("field").orElseThrow().options()) {
                assertTrue(
                        cards.stream()
                                .anyMatch(card -> card.regions().holds(Optional.of(region.id()))
                                        && (card.fields().ids().contains(field.id())
                                                || (field.id().equals("none")
                                                        && card.fields().all()))),
                        region.id() + " " + field.id());
            }
        }
    }

    /** Each row breaks the shipped rules in one place. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: us-disclosure      | id: US-disclosure        | not-an-id
            id: uk-disclosure      | id: us-disclosure        | duplicate-id
            regions: [us]          | regions: [usa]           | unknown-id
            regions: [us]          | regions: us              | not-a-list
            regions: [us]          | regions: []              | empty-list
            regions: [us]          | region: [us]             | missing unknown-key
            fields: [medical]      | fields: [medicine]       | unknown-id
            appliesTo: [kol, both] | appliesTo: [kol, expert] | unknown-id
            since: "2023-07-26"    | since: "26 July 2023"    | not-a-date
            since: "2023-07-26"    | since: "2023-02-30"      | not-a-date
            checked: "2026-11-23"  | checked: null            | missing
            severity: must         | severity: shall          | not-one-of
            severity: must         | severity: [must]         | not-a-scalar
            authority: "Federal Trade Commission (FTC)" | authority: "" | blank
            revision: 1            | revision: 0              | out-of-range
            cards:                 | card:                    | missing unknown-key
            """)
    void brokenRulesAreRefusedWithThePlace(String from, String to, String keys) {
        assertTrue(RulesReader.read(Yamls.parse(Yamls.changed(shipped, from, to), problems), bank, problems)
                .isEmpty());
        assertEquals(
                List.of(keys.split(" ")),
                problems.all().stream().map(Problem::key).distinct().sorted().toList(),
                problems.all().toString());
        assertTrue(problems.all().stream().allMatch(problem -> problem.line() > 0));
    }

    @Test
    void allProblemsComeAtOnce() {
        String text = Yamls.changed(shipped, "regions: [us]", "regions: [usa]");
        text = Yamls.changed(text, "severity: stop", "severity: halt");
        RulesReader.read(Yamls.parse(text, problems), bank, problems);
        assertEquals(2, problems.count(), problems.all().toString());
    }
}
