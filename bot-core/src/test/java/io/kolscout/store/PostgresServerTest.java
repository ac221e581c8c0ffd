package io.kolscout.store;

import static io.kolscout.store.Samples.ADA;
import static io.kolscout.store.Samples.interview;
import static io.kolscout.store.Samples.next;
import static io.kolscout.store.Samples.verdict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.interview.Interview;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.RecordUnavailable.Reason;
import io.kolscout.record.TeamRecord;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Several who share a server, and a server that cannot be used. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PostgresServerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = new TestServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static PostgresRecord open(String url) {
        return PostgresRecord.open(url, TestServer.USER, "", PATIENCE);
    }

    private static RecordUnavailable assertUnavailable(Reason reason, String url, Executable call) {
        RecordUnavailable failure = assertThrows(RecordUnavailable.class, call);
        assertEquals(reason + ": " + url, failure.getMessage(), () -> trace(failure));
        return failure;
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void threeProcessesHoldTheSameInterviews() throws Exception {
        String url = server.create("shared");
        List<String> steps = new ArrayList<>();
        try (TeamRecord team = open(url)) {
            for (int i = 0; i < 4; i++) {
                assertTrue(team.begin(interview("id" + i)));
            }
            List<Process> others = List.of(startSharing(url, 25), startSharing(url, 25));
            while (others.stream().anyMatch(Process::isAlive)) {
                steps.addAll(SharingProcess.advance(team));
                Thread.sleep(2);
            }
            for (Process other : others) {
                List<String> own = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
                assertEquals(0, other.exitValue());
                assertTrue(own.size() >= 25);
                steps.addAll(own);
            }
            assertEquals(steps.size(), new HashSet<>(steps).size());
            List<Interview> reached = team.interviews(ADA, 10);
            assertEquals(
                    steps.size(),
                    reached.stream().mapToLong(at -> at.version() - 1).sum());
            assertEquals(steps.size(), team.verdicts(ADA, 1_000_000).size());
            for (Interview at : reached) {
                assertEquals(at.version() - 1, at.answers().questions().size());
            }
        }
    }

    private static Process startSharing(String url, int rounds) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SharingProcess.class.getName(),
                        url,
                        String.valueOf(rounds))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void checkTellsThatTheServerIsGoneAndThatItIsBack() {
        String url = server.create("checked");
        try (PostgresRecord team = PostgresRecord.open(url, TestServer.USER, "", Duration.ofMinutes(5))) {
            team.check();
            server.stop();
            assertUnavailable(Reason.UNREACHABLE, url, team::check);
            server.start();
            team.check();
        }
    }

    /** Someone takes the connection and never says anything. */
    @Test
    void checkDoesNotWaitForASilentServer() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "jdbc:postgresql://localhost:" + silent.getLocalPort() + "/scout?socketTimeout=600";
            PostgresProbe probe = new PostgresProbe(
                    new Failures(url), PostgresRecord.single(url, TestServer.USER, "", Duration.ofMinutes(10)));
            assertUnavailable(Reason.UNREACHABLE, url, probe::check);
        }
    }

    @Test
    void brokenConnectionsAreReplacedUnnoticed() throws Exception {
        String url = server.create("broken");
        try (PostgresRecord team = open(url)) {
            Interview at = interview("x");
            team.begin(at);
            for (int round = 0; round < 20; round++) {
                breakConnections("broken");
                at = next(at);
                assertTrue(team.advance(at, Optional.of(verdict(at))));
                breakConnections("broken");
                assertEquals(Optional.of(at), team.interview(ADA, "x"));
            }
            assertEquals(20, team.verdicts(ADA, 100).size());
        }
    }

    private static void breakConnections(String database) {
        server.execute(
                TestServer.USER,
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'");
    }

    @Test
    void whatBreaksBeforeItsCommitIsDoneOnce() {
        String url = server.create("midway");
        try (PostgresRecord team = open(url)) {
            AtomicInteger attempts = new AtomicInteger();
            assertTrue(team.write(
                    handle -> {
                        boolean begun = InterviewTable.insert(handle, interview("x"));
                        if (attempts.incrementAndGet() == 1) {
                            breakConnections("midway");
                        }
                        return begun && pid(handle) > 0;
                    },
                    handle -> false));
            assertEquals(2, attempts.get());
            assertEquals(List.of(interview("x")), team.interviews(ADA, 5));
        }
    }

    /** Says that something was changed, over a connection that does not live to commit it. */
    private static boolean cut(Handle handle, String database) {
        boolean alive = pid(handle) > 0;
        breakConnections(database);
        return alive;
    }

    private static int pid(Handle handle) {
        return handle.createQuery("SELECT pg_backend_pid()").mapTo(int.class).one();
    }

    /** The change's own connection is cut after its last statement, so that it is the commit that fails. */
    @Test
    void whatBreaksInItsCommitIsLookedUp() {
        String url = server.create("commit");
        try (PostgresRecord team = open(url)) {
            AtomicInteger attempts = new AtomicInteger();
            AtomicInteger lookedUp = new AtomicInteger();
            boolean made = team.write(
                    handle -> {
                        if (attempts.incrementAndGet() > 1) {
                            return false;
                        }
                        return cut(handle, "commit");
                    },
                    handle -> lookedUp.incrementAndGet() == 1);
            assertTrue(made);
            assertEquals(1, lookedUp.get());
        }
    }

    @Test
    void commitThatIsNeverAnsweredIsNotSaidToHaveChangedNothing() {
        String url = server.create("unsure");
        try (PostgresRecord team = open(url)) {
            assertUnavailable(Reason.UNSURE, url, () -> team.write(handle -> cut(handle, "unsure"), handle -> false));
        }
    }

    @Test
    void changesAreRecognisedAfterALostAnswer() {
        String url = server.create("recognised");
        try (PostgresRecord team = open(url)) {
            Interview begun = interview("x");
            Interview next = next(begun);
            team.begin(begun);
            assertTrue(holds(team, begun));
            assertFalse(holds(team, next));
            team.advance(next, Optional.empty());
            assertTrue(holds(team, next));
            Interview other = begun.next(begun.answers(), begun.part(), begun.again(), next.changed());
            assertFalse(holds(team, other));
        }
    }

    private static boolean holds(PostgresRecord team, Interview interview) {
        return team.read(handle -> InterviewTable.holds(handle, interview));
    }

    @Test
    void manyMayOpenANewDatabaseAtOnce() throws Exception {
        for (int round = 0; round < 3; round++) {
            String url = server.create("opening" + round);
            List<Boolean> begun = Crowd.of(4, number -> {
                try (TeamRecord team = PostgresRecord.open(url, TestServer.USER, "")) {
                    return team.begin(interview("id" + number));
                }
            });
            assertEquals(List.of(true, true, true, true), begun);
        }
    }

    @Test
    void newerSchemaIsRefusedAndLeftAlone() {
        String url = server.create("newer");
        try (TeamRecord team = open(url)) {
            team.begin(interview("x"));
        }
        server.execute(
                "newer",
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql', 7, installed_by,"
                        + " installed_on, execution_time, success FROM flyway_schema_history WHERE version = '1'");
        assertUnavailable(Reason.NEWER, url, () -> open(url));
    }

    @Test
    void databaseOfAnotherApplicationIsRefused() {
        String url = server.create("songs");
        server.execute("songs", "CREATE TABLE song (name TEXT)");
        assertUnavailable(Reason.OTHER, url, () -> open(url));
    }

    @Test
    void readOnlyDatabaseTakesNoWrites() {
        String url = server.create("readonly");
        open(url).close();
        server.execute(TestServer.USER, "ALTER DATABASE readonly SET default_transaction_read_only = on");
        try (PostgresRecord team = open(url)) {
            assertUnavailable(Reason.READ_ONLY, url, () -> team.begin(interview("x")));
            assertUnavailable(Reason.READ_ONLY, url, team::check);
            assertEquals(List.of(), team.interviews(ADA, 5));
        }
    }

    @Test
    void wrongPasswordIsNowhereShown() throws Exception {
        Path rules = server.folder().resolve("data/pg_hba.conf");
        Files.writeString(rules, "host all scout all scram-sha-256\n" + Files.readString(rules));
        server.execute(
                TestServer.USER,
                "CREATE ROLE scout LOGIN PASSWORD 'right-one'",
                "CREATE DATABASE guarded OWNER scout",
                "SELECT pg_reload_conf()");
        String url = server.url("guarded");
        try (TeamRecord team = PostgresRecord.open(url, "scout", "right-one")) {
            assertTrue(team.begin(interview("x")));
        }
        RecordUnavailable wrong = assertUnavailable(
                Reason.REFUSED, url, () -> PostgresRecord.open(url + "?sslmode=disable", "scout", "hunter2"));
        assertFalse(trace(wrong).contains("hunter2"), () -> trace(wrong));
        assertUnavailable(Reason.REFUSED, url, () -> PostgresRecord.open(url, "scout", ""));
        String none = server.url("none");
        assertUnavailable(Reason.REFUSED, none, () -> open(none));
    }

    @Test
    void nobodyThereIsUnreachable() {
        String url = "jdbc:postgresql://localhost:1/scout";
        assertUnavailable(Reason.UNREACHABLE, url, () -> open(url));
        String unknown = "jdbc:postgresql://nowhere.invalid/scout";
        assertUnavailable(Reason.UNREACHABLE, unknown, () -> open(unknown));
    }

    @Test
    void collisionsOfSerializableTransactionsAreTriedAgain() throws Exception {
        String url = server.create("serializable");
        server.execute(
                TestServer.USER, "ALTER DATABASE serializable SET default_transaction_isolation = 'serializable'");
        try (PostgresRecord one = PostgresRecord.open(url, TestServer.USER, "", PATIENCE.multipliedBy(5));
                PostgresRecord two = PostgresRecord.open(url, TestServer.USER, "", PATIENCE.multipliedBy(5))) {
            one.begin(interview("x"));
            one.begin(interview("y"));
            AtomicInteger attempts = new AtomicInteger();
            List<Integer> won = Crowd.of(8, number -> {
                PostgresRecord team = number % 2 == 0 ? one : two;
                int mine = 0;
                for (int step = 0; step < 20; step++) {
                    Interview next =
                            next(team.interview(ADA, step % 2 == 0 ? "x" : "y").orElseThrow());
                    mine += team.write(
                                    handle -> {
                                        attempts.incrementAndGet();
                                        return InterviewTable.update(handle, next);
                                    },
                                    handle -> false)
                            ? 1
                            : 0;
                }
                return mine;
            });
            assertTrue(attempts.get() > 160, "No collision among " + attempts);
            assertEquals(
                    one.interviews(ADA, 2).stream()
                            .mapToLong(at -> at.version() - 1)
                            .sum(),
                    won.stream().mapToInt(mine -> mine).sum());
        }
    }

    @Test
    void takenConnectionsAreWaitedForAndThenTold() throws Exception {
        String url = server.create("taken");
        try (PostgresRecord team = open(url)) {
            CountDownLatch taken = new CountDownLatch(PostgresRecord.MOST_CONNECTIONS);
            CountDownLatch told = new CountDownLatch(1);
            List<Boolean> slept = Crowd.of(PostgresRecord.MOST_CONNECTIONS + 1, number -> {
                if (number < PostgresRecord.MOST_CONNECTIONS) {
                    return team.read(handle -> {
                        taken.countDown();
                        await(told);
                        return true;
                    });
                }
                try {
                    await(taken);
                    assertUnavailable(Reason.BUSY, url, () -> team.interviews(ADA, 1));
                } finally {
                    told.countDown();
                }
                return true;
            });
            assertFalse(slept.contains(false));
        }
    }

    @Test
    void closedRecordSaysSo() {
        String url = server.create("closed");
        PostgresRecord team = open(url);
        team.close();
        assertUnavailable(Reason.OTHER, url, () -> team.begin(interview("y")));
        assertUnavailable(Reason.OTHER, url, () -> team.interviews(ADA, 1));
        assertUnavailable(Reason.OTHER, url, team::check);
    }
}
