package io.kolscout.store;

import io.kolscout.interview.Interview;
import io.kolscout.record.TeamRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Steps stored by {@link TeamRecord#advance} on a file and on a server, by 1 caller and by 16, beside raw commits of one row
 * on the same database in the same run, in turns. Prints the medians; the first round warms up and does not count.
 */
public final class StoreLoad {

    private static final int ROUNDS = 6;
    private static final long MILLIS = 1_500;
    private static final List<Integer> CALLERS = List.of(1, 16);

    private StoreLoad() {}

    /** Runs the load in a temporary folder. */
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("store-load");
        Map<String, Rounds> table = new LinkedHashMap<>();
        try (TestServer server = new TestServer(folder.resolve("server"), true)) {
            String recordUrl = server.create("record");
            String rawUrl = server.create("raw");
            try (TeamRecord onFile = SqliteRecord.open(folder.resolve("scout.db"));
                    TeamRecord onServer = PostgresRecord.open(recordUrl, TestServer.USER, "")) {
                for (int round = 0; round < ROUNDS; round++) {
                    for (int callers : CALLERS) {
                        try (RawCommits raw = RawCommits.onFile("jdbc:sqlite:" + folder.resolve("raw.db"))) {
                            measure(round, table, "SQLite, " + callers + " at once", onFile, raw, callers);
                        }
                        try (RawCommits raw = RawCommits.onServer(rawUrl, callers)) {
                            measure(round, table, "PostgreSQL, " + callers + " at once", onServer, raw, callers);
                        }
                    }
                }
            }
        }
        print(table);
    }

    private static void measure(
            int round, Map<String, Rounds> table, String name, TeamRecord record, RawCommits raw, int callers)
            throws Exception {
        Measured raws = Measured.of(raw.connections(), MILLIS, raw::commit);
        List<Interview> at = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            Interview begun = Samples.interview("round" + round + "-" + callers + "-" + caller);
            record.begin(begun);
            at.add(begun);
        }
        Measured steps = Measured.of(callers, MILLIS, caller -> {
            Interview last = at.get(caller);
            Interview next = last.next(
                    last.answers().with("q" + last.version() % 8, "an-option"),
                    last.part(),
                    last.again(),
                    last.changed().plusMillis(1));
            if (!record.advance(next, Optional.empty())) {
                throw new IllegalStateException("Somebody else advanced it");
            }
            at.set(caller, next);
        });
        if (round > 0) {
            table.computeIfAbsent(name, unused -> new Rounds()).add(steps, raws);
        }
    }

    private static void print(Map<String, Rounds> table) {
        System.out.printf(
                "%-24s %10s %9s %9s   %10s %9s %9s   %s%n",
                "", "steps/s", "p50 µs", "p99 µs", "raw/s", "p50 µs", "p99 µs", "steps to raw");
        table.forEach((name, rounds) -> {
            Measured steps = Measured.median(rounds.steps);
            Measured raws = Measured.median(rounds.raws);
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %10.0f %9.0f %9.0f   %10.0f %9.0f %9.0f   %.2f%n",
                    name,
                    steps.rate(),
                    steps.p50(),
                    steps.p99(),
                    raws.rate(),
                    raws.p50(),
                    raws.p99(),
                    Measured.median(rounds.ratios.stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray()));
        });
    }

    private static final class Rounds {
        private final List<Measured> steps = new ArrayList<>();
        private final List<Measured> raws = new ArrayList<>();
        private final List<Double> ratios = new ArrayList<>();

        void add(Measured step, Measured raw) {
            steps.add(step);
            raws.add(raw);
            ratios.add(step.rate() / raw.rate());
        }
    }
}
