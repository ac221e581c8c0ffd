package io.kolscout.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.Proof;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Sender;
import io.kolscout.interview.Planner;
import io.kolscout.record.RecordUnavailable.Reason;
import io.kolscout.record.TeamRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes of the bot on one database, which hand the same interviews to each other step by step. */
class ReplicasTest {

    /** Interviews of one planner. */
    private static final int EACH = 20;

    private static final int SEED = 20261125;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void twoProcessesAnswerTheSameInterviewsOnOneFile() throws Exception {
        Path file = folder.resolve("scout.db");
        int size = Proof.rounds(60, 4_000);
        Run run = new Run(size, 2, 2, 0);
        try (Replicas replicas = new Replicas(2, "jdbc:sqlite:" + file)) {
            run.all(replicas, 16);
        }
        try (TeamRecord record = SqliteRecord.open(file)) {
            run.assertStored(record);
        }
        run.print();
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void processesThatAreKilledLoseAndDoubleNothing() throws Exception {
        Run run = new Run(Proof.rounds(200, 100_000), 3, 8, Proof.rounds(3, 60));
        try (TestServer server = new TestServer(folder)) {
            String url = server.create("shared");
            try (Replicas replicas = new Replicas(3, url)) {
                run.all(replicas, 48);
            }
            try (TeamRecord record = PostgresRecord.open(url, TestServer.USER, "")) {
                run.assertStored(record);
            }
        }
        run.print();
    }

    /** Interviews that are all held, many at once, by processes of which some are killed. */
    private static final class Run {
        private final List<Talk> talks = new ArrayList<>();
        private final int processes;
        private final int twice;
        private final Set<Integer> kills = new HashSet<>();
        private final Random random = new Random(SEED);
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger ended = new AtomicInteger();
        private final LongAdder steps = new LongAdder();
        private final LongAdder unanswered = new LongAdder();
        private final long since = System.nanoTime();

        /**
         * @param twice of so many steps, one is taken at two processes at once
         * @param killed how many processes are killed, each when some number of interviews has ended
         */
        Run(int size, int processes, int twice, int killed) {
            this.processes = processes;
            this.twice = twice;
            for (int i = 0; i < size; i++) {
                talks.add(new Talk(sender(i), "creator" + i, new Random(SEED + i)));
            }
            while (kills.size() < killed) {
                kills.add(1 + random.nextInt(size * 9 / 10));
            }
        }

        private static Sender sender(int talk) {
            return new Sender(Replica.TEAM, "person" + talk / EACH, Locale.ENGLISH);
        }

        void all(Replicas replicas, int callers) throws Exception {
            Crowd.of(callers, number -> {
                for (int i = begun.getAndIncrement(); i < talks.size(); i = begun.getAndIncrement()) {
                    hold(talks.get(i), replicas, new Random(SEED - i));
                    if (kills.contains(ended.incrementAndGet())) {
                        replicas.kill(random.nextInt(processes));
                    }
                }
                return true;
            });
        }

        /** One interview, each step at another process than the one before. */
        private void hold(Talk talk, Replicas replicas, Random chance) throws Exception {
            boolean doubtful = false;
            for (int number = chance.nextInt(processes); !talk.isOver(); number++) {
                Incoming due = talk.due();
                List<CompletableFuture<Optional<Heard>>> asked = new ArrayList<>();
                asked.add(replicas.tell(number, due));
                if (chance.nextInt(twice) == 0) {
                    asked.add(replicas.tell(number + 1, due));
                }
                List<Heard> heard = new ArrayList<>();
                for (CompletableFuture<Optional<Heard>> answer : asked) {
                    answer.get(2, TimeUnit.MINUTES).ifPresent(heard::add);
                }
                heard.forEach(reply -> assertFalse(reply.is(Reason.BUSY)));
                doubtful |= heard.size() < asked.size();
                if (heard.isEmpty()) {
                    unanswered.increment();
                    continue;
                }
                if (due instanceof Incoming.Click) {
                    long own = heard.stream().filter(reply -> !reply.isStale()).count();
                    assertTrue(own == 1 || (doubtful && own == 0), () -> own + " took one step: " + heard);
                }
                assertEquals(1, heard.stream().map(Heard::clicks).distinct().count(), heard::toString);
                talk.hear(heard.get(0));
                steps.increment();
                doubtful = false;
            }
        }

        void assertStored(TeamRecord record) {
            for (int i = 0; i < talks.size(); i += EACH) {
                Sender sender = sender(i);
                Talk.assertStored(
                        record,
                        new Planner(sender.team(), sender.person()),
                        talks.subList(i, Math.min(i + EACH, talks.size())));
            }
        }

        void print() {
            System.out.printf(
                    Locale.ROOT,
                    "%,d interviews by %d processes, %d of them killed: %,d steps, %d of them unanswered, in %d s%n",
                    talks.size(),
                    processes,
                    kills.size(),
                    steps.sum(),
                    unanswered.sum(),
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since));
        }
    }
}
