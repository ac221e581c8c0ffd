package io.kolscout.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.advice.Benchmarks.Row;
import io.kolscout.advice.Playbook.Fit;
import io.kolscout.advice.Playbook.Weeks;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.Banks;
import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Option;
import io.kolscout.rubric.Rubric;
import io.kolscout.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdviserTest {

    /** Stands for a question that was not answered. */
    private static final String UNASKED = "";

    private final Rubric rubric = Banks.shipped();
    private final Advice advice = Playbooks.shipped();
    private final Rules rules = Playbooks.shippedRules();
    private final Adviser adviser = new Adviser(advice, rules);

    /** Every verdict, goal, region, field, topic and kind of platform. */
    @Tag("long")
    @Test
    void everyPlanHoldsWhatItsCampaignCallsForAndNothingElse() {
        int plans = 0;
        for (Outcome outcome : Outcome.values()) {
            for (String goal : answersTo("goal")) {
                for (String region : answersTo("region")) {
                    for (String field : answersTo("field")) {
                        for (String topic : List.of(UNASKED, "same", "other")) {
                            for (String platform : List.of("", "instagram", "youtube", "myspace")) {
                                Answers answers =
                                        answers(Map.of("goal", goal, "region", region, "field", field, "topic", topic));
                                check(outcome, answers, platform);
                                plans++;
                            }
                        }
                    }
                }
            }
        }
        assertEquals(7 * 7 * 16 * 9 * 3 * 4, plans);
    }

    private void check(Outcome outcome, Answers answers, String platform) {
        Optional<Plan> found = adviser.plan(outcome, answers, platform);
        assertEquals(outcome.creatorClass(), found.map(Plan::verdict));
        found.ifPresent(plan -> {
            assertEquals(expectedCards(plan, answers), Set.copyOf(plan.cards()));
            for (int i = 1; i < plan.cards().size(); i++) {
                assertTrue(plan.cards()
                                .get(i - 1)
                                .severity()
                                .compareTo(plan.cards().get(i).severity())
                        <= 0);
            }
            assertEquals(advice.playbook(plan.followed()), plan.playbook());
            assertEquals(known(answers, "goal"), plan.goal().isPresent());
            plan.goal()
                    .filter(goal -> goal.fit() == Fit.POOR)
                    .ifPresent(
                            goal -> assertFalse(goal.alternative().orElseThrow().isBlank()));
            assertEquals(
                    switch (platform) {
                        case "" -> List.of("instagram", "tiktok");
                        case "instagram" -> List.of("instagram");
                        default -> List.of();
                    },
                    plan.platforms());
            assertEquals(
                    !platform.isEmpty() && !platform.equals("myspace"),
                    plan.rateByViews().isPresent());
        });
    }

    /** The cards by the words of the file: a list names its ids, and an answer not known is in none. */
    private Set<RuleCard> expectedCards(Plan plan, Answers answers) {
        List<RuleCard> cards = new ArrayList<>();
        for (RuleCard card : rules.cards()) {
            boolean here = known(answers, "region")
                    && card.regions().ids().contains(answers.to("region").orElseThrow());
            boolean field = card.fields().all()
                    || (known(answers, "field")
                            && card.fields().ids().contains(answers.to("field").orElseThrow()));
            boolean type = card.appliesTo().all()
                    || card.appliesTo().ids().contains(plan.verdict().id())
                    || card.appliesTo().ids().contains(plan.followed().id());
            if (here && field && type) {
                cards.add(card);
            }
        }
        return Set.copyOf(cards);
    }

    private static boolean known(Answers answers, String question) {
        return answers.has(question) && !answers.is(question, Answers.NOT_SURE);
    }

    private List<String> answersTo(String question) {
        return Stream.concat(
                        Stream.of(UNASKED, Answers.NOT_SURE),
                        rubric.question(question).orElseThrow().options().stream()
                                .map(Option::id))
                .toList();
    }

    private static Answers answers(Map<String, String> byQuestion) {
        Answers answers = Answers.NONE;
        for (Map.Entry<String, String> entry : byQuestion.entrySet()) {
            answers = entry.getValue().equals(UNASKED) ? answers : answers.with(entry.getKey(), entry.getValue());
        }
        return answers;
    }

    @ParameterizedTest
    @EnumSource(CreatorClass.class)
    void withoutARegionThereAreNoRules(CreatorClass type) {
        Plan plan = plan(type, Answers.NONE.with("field", "medical").with("region", Answers.NOT_SURE));
        assertEquals(List.of(), plan.cards());
    }

    @ParameterizedTest
    @CsvSource({
        "kol,        '',   8, 16",
        "kol,        nano, 8, 16",
        "influencer, '',   3, 6",
        "influencer, none, 3, 6",
        "influencer, nano, 2, 3",
        "influencer, micro, 3, 6",
        "influencer, macro, 3, 6",
        "influencer, mega, 8, 12",
        "influencer, not-sure, 3, 6",
        "both,       mega, 8, 12",
        "neither,    nano, 1, 3"
    })
    void leadTimesAreThoseOfTheTier(String type, String size, int least, int most) {
        Plan plan = plan(CreatorClass.of(type), answers(Map.of("size", size)));
        assertEquals(new Weeks(least, most), plan.leadTime());
    }

    @ParameterizedTest
    @CsvSource({
        "kol,        PARTIAL, POOR,    GOOD, GOOD,    GOOD",
        "influencer, GOOD,    GOOD,    POOR, PARTIAL, PARTIAL",
        "both,       GOOD,    PARTIAL, GOOD, PARTIAL, GOOD",
        "neither,    POOR,    PARTIAL, POOR, PARTIAL, POOR"
    })
    void eachClassFitsTheGoalsItIsGoodFor(
            String type, Fit awareness, Fit sales, Fit credibility, Fit insight, Fit education) {
        Map<String, Fit> expected = Map.of(
                "awareness",
                awareness,
                "sales",
                sales,
                "credibility",
                credibility,
                "insight",
                insight,
                "education",
                education);
        expected.forEach((goal, fit) -> assertEquals(
                fit,
                plan(CreatorClass.of(type), Answers.NONE.with("goal", goal))
                        .goal()
                        .orElseThrow()
                        .fit(),
                goal));
    }

    @Test
    void anOffTopicExpertIsTreatedAsAnInfluencer() {
        Answers other = Answers.NONE.with("topic", "other");
        for (CreatorClass type : CreatorClass.ALL) {
            boolean expert = type == CreatorClass.KOL || type == CreatorClass.BOTH;
            assertEquals(
                    expert ? CreatorClass.INFLUENCER : type, plan(type, other).followed(), type.id());
            assertEquals(
                    expert ? List.of("off-topic-expert") : List.of(), warnings(Outcome.valueOf(type.name()), other));
            assertEquals(type, plan(type, Answers.NONE.with("topic", "near")).followed());
        }
    }

    @Test
    void whoDeclinesPaidWorkIsOfferedNoFee() {
        for (CreatorClass type : CreatorClass.ALL) {
            assertTrue(plan(type, Answers.NONE.with("paid-work", "declines")).unpaid());
            assertFalse(
                    plan(type, Answers.NONE.with("paid-work", "advice-only")).unpaid());
            assertFalse(plan(type, Answers.NONE).unpaid());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "influencer, cn, none,    KOL",
        "influencer, hk, none,    KOL",
        "influencer, us, crypto,  KOL",
        "influencer, fr, none,    KOL",
        "influencer, us, none,    ''",
        "influencer, '', none,    ''",
        "influencer, not-sure, none, ''",
        "influencer, '', crypto,  KOL",
        "kol,        cn, none,    Expert",
        "kol,        us, medical, Thought leader",
        "kol,        us, crypto,  Independent expert",
        "both,       cn, none,    KOL",
        "both,       us, medical, DOL (digital opinion leader)",
        "neither,    us, none,    Creator"
    })
    void theWordIsTranslatedWhereItMeansSomethingElse(String type, String region, String field, String name) {
        Plan plan = plan(CreatorClass.of(type), answers(Map.of("region", region, "field", field)));
        assertEquals(
                name.isEmpty() ? List.of() : List.of(name),
                plan.aliases().stream().map(alias -> alias.name()).toList());
    }

    @Test
    void chinaAndCryptoBothExplainTheWord() {
        Plan plan =
                plan(CreatorClass.INFLUENCER, Answers.NONE.with("region", "cn").with("field", "crypto"));
        assertEquals(2, plan.aliases().size());
    }

    @Test
    void aStateWithoutAClassHasItsOwnWarningAndNoPlan() {
        assertEquals(List.of("cannot-tell-yet"), warnings(Outcome.CANNOT_TELL, Answers.NONE));
        assertEquals(
                List.of("fake-audience", "competitor-past", "cannot-tell-yet"),
                warnings(
                        Outcome.CANNOT_TELL,
                        Answers.NONE
                                .with("competitor", "past")
                                .with("realness", "red-flags")
                                .with("topic", "other")));
        assertEquals(
                List.of("institution-account"),
                warnings(Outcome.INSTITUTION, Answers.NONE.with("voice", "institution")));
        for (Outcome outcome : List.of(Outcome.CANNOT_TELL, Outcome.INSTITUTION, Outcome.UNDER_AGE)) {
            assertTrue(adviser.plan(outcome, Answers.NONE.with("goal", "sales"), "")
                    .isEmpty());
        }
        for (CreatorClass type : CreatorClass.ALL) {
            assertEquals(List.of(), warnings(Outcome.valueOf(type.name()), Answers.NONE));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "voice, character, character-account",
        "realness, red-flags, fake-audience",
        "realness, odd, odd-audience",
        "disputes, once, disputed-once",
        "disputes, experts, disputed-repeatedly",
        "disputes, official, disputed-repeatedly",
        "labels, some, unlabelled-ads",
        "labels, none, unlabelled-ads",
        "paid-work, declines, declines-paid-work",
        "paid-work, advice-only, advice-only",
        "competitor, past, competitor-past",
        "competitor, ongoing, competitor-ongoing"
    })
    void anAnswerRaisesItsWarningWhateverTheClass(String question, String option, String warning) {
        for (CreatorClass type : CreatorClass.ALL) {
            assertEquals(List.of(warning), warnings(Outcome.valueOf(type.name()), Answers.NONE.with(question, option)));
        }
    }

    @Test
    void notSureRaisesNothing() {
        Answers unsure = Answers.NONE;
        for (String question : rubric.questions().keySet()) {
            unsure = unsure.with(question, Answers.NOT_SURE);
        }
        assertEquals(List.of(), warnings(Outcome.KOL, unsure));
    }

    @Test
    void theGravestWarningComesFirst() {
        Answers all = Answers.NONE
                .with("realness", "odd")
                .with("labels", "none")
                .with("disputes", "official")
                .with("competitor", "ongoing");
        assertEquals(
                List.of(Warning.Level.STOP, Warning.Level.STOP, Warning.Level.CAUTION, Warning.Level.NOTE),
                adviser.warnings(Outcome.INFLUENCER, all).stream()
                        .map(Warning::level)
                        .toList());
    }

    /** The published table, by follower tier. */
    @ParameterizedTest
    @CsvSource({
        "nano,  7.50 3.65",
        "micro, 7.50 3.65",
        "macro, 5.10 3.04 4.48 2.40",
        "mega,  3.76 2.59 4.22 2.10 2.88 1.77",
        "'',    7.50 3.65 5.10 3.04 4.48 2.40 3.76 2.59 4.22 2.10 2.88 1.77"
    })
    void benchmarksAreThoseOfTheSize(String size, String rates) {
        Plan plan = plan(CreatorClass.INFLUENCER, answers(Map.of("size", size)));
        StringBuilder shown = new StringBuilder();
        for (Row row : plan.rates()) {
            shown.append(String.format(
                    java.util.Locale.ROOT,
                    " %.2f %.2f",
                    row.rates().get("tiktok"),
                    row.rates().get("instagram")));
            assertTrue(plan.tiers().isEmpty()
                    || plan.tiers().stream().anyMatch(tier -> tier.overlaps(row.from(), row.to())));
        }
        assertEquals(rates, shown.toString().strip());
    }

    @Test
    void answersOfAnotherBankAreNoAnswers() {
        Answers old = Answers.NONE
                .with("goal", "fame")
                .with("region", "zz")
                .with("field", "arms")
                .with("size", "giga")
                .with("voice", "robot");
        Plan plan = plan(CreatorClass.KOL, old);
        assertTrue(plan.goal().isEmpty());
        assertEquals(List.of(), plan.cards());
        assertEquals(List.of(), plan.tiers());
    }

    private Plan plan(CreatorClass type, Answers answers) {
        return adviser.plan(Outcome.valueOf(type.name()), answers, "").orElseThrow();
    }

    private List<String> warnings(Outcome outcome, Answers answers) {
        return adviser.warnings(outcome, answers).stream().map(Warning::id).toList();
    }
}
