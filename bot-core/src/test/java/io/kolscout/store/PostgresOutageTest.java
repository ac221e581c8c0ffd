package io.kolscout.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.Assembly;
import io.kolscout.Config;
import io.kolscout.Proof;
import io.kolscout.Scout;
import io.kolscout.chat.Sender;
import io.kolscout.config.ConfigSource;
import io.kolscout.interview.Planner;
import io.kolscout.record.RecordUnavailable.Reason;
import io.kolscout.record.Store;
import io.kolscout.record.TeamRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** People who talk to the bot while its server is away: a few seconds with a short patience, a minute with the real one. */
class PostgresOutageTest {

    private static final int PEOPLE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(Proof.rounds(1, 5));
    private static final Duration OUTAGE = Duration.ofSeconds(Proof.rounds(3, 60));

    /** A look and a change, each of which waits for a connection once more when its patience is nearly over. */
    private static final Duration LONGEST_WAIT = PATIENCE.multipliedBy(4).plusSeconds(10);

    private static Store open(String url) {
        return PostgresRecord.open(url, TestServer.USER, "", PATIENCE);
    }

    private final Set<Sender> told = ConcurrentHashMap.newKeySet();
    private final AtomicLong longestNanos = new AtomicLong();
    private volatile boolean back;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void serverThatIsGoneIsASentenceAndWorkResumesByItself(@TempDir Path folder) throws Exception {
        Config config = Config.load(ConfigSource.defaults(), Map.of(), folder);
        try (TestServer server = new TestServer(folder)) {
            String url = server.create("outage");
            List<List<Talk>> talks;
            try (Store record = open(url)) {
                Scout scout = new Assembly.Ground(config, record)
                        .assembly(Clock.tickMillis(ZoneOffset.UTC))
                        .scout();
                talks = Crowd.of(PEOPLE + 1, number -> {
                    if (number == PEOPLE) {
                        interrupt(server);
                        return List.of();
                    }
                    return talk(scout, new Sender("acme", "person" + number, Locale.ENGLISH));
                });
            }
            try (TeamRecord record = open(url)) {
                for (int number = 0; number < PEOPLE; number++) {
                    Talk.assertStored(record, new Planner("acme", "person" + number), talks.get(number));
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "Away for %d s: %,d interviews, the longest wait %d ms%n",
                    OUTAGE.toSeconds(),
                    talks.stream().mapToInt(List::size).sum(),
                    TimeUnit.NANOSECONDS.toMillis(longestNanos.get()));
        }
    }

    /** Takes the server away for so long, and until everybody was told. */
    private void interrupt(TestServer server) throws InterruptedException {
        Thread.sleep(500);
        server.stop();
        Thread.sleep(OUTAGE.toMillis());
        while (told.size() < PEOPLE) {
            Thread.sleep(20);
        }
        server.start();
        back = true;
    }

    /** Goes through one interview after the other until one began after the server was back. */
    private List<Talk> talk(Scout scout, Sender sender) throws InterruptedException {
        List<Talk> talks = new ArrayList<>();
        for (boolean last = false; !last; ) {
            last = back;
            Talk talk = new Talk(sender, "creator" + talks.size(), new Random(talks.size()));
            talks.add(talk);
            while (!talk.isOver()) {
                take(talk, scout, sender);
            }
        }
        return talks;
    }

    /** One step, said again until it is answered: what nothing came of is still due, and what is open may be stored. */
    private void take(Talk talk, Scout scout, Sender sender) throws InterruptedException {
        boolean open = false;
        while (true) {
            long since = System.nanoTime();
            Heard heard = Heard.of(scout.reply(talk.due()));
            Duration wait = Duration.ofNanos(System.nanoTime() - since);
            assertTrue(wait.compareTo(LONGEST_WAIT) < 0, () -> "Waited for " + wait);
            longestNanos.accumulateAndGet(wait.toNanos(), Math::max);
            if (!heard.is(Reason.UNREACHABLE) && !heard.is(Reason.UNSURE)) {
                assertFalse(heard.isStale() && !open, "What was said to have changed nothing is stored");
                talk.hear(heard);
                return;
            }
            told.add(sender);
            open |= heard.is(Reason.UNSURE);
            Thread.sleep(20);
        }
    }
}
