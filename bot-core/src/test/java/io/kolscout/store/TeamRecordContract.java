package io.kolscout.store;

import static io.kolscout.store.Samples.ADA;
import static io.kolscout.store.Samples.NOON;
import static io.kolscout.store.Samples.creator;
import static io.kolscout.store.Samples.interview;
import static io.kolscout.store.Samples.next;
import static io.kolscout.store.Samples.verdict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorKey;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Part;
import io.kolscout.interview.Planner;
import io.kolscout.record.Share;
import io.kolscout.record.Share.State;
import io.kolscout.record.Store;
import io.kolscout.record.TeamRecord;
import io.kolscout.record.VerdictRecord;
import io.kolscout.rubric.Answers;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of a team's record keeps to. */
abstract class TeamRecordContract {

    private static final List<Planner> OTHERS =
            List.of(new Planner("acme", "bob"), new Planner("other", "ada"), new Planner("ACME", "ada"));

    Store team;

    /** Opens this test's store: empty at first, and the same one whenever it is opened again. */
    abstract Store open();

    @BeforeEach
    void openFirst() {
        team = open();
    }

    @AfterEach
    void closeLast() {
        team.close();
    }

    void reopen() {
        team.close();
        team = open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "O'Hara \"quoted\" \\ back; -- not a comment",
                "\uD83D\uDC69\u200D\uD83D\uDCBB\uD83C\uDFFD \uD835\uDD38\uD835\uDD55\uD835\uDD52",
                "e\u0301 is not \u00E9",
                "\u0645\u0631\u062D\u0628\u0627 \u05E9\u05DC\u05D5\u05DD \u4F60\u597D \u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35",
                "line\nbreak\ttab\r\n\u2028\u00A0 ",
                ":named ? {braces} <angle> %s ${placeholder}"
            })
    void everyFieldComesBack(String text) {
        Planner owner = new Planner("team " + text, "person " + text);
        Creator creator = new Creator(new CreatorKey("platform " + text, "id " + text), "name " + text, text);
        Answers answers = Answers.NONE.with("z " + text, text).with("a", "2").with("m", Answers.NOT_SURE);
        Interview begun = new Interview(
                "id-_9", owner, creator, 7, answers, Part.FIT, Optional.of("again " + text), NOON, NOON.plusMillis(1));
        assertTrue(team.begin(begun));
        assertEquals(Optional.of(begun), team.interview(owner, "id-_9"));

        Interview next = begun.next(answers.with("b", text), Part.RISKS, Optional.empty(), NOON.plusSeconds(9));
        VerdictRecord reached = new VerdictRecord(
                "id-_9", 8, owner, creator, "cannot-tell", "", answers, "revision " + text, NOON.plusSeconds(10));
        assertTrue(team.advance(next, Optional.of(reached)));
        reopen();

        assertEquals(Optional.of(next), team.interview(owner, "id-_9"));
        assertEquals(Optional.of(next), team.interviewOn(owner, creator.key()));
        assertEquals(List.of(next), team.interviews(owner, 10));
        assertEquals(List.of(reached), team.verdicts(owner, 10));
        assertEquals(List.of(reached), team.verdicts(owner, creator.key(), 10));
        assertEquals(
                List.of("z " + text, "a", "m", "b"),
                team.interview(owner, "id-_9").orElseThrow().answers().questions());
    }

    @Test
    void bareHandleIsACreatorOfItsOwn() {
        Creator bare = new Creator(new CreatorKey("", "acme"), "acme", "");
        Interview onBare = new Interview("a", ADA, bare, 1, Answers.NONE, Part.VERDICT, Optional.empty(), NOON, NOON);
        assertTrue(team.begin(onBare));
        assertTrue(team.begin(interview(ADA, "b", "acme")));
        assertEquals(Optional.of(onBare), team.interviewOn(ADA, bare.key()));
    }

    @Test
    void aHandleThatMeansAProfileBringsWhatItHad() {
        Creator bare = new Creator(new CreatorKey("", "acme"), "@acme", "");
        Interview onBare = new Interview("a", ADA, bare, 1, Answers.NONE, Part.VERDICT, Optional.empty(), NOON, NOON);
        team.begin(onBare);
        team.advance(next(onBare), Optional.of(verdict(next(onBare))));
        assertEquals(Optional.empty(), team.meant(ADA, bare.key()));

        assertTrue(team.same(ADA, bare.key(), creator("acme")));
        reopen();

        assertEquals(Optional.of(creator("acme")), team.meant(ADA, bare.key()));
        assertEquals(Optional.empty(), team.interviewOn(ADA, bare.key()));
        assertEquals(
                "a", team.interviewOn(ADA, creator("acme").key()).orElseThrow().id());
        assertEquals(
                creator("acme"),
                team.verdicts(ADA, creator("acme").key(), 5).get(0).creator());
        for (Planner other : OTHERS) {
            assertEquals(Optional.empty(), team.meant(other, bare.key()));
        }
        assertTrue(team.same(ADA, bare.key(), creator("other")));
        assertEquals(Optional.of(creator("other")), team.meant(ADA, bare.key()));
    }

    @Test
    void aHandleAndAProfileWithAnInterviewEachStayTwo() {
        Creator bare = new Creator(new CreatorKey("", "acme"), "@acme", "");
        team.begin(new Interview("a", ADA, bare, 1, Answers.NONE, Part.VERDICT, Optional.empty(), NOON, NOON));
        team.begin(interview(ADA, "b", "acme"));
        assertFalse(team.same(ADA, bare.key(), creator("acme")));
        assertEquals(Optional.empty(), team.meant(ADA, bare.key()));
        assertTrue(team.interviewOn(ADA, bare.key()).isPresent());
    }

    @Test
    void onlyABareHandleCanMeanOnlyAProfile() {
        Creator bare = new Creator(new CreatorKey("", "acme"), "@acme", "");
        assertThrows(IllegalArgumentException.class, () -> team.same(ADA, bare.key(), bare));
        assertThrows(
                IllegalArgumentException.class,
                () -> team.same(ADA, creator("acme").key(), creator("other")));
    }

    @Test
    void nothingIsFoundInAnEmptyRecord() {
        assertEquals(Optional.empty(), team.interview(ADA, "x"));
        assertEquals(Optional.empty(), team.interviewOn(ADA, creator("x").key()));
        assertEquals(List.of(), team.interviews(ADA, 5));
        assertEquals(List.of(), team.verdicts(ADA, 5));
        assertEquals(List.of(), team.verdicts(ADA, creator("x").key(), 5));
    }

    @Test
    void secondInterviewOnTheSameCreatorIsNotStored() {
        Interview first = interview(ADA, "first", "acme");
        assertTrue(team.begin(first));
        assertFalse(team.begin(interview(ADA, "second", "acme")));
        assertFalse(team.begin(first));
        assertEquals(Optional.of(first), team.interviewOn(ADA, creator("acme").key()));
        assertEquals(List.of(first), team.interviews(ADA, 5));
    }

    @Test
    void oneOfManyWhoBeginAtOnceWins() throws Exception {
        List<Boolean> begun = Crowd.of(16, number -> team.begin(interview(ADA, "id" + number, "acme")));
        assertEquals(1, Collections.frequency(begun, true));
        assertEquals(
                "id" + begun.indexOf(true),
                team.interviewOn(ADA, creator("acme").key()).orElseThrow().id());
    }

    @Test
    void oneOfManyWhoAdvanceTheSameVersionWins() throws Exception {
        Interview begun = interview("x");
        team.begin(begun);
        for (int round = 0; round < 10; round++) {
            Interview seen = team.interview(ADA, "x").orElseThrow();
            List<Interview> nexts = IntStream.range(0, 16)
                    .mapToObj(number ->
                            seen.next(seen.answers().with("q", "by " + number), Part.VERDICT, Optional.empty(), NOON))
                    .toList();
            List<Boolean> advanced =
                    Crowd.of(16, number -> team.advance(nexts.get(number), Optional.of(verdict(nexts.get(number)))));
            assertEquals(1, Collections.frequency(advanced, true));
            Interview winner = nexts.get(advanced.indexOf(true));
            assertEquals(Optional.of(winner), team.interview(ADA, "x"));
            assertEquals(
                    winner.answers(),
                    team.verdicts(ADA, 20).stream()
                            .filter(verdict -> verdict.version() == winner.version())
                            .findFirst()
                            .orElseThrow()
                            .answers());
            assertEquals(round + 1, team.verdicts(ADA, 20).size());
        }
    }

    @Test
    void staleOrSkippedVersionStoresNothing() {
        Interview first = interview("x");
        Interview second = next(first);
        Interview third = next(second);
        team.begin(first);
        assertFalse(team.advance(third, Optional.of(verdict(third))));
        assertFalse(team.advance(first, Optional.of(verdict(first))));
        assertTrue(team.advance(second, Optional.empty()));
        assertFalse(team.advance(second, Optional.of(verdict(second))));
        assertEquals(Optional.of(second), team.interview(ADA, "x"));
        assertEquals(List.of(), team.verdicts(ADA, 5));
    }

    @Test
    void absentInterviewDoesNotAdvance() {
        Interview next = next(interview("x"));
        assertFalse(team.advance(next, Optional.of(verdict(next))));
        assertEquals(List.of(), team.interviews(ADA, 5));
        assertEquals(List.of(), team.verdicts(ADA, 5));
    }

    @Test
    void sameVerdictTwiceIsOne() {
        Interview second = next(interview("x"));
        Interview third = next(second);
        team.begin(interview("x"));
        assertTrue(team.advance(second, Optional.of(verdict(second))));
        assertTrue(team.advance(third, Optional.of(verdict(second))));
        assertEquals(List.of(verdict(second)), team.verdicts(ADA, 5));
    }

    @Test
    void verdictOfAnotherInterviewOrPlannerIsRefused() {
        Interview next = next(interview("x"));
        team.begin(interview("x"));
        VerdictRecord ofAnother = verdict(interview("y"));
        assertThrows(IllegalArgumentException.class, () -> team.advance(next, Optional.of(ofAnother)));
        VerdictRecord byAnother = verdict(interview(OTHERS.get(0), "x", "of-x"));
        assertThrows(IllegalArgumentException.class, () -> team.advance(next, Optional.of(byAnother)));
        assertEquals(Optional.of(interview("x")), team.interview(ADA, "x"));
    }

    @Test
    void abandonForgetsTheInterviewAndKeepsItsVerdicts() {
        Interview begun = interview("x");
        Interview next = next(begun);
        team.begin(begun);
        team.advance(next, Optional.of(verdict(next)));
        assertFalse(team.abandon(begun));
        assertTrue(team.abandon(next));
        assertFalse(team.abandon(next));
        assertFalse(team.advance(next(next), Optional.empty()));
        assertEquals(Optional.empty(), team.interview(ADA, "x"));
        assertEquals(List.of(verdict(next)), team.verdicts(ADA, begun.creator().key(), 5));
        assertTrue(team.begin(interview(ADA, "y", "of-x")));
    }

    @Test
    void nothingLeaksAcrossTeamsAndPersons() {
        Interview own = interview("x");
        Interview ownNext = next(own);
        team.begin(own);
        team.advance(ownNext, Optional.of(verdict(ownNext)));
        for (Planner other : OTHERS) {
            assertEquals(Optional.empty(), team.interview(other, "x"));
            assertEquals(Optional.empty(), team.interviewOn(other, own.creator().key()));
            assertEquals(List.of(), team.interviews(other, 5));
            assertEquals(List.of(), team.verdicts(other, 5));
            assertEquals(List.of(), team.verdicts(other, own.creator().key(), 5));

            Interview theirs = new Interview(
                    "x", other, own.creator(), 2, Answers.NONE, Part.VERDICT, Optional.empty(), NOON, NOON);
            assertFalse(team.abandon(theirs));
            assertFalse(team.advance(next(theirs), Optional.of(verdict(next(theirs)))));
            assertTrue(team.begin(theirs));
            assertTrue(team.advance(next(theirs), Optional.of(verdict(next(theirs)))));
            assertTrue(team.abandon(next(theirs)));
        }
        assertEquals(List.of(ownNext), team.interviews(ADA, 5));
        assertEquals(List.of(verdict(ownNext)), team.verdicts(ADA, 5));
    }

    @Test
    void interviewsComeLastChangedFirst() {
        for (String id : List.of("a", "b", "c", "d")) {
            team.begin(interview(id));
        }
        team.advance(next(interview("c")), Optional.empty());
        team.advance(next(next(interview("c"))), Optional.empty());
        team.advance(next(interview("a")), Optional.empty());
        assertEquals(List.of("c", "a", "b"), ids(team.interviews(ADA, 3)));
        assertEquals(List.of("c"), ids(team.interviews(ADA, 1)));
        assertEquals(List.of(), team.interviews(ADA, 0));
    }

    private static List<String> ids(List<Interview> interviews) {
        return interviews.stream().map(Interview::id).toList();
    }

    @Test
    void verdictsComeNewestFirst() {
        advanceTo(4, interview("x"), 60);
        advanceTo(3, interview("y"), 0);
        assertEquals(List.of("x4", "x3", "x2", "y3", "y2"), names(team.verdicts(ADA, 9)));
        assertEquals(List.of("x4", "x3"), names(team.verdicts(ADA, 2)));
        assertEquals(List.of("y3"), names(team.verdicts(ADA, creator("of-y").key(), 1)));
        assertEquals(
                List.of("y3", "y2"), names(team.verdicts(ADA, creator("of-y").key(), 9)));
    }

    @Test
    void verdictsOfTheSameMomentComeByVersion() {
        Interview at = interview("x");
        team.begin(at);
        for (int i = 0; i < 3; i++) {
            at = next(at);
            team.advance(at, Optional.of(verdict(at, NOON)));
        }
        assertEquals(List.of("x4", "x3", "x2"), names(team.verdicts(ADA, 9)));
    }

    private void advanceTo(long version, Interview begun, long secondsLater) {
        team.begin(begun);
        for (Interview at = begun; at.version() < version; ) {
            at = next(at);
            assertTrue(team.advance(at, Optional.of(verdict(at, at.changed().plusSeconds(secondsLater)))));
        }
    }

    private static List<String> names(List<VerdictRecord> verdicts) {
        return verdicts.stream()
                .map(verdict -> verdict.interview() + verdict.version())
                .toList();
    }

    @Test
    void manyAtOnceAreAllKept() throws Exception {
        int callers = 32;
        int steps = 20;
        List<Interview> reached = Crowd.of(callers, number -> {
            Interview at = interview("id" + number);
            assertTrue(team.begin(at));
            for (int step = 0; step < steps; step++) {
                at = next(at);
                assertTrue(team.advance(at, Optional.of(verdict(at))));
                assertEquals(Optional.of(at), team.interview(ADA, at.id()));
            }
            return at;
        });
        reopen();
        for (Interview interview : reached) {
            assertEquals(Optional.of(interview), team.interview(ADA, interview.id()));
        }
        assertEquals(callers * steps, team.verdicts(ADA, 10_000).size());
    }

    @Test
    void twoOnOneStoreSeeEachOther() {
        try (TeamRecord second = open()) {
            Interview begun = interview("x");
            assertTrue(team.begin(begun));
            assertFalse(second.begin(interview(ADA, "y", "of-x")));
            Interview next = next(begun);
            assertTrue(second.advance(next, Optional.of(verdict(next))));
            assertFalse(team.advance(next, Optional.empty()));
            assertEquals(List.of(verdict(next)), team.verdicts(ADA, 5));
        }
    }

    /** Eight threads on each of two open stores take turns at the same interviews. */
    @Test
    void twoOnOneStoreLoseNoUpdate() throws Exception {
        int interviews = 4;
        int steps = 40;
        try (TeamRecord second = open()) {
            for (int i = 0; i < interviews; i++) {
                team.begin(interview("id" + i));
            }
            List<Integer> wins = Crowd.of(16, number -> {
                TeamRecord mine = number % 2 == 0 ? team : second;
                int won = 0;
                for (int step = 0; step < steps; step++) {
                    Interview seen =
                            mine.interview(ADA, "id" + step % interviews).orElseThrow();
                    Interview next = next(seen);
                    won += mine.advance(next, Optional.of(verdict(next))) ? 1 : 0;
                }
                return won;
            });
            long versions = team.interviews(ADA, interviews).stream()
                    .mapToLong(interview -> interview.version() - 1)
                    .sum();
            assertEquals(wins.stream().mapToInt(won -> won).sum(), versions);
            assertEquals(versions, second.verdicts(ADA, 10_000).size());
            for (Interview interview : team.interviews(ADA, interviews)) {
                assertEquals(
                        interview.version() - 1, interview.answers().questions().size());
            }
        }
    }

    @Test
    void anybodysInterviewIsFoundInItsTeamAlone() {
        Interview begun = interview("x");
        team.begin(begun);
        assertEquals(Optional.of(begun), team.anybodys("acme", "x"));
        assertEquals(Optional.empty(), team.anybodys("other", "x"));
        assertEquals(Optional.empty(), team.anybodys("ACME", "x"));
        assertEquals(Optional.empty(), team.anybodys("acme", "y"));
    }

    @Test
    void aDeliveryIsTheFirstOncePerTeam() {
        assertTrue(team.first("acme", "d1", NOON));
        assertFalse(team.first("acme", "d1", NOON.plusSeconds(9)));
        assertTrue(team.first("other", "d1", NOON));
        assertTrue(team.first("acme", "D1", NOON));
        reopen();
        assertFalse(team.first("acme", "d1", NOON));
    }

    @Test
    void oneOfManyDeliveriesOnTwoOpenStoresIsTheFirst() throws Exception {
        try (TeamRecord second = open()) {
            for (int round = 0; round < 10; round++) {
                String delivery = "d" + round;
                List<Boolean> first =
                        Crowd.of(16, number -> (number % 2 == 0 ? team : second).first("acme", delivery, NOON));
                assertEquals(1, Collections.frequency(first, true), delivery);
            }
        }
    }

    @Test
    void everyFieldOfAShareComesBack() {
        Planner by = new Planner("team 'a'", "person \u4F60");
        Share draft = new Share("s1", by, "i-_9", 7, "C:1 ?", "a \"note\"; --", State.DRAFT, "", NOON);
        team.draft(draft);
        assertEquals(Optional.of(draft), team.share(by.team(), "s1"));
        Share posted = draft.in(State.POSTED, "there/1.2", NOON.plusMillis(1));
        assertTrue(team.move(posted, State.DRAFT));
        reopen();
        assertEquals(Optional.of(posted), team.share(by.team(), "s1"));
    }

    @Test
    void aShareMovesOnlyFromTheStateItIsIn() {
        Share draft = share(ADA, "s1", "x");
        team.draft(draft);
        Share posting = draft.in(State.POSTING, "", NOON.plusSeconds(1));
        assertFalse(team.move(posting, State.POSTED));
        assertEquals(Optional.of(draft), team.share("acme", "s1"));
        assertTrue(team.move(posting, State.DRAFT));
        assertFalse(team.move(posting, State.DRAFT));
        assertEquals(Optional.of(posting), team.share("acme", "s1"));
        assertFalse(team.move(share(ADA, "s2", "x").in(State.POSTING, "", NOON), State.DRAFT));
        assertEquals(Optional.empty(), team.share("acme", "s2"));
    }

    @Test
    void oneOfManyWhoMoveAShareAtOnceWins() throws Exception {
        try (TeamRecord second = open()) {
            Share draft = share(ADA, "s1", "x");
            team.draft(draft);
            List<Boolean> moved = Crowd.of(
                    16,
                    number -> (number % 2 == 0 ? team : second)
                            .move(draft.in(State.POSTING, "by " + number, NOON), State.DRAFT));
            assertEquals(1, Collections.frequency(moved, true));
            assertEquals(
                    "by " + moved.indexOf(true),
                    team.share("acme", "s1").orElseThrow().place());
        }
    }

    @Test
    void aSharesTeamIsItsOwn() {
        Share own = share(ADA, "s1", "x");
        Share theirs = share(new Planner("other", "ada"), "s1", "x");
        team.draft(own);
        assertEquals(Optional.empty(), team.share("other", "s1"));
        assertFalse(team.move(theirs.in(State.POSTING, "", NOON), State.DRAFT));
        team.draft(theirs);
        assertTrue(team.move(theirs.in(State.POSTING, "", NOON), State.DRAFT));
        assertEquals(Optional.of(own), team.share("acme", "s1"));
    }

    @Test
    void aNewDraftReplacesThePlannersOwnDraftsOfTheInterviewAlone() {
        List<Share> others = List.of(
                share(ADA, "other interview", "y"),
                share(new Planner("acme", "bob"), "somebody else", "x"),
                share(new Planner("other", "ada"), "another team", "x"));
        others.forEach(team::draft);
        Share posted = share(ADA, "posted", "x");
        team.draft(posted);
        team.move(posted.in(State.POSTED, "there", NOON), State.DRAFT);
        team.draft(share(ADA, "old", "x"));

        team.draft(share(ADA, "new", "x"));

        assertEquals(Optional.empty(), team.share("acme", "old"));
        assertTrue(team.share("acme", "new").isPresent());
        assertTrue(team.share("acme", "posted").isPresent());
        for (Share other : others) {
            assertEquals(Optional.of(other), team.share(other.by().team(), other.id()));
        }
    }

    @Test
    void sharedCreatorsAreTheTeamsLastSharedFirstAndEachOnce() {
        Planner bob = new Planner("acme", "bob");
        shared(ADA, "one", State.POSTED, 1);
        shared(bob, "two", State.POSTED, 2);
        shared(bob, "one", State.POSTED, 3);
        shared(ADA, "three", State.POSTED, 0);
        shared(ADA, "drafted", State.DRAFT, 4);
        shared(ADA, "on its way", State.POSTING, 4);
        shared(ADA, "taken back", State.REMOVED, 4);
        shared(new Planner("other", "ada"), "elsewhere", State.POSTED, 5);
        Interview unshared = interview(ADA, "u", "unshared");
        team.begin(unshared);
        team.advance(next(unshared), Optional.of(verdict(next(unshared))));

        List<Creator> all = List.of(creator("one"), creator("two"), creator("three"));
        assertEquals(all, team.sharedCreators("acme", 9));
        assertEquals(all.subList(0, 2), team.sharedCreators("acme", 2));
        assertEquals(List.of(), team.sharedCreators("acme", 0));
        assertEquals(List.of(creator("elsewhere")), team.sharedCreators("other", 9));
        assertEquals(List.of(), team.sharedCreators("ACME", 9));
        assertTrue(team.abandon(team.interviewOn(bob, creator("two").key()).orElseThrow()));
        assertEquals(all, team.sharedCreators("acme", 9), "the verdict is still where it was shared");
    }

    /** Stores an interview with two verdicts, and a share of it. */
    private void shared(Planner by, String creator, State state, long seconds) {
        Interview begun = interview(by, by.person() + " " + creator, creator);
        Interview first = next(begun);
        team.begin(begun);
        team.advance(first, Optional.of(verdict(first)));
        team.advance(next(first), Optional.of(verdict(next(first))));
        Share draft = share(by, by.person() + creator, begun.id());
        team.draft(draft);
        team.move(draft.in(state, "", NOON.plusSeconds(seconds)), State.DRAFT);
    }

    private static Share share(Planner by, String id, String interview) {
        return new Share(id, by, interview, 3, "C1", "", State.DRAFT, "", NOON);
    }

    @Test
    void closingTwiceIsNoFailure() {
        team.close();
        team.close();
    }
}
