package io.kolscout.store;

import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorKey;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Part;
import io.kolscout.interview.Planner;
import io.kolscout.record.TeamRecord;
import io.kolscout.rubric.Answers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The heap that is live with 1,000, 10,000, 100,000 and 1,000,000 interviews open; to be run under {@code -Xmx256m}, which
 * would end it if they were held in memory. Prints the live heap after a full collection.
 */
public final class OpenInterviewsMemory {

    private static final int CALLERS = 64;
    private static final Instant NOW = Instant.ofEpochMilli(1_795_000_000_000L);

    private OpenInterviewsMemory() {}

    /** Opens interviews in a temporary folder. */
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("open-interviews");
        try (TeamRecord record = SqliteRecord.open(folder.resolve("scout.db"))) {
            AtomicInteger open = new AtomicInteger();
            for (int target : new int[] {1_000, 10_000, 100_000, 1_000_000}) {
                ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
                for (int caller = 0; caller < CALLERS; caller++) {
                    callers.submit(() -> {
                        for (int i = open.getAndIncrement(); i < target; i = open.getAndIncrement()) {
                            record.begin(interview(i));
                        }
                    });
                }
                callers.shutdown();
                callers.awaitTermination(30, TimeUnit.MINUTES);
                open.set(target);
                System.out.printf(Locale.ROOT, "%,d open: %.1f MiB live%n", target, liveMebibytes());
            }
        }
    }

    private static Interview interview(int number) {
        Creator creator = new Creator(new CreatorKey("instagram", "creator" + number), "@creator" + number, "");
        return new Interview(
                "id" + number,
                new Planner("team" + number % 100, "person" + number % 1_000),
                creator,
                0,
                Answers.NONE.with("voice", "person").with("role", "creator"),
                Part.VERDICT,
                Optional.empty(),
                NOW,
                NOW);
    }

    private static double liveMebibytes() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1048576.0;
    }
}
