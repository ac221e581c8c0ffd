package io.kolscout.show;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.advice.Adviser;
import io.kolscout.advice.Playbooks;
import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorKey;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Part;
import io.kolscout.interview.Planner;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.Banks;
import io.kolscout.verdict.Outcome;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanScreenTest {

    private final Language language =
            new Language(Texts.in(Locale.ENGLISH), Banks.shipped(), Playbooks.shipped(), Playbooks.shippedRules());

    /** The blocks of the full plan as text. */
    private String plan(Outcome outcome, Answers answers) {
        Interview interview = new Interview(
                "a".repeat(22),
                new Planner("local", "local"),
                new Creator(new CreatorKey("instagram", "acme"), "@acme", ""),
                1,
                answers,
                Part.VERDICT,
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH);
        return PlanScreen.of(
                        language,
                        interview,
                        new Adviser(language.advice(), language.rules())
                                .plan(outcome, answers, "instagram")
                                .orElseThrow())
                .toString();
    }

    @Test
    void whoDeclinesPaidWorkIsNotToBePaidByAnyWordOfThePlan() {
        Answers sales = Answers.NONE.with("goal", "sales");
        assertTrue(plan(Outcome.INFLUENCER, sales).contains("Pay a flat fee and add commission"));
        String unpaid = plan(Outcome.INFLUENCER, sales.with("paid-work", "declines"));
        assertTrue(unpaid.contains("Offer no fee"));
        assertFalse(unpaid.contains("Pay a flat fee"));
        assertFalse(unpaid.contains("Offer a flat fee"));
    }

    @Test
    void everyRuleIsShownWithItsSourceAndTheDayItWasChecked() {
        String plan = plan(Outcome.KOL, Answers.NONE.with("region", "us").with("field", "medical"));
        assertTrue(plan.contains("Federal Trade Commission (FTC)"));
        assertTrue(plan.contains("Dated July 26, 2023; checked November 23, 2026."));
        assertTrue(plan.contains("No source recorded. Checked November 23, 2026."));
        assertTrue(plan.indexOf("Stop and check with counsel before any public post")
                < plan.indexOf("Have the creator disclose pay"));
        assertTrue(plan.contains("check with counsel before you sign or publish"));
    }

    @Test
    void benchmarksComeWithFormulaYearAndSource() {
        String plan = plan(Outcome.INFLUENCER, Answers.NONE.with("size", "nano"));
        assertTrue(plan.contains(
                "Formula: Engagements ÷ followers × 100. 2025; source: The Influencer Marketing Factory"));
        assertTrue(plan.contains("3.65%") && !plan.contains("7.5%"));
    }
}
