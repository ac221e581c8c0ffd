package io.kolscout.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.Proof;
import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorKey;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.Banks;
import io.kolscout.rubric.Option;
import io.kolscout.rubric.Posterior;
import io.kolscout.rubric.Question;
import io.kolscout.rubric.Rubric;
import io.kolscout.verdict.Judge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final Rubric rubric = Banks.shipped();
    private final Conversation conversation = new Conversation(rubric);

    @Test
    void beginsWithTheGateAndCountsDownFromNine() {
        Standing standing = conversation.standing(begun());
        assertEquals("voice", standing.question().orElseThrow().id());
        assertEquals(1, standing.number());
        assertEquals(9, standing.most());
        assertFalse(standing.canGoBack());
    }

    @Test
    void asksByExpectedInformationAfterTheGate() {
        Interview interview = answered(begun(), "person");
        Question best = rubric.evidence().get(0);
        Posterior prior = Posterior.after(rubric, Answers.NONE);
        for (Question question : rubric.evidence()) {
            best = prior.expectedInformation(question) > prior.expectedInformation(best) ? question : best;
        }
        assertEquals(best, due(interview));
        assertEquals(2, conversation.standing(interview).number());
    }

    @Test
    void institutionEndsTheInterviewAtOnce() {
        Interview interview = answered(begun(), "institution");
        assertTrue(conversation.standing(interview).verdictDue());
        assertTrue(conversation.enter(interview, Part.FIT, NOW).isEmpty());
        assertTrue(conversation.enter(interview, Part.RISKS, NOW).isEmpty());
    }

    @Test
    void notSureAtTheGateGoesOn() {
        assertFalse(conversation.standing(answered(begun(), Answers.NOT_SURE)).verdictDue());
    }

    @Test
    void nothingButNotSureEndsAfterTheMaximum() {
        Interview interview = answered(begun(), "person");
        for (int asked = 0; asked < 8; asked++) {
            assertFalse(conversation.standing(interview).verdictDue(), "after " + asked);
            interview = answered(interview, Answers.NOT_SURE);
        }
        assertTrue(conversation.standing(interview).verdictDue());
    }

    @Test
    void backShowsTheQuestionBeforeWithItsAnswer() {
        Interview third = answered(answered(begun(), "person"), 0);
        Interview back = conversation.back(third, NOW).orElseThrow();
        Standing standing = conversation.standing(back);
        assertEquals(2, standing.number());
        assertEquals(third.answers().to(standing.question().orElseThrow().id()), standing.chosen());
        assertTrue(standing.chosen().isPresent());
        Interview first = conversation.back(back, NOW).orElseThrow();
        assertEquals("voice", due(first).id());
        assertTrue(conversation.back(first, NOW).isEmpty());
        assertEquals(third.answers(), first.answers());
    }

    @Test
    void keepReturnsToWhereItWas() {
        Interview third = answered(answered(begun(), "person"), 0);
        Interview kept = conversation
                .keep(conversation.back(third, NOW).orElseThrow(), NOW)
                .orElseThrow();
        assertEquals(due(third), due(kept));
        assertTrue(conversation.keep(third, NOW).isEmpty());
    }

    @Test
    void changingAnAnswerKeepsTheOthers() {
        Interview third = answered(answered(begun(), "person"), 0);
        String second = third.answers().questions().get(1);
        Interview again = conversation.change(third, second, NOW).orElseThrow();
        Interview changed =
                conversation.answer(again, second, Answers.NOT_SURE, NOW).orElseThrow();
        assertTrue(changed.answers().is("voice", "person"));
        assertTrue(changed.answers().is(second, Answers.NOT_SURE));
        assertEquals(third.answers().questions(), changed.answers().questions());
    }

    @Test
    void changingTheGateToAnInstitutionAndBackKeepsTheEvidence() {
        Interview third = answered(answered(begun(), "person"), 0);
        Interview ended = conversation
                .answer(conversation.change(third, "voice", NOW).orElseThrow(), "voice", "institution", NOW)
                .orElseThrow();
        assertTrue(conversation.standing(ended).verdictDue());
        Interview gate = conversation.back(ended, NOW).orElseThrow();
        assertEquals("voice", due(gate).id());
        Interview resumed = conversation.answer(gate, "voice", "person", NOW).orElseThrow();
        assertEquals(due(third), due(resumed));
    }

    @Test
    void answersToAnotherQuestionOrWithAnotherOptionDoNotApply() {
        Interview interview = answered(begun(), "person");
        String due = due(interview).id();
        assertTrue(conversation.answer(interview, "voice", "person", NOW).isEmpty());
        assertTrue(conversation.answer(interview, due, "no-such-option", NOW).isEmpty());
        assertTrue(conversation.answer(interview, "no-such-question", "x", NOW).isEmpty());
        assertTrue(conversation.change(interview, "no-such-question", NOW).isEmpty());
        assertTrue(conversation.change(interview, "role", NOW).isEmpty());
    }

    @Test
    void startOverForgetsTheCreatorAndKeepsTheCampaign() {
        Interview told = conversation
                .tell(begun(), Map.of("goal", "sales", "region", "uk", "field", "no-such-field"), NOW)
                .orElseThrow();
        Interview over = conversation.startOver(answered(told, "person"), NOW);
        assertEquals(List.of("goal", "region"), over.answers().questions());
        assertEquals("voice", due(over).id());
    }

    @Test
    void fitAsksOnlyWhatIsMissingAndEndsAtTheVerdict() {
        Interview interview = conversation
                .tell(verdictReached(), Map.of("goal", "sales"), NOW)
                .orElseThrow();
        interview = conversation.enter(interview, Part.FIT, NOW).orElseThrow();
        List<String> asked = new ArrayList<>();
        while (!conversation.standing(interview).verdictDue()) {
            asked.add(due(interview).id());
            assertEquals(asked.size() + 1, conversation.standing(interview).number());
            interview = answered(interview, 0);
        }
        assertEquals(List.of("topic", "region", "field", "competitor"), asked);
        assertEquals(Part.VERDICT, interview.part());
        assertTrue(conversation.enter(interview, Part.FIT, NOW).isEmpty());
    }

    @Test
    void risksCanBeSkippedAndDoneLater() {
        Interview risks = conversation.enter(verdictReached(), Part.RISKS, NOW).orElseThrow();
        Interview one = answered(risks, 0);
        Interview skipped = conversation.skip(one, NOW).orElseThrow();
        assertTrue(conversation.standing(skipped).verdictDue());
        assertTrue(conversation.skip(skipped, NOW).isEmpty());
        Interview later = conversation.enter(skipped, Part.RISKS, NOW).orElseThrow();
        assertEquals("labels", due(later).id());
        assertEquals(3, conversation.open(later.answers(), Part.RISKS));
    }

    @Test
    void backFromTheFirstContextQuestionIsTheVerdict() {
        Interview fit = conversation.enter(verdictReached(), Part.FIT, NOW).orElseThrow();
        Interview back = conversation.back(fit, NOW).orElseThrow();
        assertTrue(conversation.standing(back).verdictDue());
        Interview last = conversation.back(back, NOW).orElseThrow();
        assertEquals(Question.Kind.EVIDENCE, due(last).kind());
    }

    @Test
    void anUnaskedQuestionCanBeAnsweredOnceTheVerdictIsThere() {
        Interview verdict = verdictReached();
        Question unasked = rubric.evidence().stream()
                .filter(question -> !verdict.answers().has(question.id()))
                .findFirst()
                .orElseThrow();
        Interview extra = conversation.change(verdict, unasked.id(), NOW).orElseThrow();
        assertEquals(0, conversation.standing(extra).number());
        assertTrue(conversation
                .standing(conversation.back(extra, NOW).orElseThrow())
                .verdictDue());
        Interview answered =
                conversation.answer(extra, unasked.id(), Answers.NOT_SURE, NOW).orElseThrow();
        assertTrue(conversation.standing(answered).verdictDue());
    }

    @Test
    void aChangedBankStrandsNobody() {
        Interview interview = verdictReached()
                .next(
                        new Answers(Map.of("voice", "gone-option", "gone-question", "x", "role", "gone-option")),
                        Part.FIT,
                        Optional.of("gone-question"),
                        NOW);
        Standing standing = conversation.standing(interview);
        assertEquals(Question.Kind.EVIDENCE, standing.question().orElseThrow().kind());
        assertEquals(List.of("voice", "role"), sorted(conversation.answered(interview.answers())));
        Interview moved = answered(interview, 0);
        assertTrue(moved.answers().is("gone-question", "x"));
    }

    /** Random moves: no exception, never a dead end, never more than nine numbered questions. */
    @Test
    void wandersWithoutDeadEnds() {
        Random random = new Random(20261124);
        int verdicts = 0;
        for (int walk = 0; walk < Proof.rounds(100, 1_000); walk++) {
            Interview interview = begun();
            for (int step = 0; step < 60; step++) {
                Standing standing = conversation.standing(interview);
                assertTrue(standing.number() <= standing.most());
                if (standing.verdictDue()) {
                    verdicts++;
                    Judge.judge(rubric, interview.answers());
                }
                Interview next = randomMove(interview, standing, random).orElse(interview);
                assertTrue(next.equals(interview) || next.version() == interview.version() + 1);
                interview = next;
            }
            assertEquals(
                    Posterior.after(rubric, interview.answers())
                            .of(Posterior.after(rubric, interview.answers()).top()),
                    Posterior.after(rubric, shuffled(interview.answers(), random))
                            .of(Posterior.after(rubric, interview.answers()).top()),
                    "the order of answering makes no difference");
        }
        assertTrue(verdicts > 300, "the walk reached " + verdicts + " verdicts");
    }

    private Optional<Interview> randomMove(Interview interview, Standing standing, Random random) {
        List<Question> known = List.copyOf(rubric.questions().values());
        return switch (random.nextInt(12)) {
            case 0 -> conversation.back(interview, NOW);
            case 1 -> conversation.keep(interview, NOW);
            case 2 ->
                conversation.change(
                        interview, known.get(random.nextInt(known.size())).id(), NOW);
            case 3 -> random.nextInt(10) == 0 ? Optional.of(conversation.startOver(interview, NOW)) : Optional.empty();
            case 4 -> conversation.enter(interview, Part.FIT, NOW);
            case 5 -> conversation.enter(interview, Part.RISKS, NOW);
            case 6 -> conversation.skip(interview, NOW);
            default ->
                standing.question().flatMap(question -> {
                    List<Option> options = question.options();
                    int choice = random.nextInt(options.size() + 1);
                    String option =
                            choice < options.size() ? options.get(choice).id() : Answers.NOT_SURE;
                    Optional<Interview> next = conversation.answer(interview, question.id(), option, NOW);
                    assertTrue(next.isPresent(), "a question that is shown can be answered");
                    return next;
                });
        };
    }

    private static Answers shuffled(Answers answers, Random random) {
        List<String> questions = new ArrayList<>(answers.questions());
        Collections.shuffle(questions, random);
        Answers shuffled = Answers.NONE;
        for (String question : questions) {
            shuffled = shuffled.with(question, answers.to(question).orElseThrow());
        }
        return shuffled;
    }

    private static List<String> sorted(List<Question> questions) {
        return questions.stream()
                .map(Question::id)
                .sorted(Collections.reverseOrder())
                .toList();
    }

    private static Interview begun() {
        Creator creator = new Creator(new CreatorKey("", "acme.shop"), "@acme.shop", "");
        return new Interview(
                "i1",
                new Planner("local", "local"),
                creator,
                0,
                Answers.NONE,
                Part.VERDICT,
                Optional.empty(),
                NOW,
                NOW);
    }

    private Interview verdictReached() {
        Interview interview = answered(begun(), "person");
        while (!conversation.standing(interview).verdictDue()) {
            interview = answered(interview, 0);
        }
        return interview;
    }

    private Question due(Interview interview) {
        return conversation.standing(interview).question().orElseThrow();
    }

    private Interview answered(Interview interview, int option) {
        return answered(interview, due(interview).options().get(option).id());
    }

    private Interview answered(Interview interview, String option) {
        return conversation.answer(interview, due(interview).id(), option, NOW).orElseThrow();
    }
}
