package io.kolscout.store;

import static io.kolscout.store.Samples.ADA;
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
import io.kolscout.record.Store;
import io.kolscout.record.TeamRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {

    /** In an order in which bytes, and no dictionary, put them. */
    private static final List<String> ODD =
            List.of("B", "a", "Z", "É", "é", "e\u0301", "ß", "漢", "\uD83D\uDE00", "'", "_", "-", " ");

    private static TestServer server;
    private static int databases;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = new TestServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyRowArrivesAndIsTheSame() {
        Path file = folder.resolve("scout.db");
        try (Store record = SqliteRecord.open(file)) {
            for (String odd : ODD) {
                for (int i = 0; i < 100; i++) {
                    Interview begun = interview(new Planner("team " + odd, "person " + i % 3), odd + i, odd + i);
                    record.begin(begun);
                    record.advance(next(begun), Optional.of(verdict(next(begun))));
                }
            }
            record.same(ADA, new CreatorKey("", "acme"), creator("acme"));
            record.departed("team É", Samples.NOON);
            record.install("slack", "team É", "sealed", Samples.NOON);
        }
        Database.OnServer database = database();

        Migration.Outcome outcome = Migration.migrate(file, database, "");

        assertFalse(outcome.refused());
        assertEquals(2L * 100 * ODD.size() + 3, outcome.rows());
        try (TeamRecord from = SqliteRecord.open(file);
                Store to = database.open("")) {
            for (String odd : ODD) {
                for (int person = 0; person < 3; person++) {
                    Planner planner = new Planner("team " + odd, "person " + person);
                    assertEquals(from.interviews(planner, 200), to.interviews(planner, 200));
                    assertEquals(
                            from.verdicts(planner, 200).size(),
                            to.verdicts(planner, 200).size());
                }
            }
            assertEquals(Optional.of(creator("acme")), to.meant(ADA, new CreatorKey("", "acme")));
            assertEquals(
                    "sealed", to.installation("slack", "team É").orElseThrow().sealed());
            Interview at = to.interview(new Planner("team B", "person 0"), "B0").orElseThrow();
            assertTrue(to.advance(next(at), Optional.empty()), "work goes on there");
        }
        assertTrue(Migration.migrate(file, database, "").refused(), "a database in use is left alone");
    }

    @Test
    void aFileInUseIsMovedAsItStandsAtOneMoment() {
        Path file = folder.resolve("scout.db");
        Database.OnServer database = database();
        AtomicBoolean over = new AtomicBoolean();
        try (TeamRecord record = SqliteRecord.open(file)) {
            record.begin(interview("busy"));
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    Interview at = record.interview(ADA, "busy").orElseThrow();
                    Interview same = at.next(
                            at.answers(), at.part(), at.again(), at.changed().plusMillis(1));
                    record.advance(same, Optional.of(verdict(same)));
                }
            });
            Migration.migrate(file, database, "");
            over.set(true);
            writer.join();
        }
        try (TeamRecord to = database.open("")) {
            long version = to.interview(ADA, "busy").orElseThrow().version();
            assertEquals(version - 1, to.verdicts(ADA, 1_000_000).size(), "each version has its verdict");
        }
    }

    @Test
    void whatTheServerRefusesLeavesNothingBehind() {
        Path file = folder.resolve("scout.db");
        try (TeamRecord record = SqliteRecord.open(file)) {
            record.begin(interview("good"));
            record.begin(interview(ADA, "bad", "nul\u0000"));
        }
        Database.OnServer database = database();
        assertThrows(RecordUnavailable.class, () -> Migration.migrate(file, database, ""));
        try (TeamRecord to = database.open("")) {
            assertEquals(List.of(), to.interviews(ADA, 5));
        }
    }

    private static Database.OnServer database() {
        return new Database.OnServer(server.create("moved" + ++databases), TestServer.USER);
    }
}
