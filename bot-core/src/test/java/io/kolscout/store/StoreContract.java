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

import io.kolscout.creator.CreatorKey;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Planner;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.RecordUnavailable.Reason;
import io.kolscout.record.Retention.Limits;
import io.kolscout.record.Store;
import io.kolscout.record.Upkeep.Purged;
import io.kolscout.record.VerdictRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What every store keeps to beside a team's record: leases, what is deleted in time, and the next version's migrations. */
abstract class StoreContract extends InstallationContract {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration MILLI = Duration.ofMillis(1);
    private static final Planner BOB = new Planner("acme", "bob");
    private static final CreatorKey BARE = new CreatorKey("", "acme");

    /** The store's database, as whoever migrates it opens it. */
    abstract DataSource database();

    @Test
    void leaseIsTakenOverOnceItHasRunOut() {
        Instant until = NOON.plusSeconds(60);
        assertTrue(team.take("work", "a", NOON, until));
        assertFalse(team.take("work", "b", NOON, until));
        assertFalse(team.take("work", "b", until.minus(MILLI), until.plusSeconds(9)));
        assertTrue(team.take("work", "b", until, until.plusSeconds(9)));
        assertFalse(team.take("work", "a", until, until.plusSeconds(9)));
        assertTrue(team.take("other", "a", NOON, until));
    }

    @Test
    void holderRenewsItsLease() {
        assertTrue(team.take("work", "a", NOON, NOON.plusSeconds(60)));
        assertTrue(team.take("work", "a", NOON.plusSeconds(30), NOON.plusSeconds(90)));
        assertFalse(team.take("work", "b", NOON.plusSeconds(60), NOON.plusSeconds(99)));
        reopen();
        assertFalse(team.take("work", "b", NOON.plusSeconds(89), NOON.plusSeconds(99)));
        assertTrue(team.take("work", "b", NOON.plusSeconds(90), NOON.plusSeconds(99)));
    }

    @Test
    void onlyItsHolderGivesALeaseBack() {
        team.take("work", "a", NOON, NOON.plusSeconds(60));
        team.release("work", "b");
        assertFalse(team.take("work", "b", NOON, NOON.plusSeconds(60)));
        team.release("work", "a");
        assertTrue(team.take("work", "b", NOON, NOON.plusSeconds(60)));
        assertThrows(IllegalArgumentException.class, () -> team.take("work", "", NOON, NOON));
    }

    @Test
    void onlyItsHolderFinishesTheWork() {
        assertFalse(team.finish("work", "a", NOON));
        team.take("work", "a", NOON, NOON.plusSeconds(60));
        assertFalse(team.finish("work", "b", NOON));
        assertEquals(Optional.empty(), team.finished("work"));
        assertTrue(team.finish("work", "a", NOON.plusSeconds(5)));
        assertFalse(team.finish("work", "a", NOON.plusSeconds(6)));
        reopen();
        assertEquals(Optional.of(NOON.plusSeconds(5)), team.finished("work"));
        assertEquals(Optional.empty(), team.finished("other"));
        assertTrue(team.take("work", "b", NOON.plusSeconds(5), NOON.plusSeconds(60)));
        assertEquals(Optional.of(NOON.plusSeconds(5)), team.finished("work"));
    }

    @Test
    void oneOfManyWhoTakeALeaseAtOnceHasIt() throws Exception {
        try (Store second = open()) {
            for (int round = 0; round < 20; round++) {
                Instant now = NOON.plusSeconds(60L * round);
                List<Boolean> taken = Crowd.of(
                        8,
                        number ->
                                (number % 2 == 0 ? team : second).take("work", "h" + number, now, now.plusSeconds(60)));
                assertEquals(1, Collections.frequency(taken, true));
            }
        }
    }

    @Test
    void whatIsJustPastItsTimeGoesAndWhatIsNotStays() {
        begin("old draft", NOON);
        begin("young draft", NOON.plus(MILLI));
        judge("old verdict", LONG_AGO, LONG_AGO);
        judge("young verdict", LONG_AGO, LONG_AGO.plus(MILLI));
        judge("two verdicts", LONG_AGO, LONG_AGO);
        Interview twice = team.interview(ADA, "two verdicts").orElseThrow();
        Interview again = twice.next(twice.answers(), twice.part(), twice.again(), LONG_AGO.plusSeconds(5));
        team.advance(again, Optional.of(verdict(again)));
        judge("verdict of an interview in use", NOON.plusSeconds(1), LONG_AGO);

        Purged purged = purge();

        assertEquals(new Purged(2, 3, 0), purged);
        assertEquals(
                List.of("two verdicts", "verdict of an interview in use", "young draft", "young verdict"),
                team.interviews(ADA, 99).stream().map(Interview::id).sorted().toList());
        assertEquals(
                List.of("two verdicts", "young verdict"),
                team.verdicts(ADA, 99).stream().map(VerdictRecord::interview).toList());
        assertEquals(new Purged(0, 0, 0), purge());
    }

    @Test
    void whatAHandleMeansIsKeptWhileItsPlannerHasAnything() {
        Planner withDraft = BOB;
        Planner withVerdict = new Planner("acme", "cid");
        team.begin(interview(withDraft, "x", "x"));
        Interview judged = interview(withVerdict, "y", "y");
        team.begin(judged);
        team.advance(next(judged), Optional.of(verdict(next(judged))));
        team.abandon(next(judged));
        for (Planner planner : List.of(ADA, withDraft, withVerdict, new Planner("other", "bob"))) {
            team.same(planner, BARE, creator("acme"));
        }
        team.purge(new Limits(LONG_AGO, LONG_AGO, LONG_AGO, LONG_AGO), () -> true);
        assertEquals(Optional.of(creator("acme")), team.meant(withDraft, BARE));
        assertEquals(Optional.of(creator("acme")), team.meant(withVerdict, BARE));
        assertEquals(Optional.empty(), team.meant(ADA, BARE));
        assertEquals(Optional.empty(), team.meant(new Planner("other", "bob"), BARE));
    }

    @Test
    void nothingIsLeftOfATeamThatDepartedLongEnoughAgo() {
        List<String> teams = List.of("gone", "going", "back", "stays");
        for (String name : teams) {
            Planner planner = new Planner(name, "ada");
            Interview begun = interview(planner, "x", "acme");
            team.begin(begun);
            team.advance(next(begun), Optional.of(verdict(next(begun))));
            team.same(planner, BARE, creator("acme"));
        }
        team.departed("gone", NOON);
        team.departed("gone", NOON.plusSeconds(5));
        team.departed("going", NOON.plus(MILLI));
        team.departed("back", NOON);
        team.returned("back");
        team.departed("never here", NOON);

        Purged purged = team.purge(new Limits(LONG_AGO, LONG_AGO, NOON, LONG_AGO), () -> true);

        assertEquals(new Purged(1, 1, 2), purged);
        for (String name : teams) {
            Planner planner = new Planner(name, "ada");
            int left = name.equals("gone") ? 0 : 1;
            assertEquals(left, team.interviews(planner, 9).size(), name);
            assertEquals(left, team.verdicts(planner, 9).size(), name);
            assertEquals(left, team.meant(planner, BARE).stream().count(), name);
        }
        team.begin(interview(new Planner("gone", "ada"), "x", "acme"));
        assertEquals(new Purged(0, 0, 0), team.purge(new Limits(LONG_AGO, LONG_AGO, NOON, LONG_AGO), () -> true));
    }

    @Test
    void interviewThatIsTakenUpBeforeItIsDeletedStays() {
        begin("x", NOON);
        begin("y", NOON);
        Interview next = next(team.interview(ADA, "x").orElseThrow());
        Purged purged = team.purge(new Limits(NOON, LONG_AGO, LONG_AGO, LONG_AGO), () -> {
            team.advance(next, Optional.empty());
            return true;
        });
        assertEquals(new Purged(1, 0, 0), purged);
        assertEquals(List.of(next), team.interviews(ADA, 9));
    }

    @Test
    void plannersGoOnWhileManyRowsAreDeleted() throws Exception {
        int old = PastItsTime.MOST_FOUND + 1;
        fill(old);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger meanwhile = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(3);
        CompletableFuture<Purged> purge = CompletableFuture.supplyAsync(() -> {
            try {
                assertTrue(begun.await(10, TimeUnit.SECONDS));
                return team.purge(new Limits(NOON, LONG_AGO, LONG_AGO, LONG_AGO), () -> true);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                over.set(true);
            }
        });
        List<Interview> reached = Crowd.of(3, number -> {
            Interview at = next(interview(ADA, "id" + number, "of" + number));
            assertTrue(team.begin(at));
            begun.countDown();
            while (!over.get()) {
                at = at.next(at.answers(), at.part(), at.again(), at.changed().plusMillis(1));
                assertTrue(team.advance(at, Optional.empty()));
                meanwhile.incrementAndGet();
            }
            return at;
        });
        assertEquals(new Purged(old, 0, 0), purge.join());
        assertTrue(meanwhile.get() > 9, "Stood still: " + meanwhile);
        for (Interview at : reached) {
            assertEquals(Optional.of(at), team.interview(ADA, at.id()));
        }
        assertEquals(List.of(), team.interviews(BOB, 9));
    }

    @Test
    void purgeStopsWhenItIsTold() {
        fill(500);
        AtomicInteger asked = new AtomicInteger();
        Purged purged = team.purge(new Limits(NOON, LONG_AGO, LONG_AGO, LONG_AGO), () -> asked.incrementAndGet() <= 1);
        assertTrue(purged.interviews() > 0 && purged.interviews() < 500, purged::toString);
        assertEquals(500 - purged.interviews(), team.interviews(BOB, 999).size());
    }

    private void fill(int interviews) {
        ((SqlRecord) team).write(handle -> {
            for (int i = 0; i < interviews; i++) {
                InterviewTable.insert(handle, interview(BOB, "old" + i, "of old" + i));
            }
            return true;
        });
    }

    private void begin(String id, Instant changed) {
        Interview begun = interview(id);
        assertTrue(team.begin(new Interview(
                id, ADA, begun.creator(), 1, begun.answers(), begun.part(), begun.again(), LONG_AGO, changed)));
    }

    private void judge(String id, Instant changed, Instant given) {
        begin(id, LONG_AGO);
        Interview begun = team.interview(ADA, id).orElseThrow();
        Interview judged = begun.next(begun.answers(), begun.part(), begun.again(), changed);
        assertTrue(team.advance(judged, Optional.of(verdict(judged, given))));
    }

    private Purged purge() {
        return team.purge(new Limits(NOON, LONG_AGO, LONG_AGO, LONG_AGO), () -> true);
    }

    @Test
    void storeThatServesPassesItsCheck() throws Exception {
        team.check();
        assertEquals(List.of(true, true, true, true), Crowd.of(4, number -> {
            team.check();
            return true;
        }));
    }

    /** The next version's process migrates; those of this version go on, and no new one of them starts. */
    @Test
    void runningProcessGoesOnWhileTheNextVersionMigrates() throws Exception {
        try (Store second = open()) {
            AtomicBoolean over = new AtomicBoolean();
            CountDownLatch warm = new CountDownLatch(6);
            CompletableFuture<Integer> migrated = CompletableFuture.supplyAsync(() -> {
                try {
                    assertTrue(warm.await(30, TimeUnit.SECONDS));
                    return migrate();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            CompletableFuture<Void> end = migrated.handle((count, failure) -> null)
                    .thenRunAsync(() -> over.set(true), CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
            List<Interview> reached = Crowd.of(6, number -> {
                Store mine = number % 2 == 0 ? team : second;
                Planner planner = new Planner("acme", "planner " + number);
                Interview at = interview(planner, "id", "acme");
                assertTrue(mine.begin(at));
                for (int round = 0; !over.get(); round++) {
                    at = at.next(
                            at.answers(), at.part(), at.again(), at.changed().plusMillis(1));
                    assertTrue(mine.advance(at, Optional.of(verdict(at))));
                    assertEquals(Optional.of(at), mine.interview(planner, "id"));
                    assertEquals(verdict(at), mine.verdicts(planner, 1).get(0));
                    assertTrue(mine.same(planner, BARE, creator("acme")));
                    assertEquals(Optional.of(creator("acme")), mine.meant(planner, BARE));
                    if (round == 20) {
                        warm.countDown();
                    }
                }
                return at;
            });
            assertEquals(1, migrated.join());
            end.join();
            for (Interview at : reached) {
                assertEquals(
                        Optional.of(at),
                        team.interviewOn(at.owner(), at.creator().key()));
                assertEquals(
                        at.version() - 1, second.verdicts(at.owner(), 1_000_000).size());
            }
            team.check();
            RecordUnavailable refused = assertThrows(RecordUnavailable.class, this::open);
            assertEquals(Reason.NEWER, refused.reason());
            assertTrue(team.begin(interview("after the refusal")));
        }
    }

    /** As a later version would, with a migration of its own. */
    private int migrate() {
        return Flyway.configure()
                .dataSource(database())
                .locations("classpath:" + Schema.FOLDER, "classpath:io/kolscout/store/later")
                .loggers("slf4j")
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
