package io.kolscout.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.rubric.Answers;
import io.kolscout.rubric.Banks;
import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Option;
import io.kolscout.rubric.Posterior;
import io.kolscout.rubric.Question;
import io.kolscout.rubric.Rubric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final Answers EXPERT = Answers.NONE
            .with("voice", "person")
            .with("role", "professional")
            .with("recognition", "peers")
            .with("stages", "expert")
            .with("without-feed", "unchanged");

    private final Rubric rubric = Banks.shipped();

    @Test
    void anExpertIsAKolWithTheStrongestReasonsFirst() {
        Judgement judgement = Judge.judge(rubric, EXPERT);
        assertEquals(Outcome.KOL, judgement.outcome());
        assertEquals(Optional.of(Confidence.HIGH), judgement.confidence());
        assertEquals(3, judgement.reasonsFor().size());
        assertTrue(judgement.reasonsFor().get(0).ratio()
                >= judgement.reasonsFor().get(1).ratio());
        assertTrue(judgement.reasonsFor().stream().allMatch(reason -> reason.ratio() > 1));
        assertTrue(judgement.reasonsAgainst().isEmpty());
        assertEquals(CreatorClass.BOTH, judgement.runnerUp());
    }

    @Test
    void aRatioComparesTheClassWithAllOthersAtTheirPriorShares() {
        Reason role = Judge.judge(rubric, EXPERT).reasonsFor().stream()
                .filter(reason -> reason.question().id().equals("role"))
                .findFirst()
                .orElseThrow();
        double others = (0.30 * 0.009 + 0.20 * 0.208 + 0.20 * 0.018) / 0.70;
        assertEquals(0.519 / others, role.ratio(), 1e-9);
    }

    @Test
    void theStrongestReasonAgainstIsNamed() {
        Judgement judgement = Judge.judge(rubric, EXPERT.with("promotion", "regular"));
        assertEquals(
                List.of("promotion"),
                judgement.reasonsAgainst().stream()
                        .map(reason -> reason.question().id())
                        .toList());
    }

    @Test
    void aThirdOfNotSureLowersTheWordByOne() {
        Answers three = EXPERT.with("works", Answers.NOT_SURE);
        assertFalse(Judge.judge(rubric, three).lowered());
        Answers many = three.with("size", Answers.NOT_SURE);
        Judgement judgement = Judge.judge(rubric, many);
        assertTrue(judgement.lowered());
        assertEquals(Optional.of(Confidence.MEDIUM), judgement.confidence());
        assertEquals(2, judgement.notSure());
    }

    @Test
    void tooFewInformativeAnswersCannotTell() {
        Answers two =
                Answers.NONE.with("voice", "person").with("role", "creator").with("size", "mega");
        Judgement judgement = Judge.judge(rubric, two.with("works", Answers.NOT_SURE));
        assertEquals(Outcome.CANNOT_TELL, judgement.outcome());
        assertEquals(Optional.empty(), judgement.confidence());
        assertEquals(2, judgement.checks().size());
        assertTrue(judgement.changes().isEmpty());
        assertTrue(judgement.checks().stream()
                .noneMatch(check -> List.of("role", "size").contains(check.id())));
    }

    @Test
    void checksAreTheMostTellingOfUnaskedAndNotSure() {
        Answers notSure = Answers.NONE.with("voice", "person").with("role", Answers.NOT_SURE);
        String first = Judge.judge(rubric, Answers.NONE.with("voice", "person"))
                .checks()
                .get(0)
                .id();
        Judgement judgement = Judge.judge(rubric, notSure.with(first, Answers.NOT_SURE));
        assertEquals(first, judgement.checks().get(0).id());
    }

    @Test
    void changesFlipTheClassOnTheirOwn() {
        Answers close = Answers.NONE
                .with("voice", "person")
                .with("role", "practitioner")
                .with("recognition", "media")
                .with("come-across", "media")
                .with("follow-for", "expertise");
        Judgement judgement = Judge.judge(rubric, close);
        assertFalse(judgement.changes().isEmpty());
        for (Change change : judgement.changes()) {
            Answers changed = close.with(change.question().id(), change.answer().id());
            assertEquals(change.to(), Judge.judge(rubric, changed).leaning());
            assertTrue(change.to() != judgement.leaning());
        }
    }

    @Test
    void endingsOfTheGateAreStatesWithoutReasons() {
        Judgement institution = Judge.judge(rubric, EXPERT.with("voice", "institution"));
        assertEquals(Outcome.INSTITUTION, institution.outcome());
        assertTrue(institution.reasonsFor().isEmpty());
        assertTrue(institution.confidence().isEmpty());
        assertEquals(
                Outcome.UNDER_AGE,
                Judge.judge(rubric, EXPERT.with("voice", "under-age")).outcome());
    }

    @Test
    void theRevisionIsPartOfEveryJudgement() {
        assertTrue(Judge.judge(rubric, EXPERT).revision().matches("1-[0-9a-f]{8}"));
        assertEquals(rubric.revision(), Judge.judge(rubric, EXPERT).revision());
    }

    /** Words, states, changes and checks of random answers, worked out a second time. */
    @Test
    void randomAnswersAreJudgedByTheBounds() {
        Random random = new Random(20261124);
        Map<Optional<Confidence>, Integer> words = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            Answers answers = random(random);
            Judgement judgement = Judge.judge(rubric, answers);
            Posterior posterior = Posterior.after(rubric, answers);
            double top = posterior.of(posterior.top());
            int sure = judgement.asked() - judgement.notSure();
            boolean tells = top >= 0.50 && sure >= 3;
            int word = top >= 0.90 ? 0 : top >= 0.70 ? 1 : 2;
            boolean lowered = judgement.notSure() > 0 && judgement.notSure() * 3 >= judgement.asked();
            Confidence expected = List.of(Confidence.values()).get(Math.min(2, word + (lowered ? 1 : 0)));
            assertEquals(tells ? Optional.of(expected) : Optional.empty(), judgement.confidence());
            assertEquals(tells ? Outcome.of(posterior.top()) : Outcome.CANNOT_TELL, judgement.outcome());
            assertEquals(lowered && word < 2, judgement.lowered());
            assertEquals(tells ? List.of() : telling(posterior, answers), ids(judgement.checks()));
            assertEquals(tells ? flips(posterior, answers) : List.of(), judgement.changes());
            assertTrue(posterior.of(judgement.runnerUp()) <= top && judgement.runnerUp() != judgement.leaning());
            words.merge(judgement.confidence(), 1, Integer::sum);
        }
        assertEquals(4, words.size(), "every word, and none, came up: " + words);
    }

    private Answers random(Random random) {
        Answers answers = Answers.NONE.with("voice", "person");
        int asked = random.nextInt(9);
        for (int i = 0; i < asked; i++) {
            Question question =
                    rubric.evidence().get(random.nextInt(rubric.evidence().size()));
            int option = random.nextInt(question.options().size() + 1);
            answers = answers.with(
                    question.id(),
                    option == question.options().size()
                            ? Answers.NOT_SURE
                            : question.options().get(option).id());
        }
        return answers;
    }

    private List<String> telling(Posterior posterior, Answers answers) {
        List<Question> open = new ArrayList<>(rubric.evidence());
        open.removeIf(question -> rubric.chosen(question, answers).isPresent());
        open.sort((a, b) -> Double.compare(posterior.expectedInformation(b), posterior.expectedInformation(a)));
        return ids(open.subList(0, Math.min(2, open.size())));
    }

    private List<Change> flips(Posterior posterior, Answers answers) {
        Map<Change, Double> best = new HashMap<>();
        for (Question question : rubric.evidence()) {
            Change likeliest = null;
            double most = -1;
            for (Option option : question.options()) {
                CreatorClass to = Posterior.after(rubric, answers.with(question.id(), option.id()))
                        .top();
                double probability = posterior.probability(option.likelihood().orElseThrow());
                if (to != posterior.top() && !answers.is(question.id(), option.id()) && probability > most) {
                    likeliest = new Change(question, option, to);
                    most = probability;
                }
            }
            if (likeliest != null) {
                best.put(likeliest, most);
            }
        }
        return best.entrySet().stream()
                .sorted(Map.Entry.<Change, Double>comparingByValue().reversed())
                .limit(2)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }
}
