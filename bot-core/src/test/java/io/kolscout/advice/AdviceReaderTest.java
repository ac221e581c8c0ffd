package io.kolscout.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.config.Problem;
import io.kolscout.config.Problems;
import io.kolscout.config.Yamls;
import io.kolscout.rubric.Banks;
import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Question;
import io.kolscout.rubric.Rubric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceReaderTest {

    private final String shipped = Yamls.shipped("advice.yaml");
    private final Optional<Rubric> bank = Optional.of(Banks.shipped());
    private final Problems problems = new Problems();

    @Test
    void theShippedAdviceIsReadWhole() {
        Advice advice = Playbooks.shipped();
        assertEquals(Set.copyOf(CreatorClass.ALL), advice.playbooks().keySet());
        Set<String> goals = Set.of("awareness", "sales", "credibility", "insight", "education");
        advice.playbooks()
                .values()
                .forEach(playbook -> assertEquals(goals, playbook.goals().keySet(), playbook.name()));
        assertEquals(
                List.of(
                        "fake-audience",
                        "odd-audience",
                        "disputed-once",
                        "disputed-repeatedly",
                        "unlabelled-ads",
                        "declines-paid-work",
                        "advice-only",
                        "off-topic-expert",
                        "institution-account",
                        "character-account",
                        "competitor-past",
                        "competitor-ongoing",
                        "cannot-tell-yet"),
                advice.warnings().stream().map(Warning::id).toList());
        assertEquals(3, advice.specialCases().size());
        assertEquals(
                List.of("nano", "micro", "mid", "macro", "mega"),
                advice.tiers().stream().map(Tier::id).toList());
        assertEquals(6, advice.benchmarks().byFollowers().rows().size());
        assertEquals(
                Map.of("tiktok", 5.52, "youtube", 2.66, "instagram", 2.34),
                advice.benchmarks().byViews().rates());
        assertFalse(advice.benchmarks().audienceQuality().isEmpty());
    }

    @Test
    void tiersAndBandsFollowOnEachOtherWithoutGap() {
        List<Tier> tiers = Playbooks.shipped().tiers();
        List<Benchmarks.Row> rows =
                Playbooks.shipped().benchmarks().byFollowers().rows();
        for (int i = 1; i < tiers.size(); i++) {
            assertEquals(tiers.get(i).from(), tiers.get(i - 1).to().orElseThrow());
        }
        for (int i = 1; i < rows.size(); i++) {
            assertEquals(rows.get(i).from(), rows.get(i - 1).to().orElseThrow());
        }
        assertTrue(tiers.get(tiers.size() - 1).to().isEmpty());
        assertTrue(rows.get(rows.size() - 1).to().isEmpty());
    }

    /** An option that no warning heeds is one that nobody needed to ask for: this says which are meant to be harmless. */
    @Test
    void everyAnswerThatSpeaksOfARiskRaisesAWarning() {
        Set<String> harmless = Set.of(
                "disputes:none",
                "labels:all",
                "labels:saw-none",
                "realness:normal",
                "realness:small",
                "paid-work:yes",
                "paid-work:no-sign");
        Set<String> heeded = Playbooks.shipped().warnings().stream()
                .flatMap(warning -> warning.when().entrySet().stream())
                .flatMap(entry -> entry.getValue().stream().map(option -> entry.getKey() + ":" + option))
                .collect(Collectors.toSet());
        for (Question flag : bank.orElseThrow().flags()) {
            flag.options().forEach(option -> {
                String answer = flag.id() + ":" + option.id();
                assertTrue(heeded.contains(answer) != harmless.contains(answer), answer);
            });
        }
    }

    /** Each row breaks the shipped advice in one place. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            checked: "2026-11-23"               | checked: "23 November 2026"        | not-a-date
            notice: "Planning advice            | notices: "Planning advice          | missing unknown-key
            leadTimeWeeks: [8, 16]              | leadTimeWeeks: [16, 8]             | weeks
            leadTimeWeeks: [8, 16]              | leadTimeWeeks: [8]                 | weeks
            leadTimeWeeks: [8, 16]              | leadTimeWeeks: [8, 160]            | out-of-range weeks
            leadTimeWeeks: [8, 16]              | leadTimeWeeks: 8                   | not-a-list weeks
            leadTimeByTier: {nano: [2, 3]       | leadTimeByTier: {small: [2, 3]     | unknown-id
            fields: [medical]                   | fields: [medicine]                 | unknown-id
            fields: [medical]                   | fields: []                         | empty-list
            fields: [medical]                   | fields: every                      | not-a-list
            regions: [cn, hk, sg]               | regions: [cn, hk, SG]              | not-an-id unknown-id
            fit: poor                           | fit: bad                           | not-one-of
            alternative: "Book an influencer with | alternative: ~ # "               | no-alternative
            definition: "KOL here               | definition: "" #                   | blank
            level: stop                         | level: grave                       | not-one-of
            when: {realness: [red-flags]}       | when: {realness: [red-flag]}       | unknown-id
            when: {realness: [red-flags]}       | when: {realnes: [red-flags]}       | unknown-question
            when: {realness: [red-flags]}       | when: {realness: all}              | not-a-list
            when: {realness: [red-flags]}       | when: {realness: []}               | empty-list
            verdicts: [kol, both]               | verdicts: [kol, expert]            | unknown-id
            playbook: influencer                | playbook: creator                  | not-one-of
            unpaid: true                        | unpaid: yes                        | not-one-of
            name: "Nano", from: 1000            | name: "Nano", from: none           | not-a-number
            from: 1000, to: 10000, answer       | from: 1000, to: 1000, answer       | out-of-range
            answer: nano}                       | answer: tiny}                      | not-one-of
            {id: micro, name                    | {id: nano, name                    | duplicate-id
            year: 2025                          | year: 25                           | out-of-range
            year: 2025                          | year: 2025.5                       | not-whole
            tiktok: 7.50                        | tiktok: 750                        | out-of-range
            {from: 0, to: 100000, tiktok        | {from: 200000, to: 100000, tiktok  | out-of-range
            {platform: tiktok, rate             | {platform: TikTok, rate            | not-an-id
            low: {below: 0.5                    | low: {under: 0.5                   | missing unknown-key
            title: "Journalist or critic"       | name: "Journalist or critic"       | missing unknown-key
              neither:                          |   nobody:                          | missing unknown-key
            """)
    void brokenAdviceIsRefusedWithThePlace(String from, String to, String keys) {
        assertTrue(AdviceReader.read(Yamls.parse(Yamls.changed(shipped, from, to), problems), bank, problems)
                .isEmpty());
        assertEquals(
                List.of(keys.split(" ")),
                problems.all().stream().map(Problem::key).distinct().sorted().toList(),
                problems.all().toString());
        assertTrue(problems.all().stream().allMatch(problem -> problem.line() > 0));
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithItsLine() {
        String text = Yamls.changed(shipped, "They decline paid work", "x".repeat(81));
        AdviceReader.read(Yamls.parse(text, problems), bank, problems);
        Problem problem = problems.all().get(0);
        assertEquals("too-long", problem.key());
        assertTrue(text.lines().toList().get(problem.line() - 1).contains("xxx"));
    }

    @Test
    void allProblemsComeAtOnce() {
        String text = Yamls.changed(shipped, "leadTimeWeeks: [8, 16]", "leadTimeWeeks: [16, 8]");
        text = Yamls.changed(text, "level: stop", "level: grave");
        text = Yamls.changed(text, "year: 2025", "year: 25");
        AdviceReader.read(Yamls.parse(text, problems), bank, problems);
        assertEquals(3, problems.count(), problems.all().toString());
    }

    @Test
    void adviceIsCheckedInFormWhereTheBankIsBroken() {
        assertTrue(AdviceReader.read(Yamls.parse(shipped, problems), Optional.empty(), problems)
                .isPresent());
        String text = Yamls.changed(shipped, "level: stop", "level: grave");
        assertTrue(AdviceReader.read(Yamls.parse(text, problems), Optional.empty(), problems)
                .isEmpty());
        assertEquals(1, problems.count());
    }
}
