package io.kolscout.store;

import io.kolscout.Assembly;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Sender;
import io.kolscout.config.ConfigSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whole interviews, 16 at once, from command to verdict on a durable file, beside raw commits of one row in the same run,
 * in turns. Prints rates and their ratio; the first round warms up and does not count.
 */
public final class InterviewLoad {

    private static final int CALLERS = 16;
    private static final int INTERVIEWS = 2_000;
    private static final int ROUNDS = 6;

    private InterviewLoad() {}

    /** Runs the load in a temporary folder. */
    public static void main(String... arguments) throws Exception {
        double[] ratios = new double[ROUNDS - 1];
        double[] rates = new double[ROUNDS - 1];
        for (int round = 0; round < ROUNDS; round++) {
            Path folder = Files.createTempDirectory("interview-load");
            AtomicLong commits = new AtomicLong();
            double interviews = interviews(folder, commits);
            double raw = rawCommits(folder, (int) commits.get());
            double commitRate = interviews * commits.get() / INTERVIEWS;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %.0f interviews/s, %.1f commits each = %.0f commits/s; raw %.0f commits/s; ratio %.2f%n",
                    round,
                    interviews,
                    commits.get() / (double) INTERVIEWS,
                    commitRate,
                    raw,
                    commitRate / raw);
            if (round > 0) {
                ratios[round - 1] = commitRate / raw;
                rates[round - 1] = interviews;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "median of %d rounds: %.0f interviews/s; stored steps to raw commits %.2f%n",
                ROUNDS - 1,
                Measured.median(rates),
                Measured.median(ratios));
    }

    private static double interviews(Path folder, AtomicLong commits) throws Exception {
        try (Assembly bot = Assembly.of(
                ConfigSource.defaults(), Map.of("SCOUT_DATA_FOLDER", folder.toString()), folder, Clock.tickMillis(ZoneOffset.UTC))) {
            ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
            AtomicInteger next = new AtomicInteger();
            long since = System.nanoTime();
            for (int caller = 0; caller < CALLERS; caller++) {
                Sender sender = new Sender("local", "person" + caller, Locale.ENGLISH);
                callers.submit(() -> {
                    for (int i = next.getAndIncrement(); i < INTERVIEWS; i = next.getAndIncrement()) {
                        commits.addAndGet(interview(bot, sender, i));
                    }
                    return null;
                });
            }
            callers.shutdown();
            callers.awaitTermination(10, TimeUnit.MINUTES);
            return INTERVIEWS / seconds(since);
        }
    }

    /** One interview to its verdict; the number of steps stored. */
    private static int interview(Assembly bot, Sender sender, int number) {
        Reply reply = bot.scout().reply(new Incoming.Command(sender, "classify", "@creator" + number));
        int steps = 1;
        for (List<ActionId> answers = answers(reply); !answers.isEmpty(); answers = answers(reply)) {
            reply = bot.scout().reply(new Incoming.Click(sender, answers.get((number + steps) % 2)));
            steps++;
        }
        return steps;
    }

    private static List<ActionId> answers(Reply reply) {
        return reply.blocks().stream()
                .filter(Block.Ask.class::isInstance)
                .flatMap(block -> ((Block.Ask) block).choices().stream())
                .map(choice -> choice.id())
                .toList();
    }

    /** The same number of raw commits. */
    private static double rawCommits(Path folder, int commits) throws Exception {
        try (RawCommits raw = RawCommits.onFile("jdbc:sqlite:" + folder.resolve("raw.db"))) {
            long since = System.nanoTime();
            for (int i = 0; i < commits; i++) {
                raw.commit(0);
            }
            return commits / seconds(since);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
