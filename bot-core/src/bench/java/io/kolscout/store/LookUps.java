package io.kolscout.store;

import io.kolscout.creator.CreatorKey;
import io.kolscout.interview.Planner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * How long each look-up takes with 10,000, 100,000 and 1,000,000 interviews and as many verdicts and shares, on a file and
 * on a server. Half of all are one planner's, whose look-ups are the measured ones, and the rest a thousand others'. Prints
 * the medians, how much the last is of the first, and how the database goes about it.
 */
public final class LookUps {

    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final Planner BUSY = new Planner("acme", "busy");
    private static final int LIST = 10;
    private static final long MILLIS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What the record is asked about the busy planner's interview with this number. */
    private interface Look {
        Object at(Handle handle, int number);
    }

    private static final Map<String, Look> LOOKS = new LinkedHashMap<>();

    static {
        LOOKS.put("interview by id", (handle, i) -> InterviewTable.find(handle, BUSY, "id" + i));
        LOOKS.put("interview on creator", (handle, i) -> InterviewTable.find(handle, BUSY, creator(i)));
        LOOKS.put("10 interviews", (handle, i) -> InterviewTable.list(handle, BUSY, LIST));
        LOOKS.put("10 verdicts", (handle, i) -> VerdictTable.list(handle, BUSY, LIST));
        LOOKS.put("10 shared creators", (handle, i) -> ShareTable.creators(handle, BUSY.team(), LIST));
        LOOKS.put("10 verdicts on creator", (handle, i) -> VerdictTable.list(handle, BUSY, creator(i), LIST));
    }

    private static final String NUMBERS =
            "WITH RECURSIVE n(i) AS (SELECT %d UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %d) ";
    private static final String PERSON = "CASE i %% 2 WHEN 0 THEN 'busy' ELSE 'person' || (i / 2 %% 1000) END";

    /** Spreads times and ids, so that rows do not lie in the order in which they are asked for. */
    private static final String TIME = "1795000000000 + CAST(i AS BIGINT) * 7919 %% 1000003";

    private static final String INTERVIEWS = "INSERT INTO interview " + NUMBERS + "SELECT 'acme', " + PERSON
            + ", 'id' || i, 'instagram', 'creator' || i, '@creator' || i, 'https://www.instagram.com/creator' || i, 5,"
            + " '{\"voice\":\"person\",\"role\":\"creator\",\"recognition\":\"fans\"}', 'VERDICT', NULL, " + TIME + ", "
            + TIME + " FROM n";
    private static final String VERDICTS = "INSERT INTO verdict " + NUMBERS + "SELECT 'acme', " + PERSON
            + ", 'id' || i, 5, 'instagram', 'creator' || i, '@creator' || i, 'https://www.instagram.com/creator' || i,"
            + " 'kol', 'high', '{\"voice\":\"person\",\"role\":\"creator\",\"recognition\":\"fans\"}', 'r1', " + TIME
            + " FROM n";

    private static final String SHARES = "INSERT INTO share " + NUMBERS
            + "SELECT 'acme', 'share' || i, " + PERSON + ", 'id' || i, 5, 'C1', '', 'POSTED', '1', " + TIME + " FROM n";

    private LookUps() {}

    /** Fills both stores in a temporary folder, size by size. */
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("look-ups");
        try (SqliteRecord record = SqliteRecord.open(folder.resolve("scout.db"), PATIENCE)) {
            record.write(handle -> handle.execute("PRAGMA cache_size = -400000") >= 0);
            measure("SQLite", record, record::write, List.of(), "EXPLAIN QUERY PLAN ");
        }
        try (TestServer server = new TestServer(folder.resolve("server"), true)) {
            String url = server.create("record") + "?socketTimeout=600";
            try (PostgresRecord record = PostgresRecord.open(url, TestServer.USER, "", PATIENCE)) {
                measure(
                        "PostgreSQL",
                        record,
                        change -> record.write(change, handle -> false),
                        List.of("ANALYZE interview", "ANALYZE verdict", "ANALYZE share"),
                        "EXPLAIN ");
            }
        }
    }

    /** @param analyze what the database does by itself some time after it was filled */
    private static void measure(
            String store, SqlRecord record, Predicate<GroupCommit.Change> writer, List<String> analyze, String explain) throws Exception {
        Map<String, List<Double>> medians = new LinkedHashMap<>();
        int filled = 0;
        for (int size : SIZES) {
            fill(writer, analyze, filled, size);
            filled = size;
            for (Map.Entry<String, Look> look : LOOKS.entrySet()) {
                double median = microseconds(record, look.getValue(), size);
                medians.computeIfAbsent(look.getKey(), unused -> new ArrayList<>()).add(median);
                System.out.printf(Locale.ROOT, "%s, %,d: %s %.0f µs%n", store, size, look.getKey(), median);
            }
        }
        System.out.printf(Locale.ROOT, "%-24s %12s %12s %12s %10s%n", store + ", median µs", "10,000", "100,000", "1,000,000", "last/first");
        medians.forEach((look, at) -> System.out.printf(
                Locale.ROOT,
                "%-24s %12.0f %12.0f %12.0f %10.2f%n",
                look,
                at.get(0),
                at.get(1),
                at.get(2),
                at.get(2) / at.get(0)));
        LOOKS.forEach((name, look) -> System.out.println(name + ":\n" + plan(record, look, explain)));
    }

    private static void fill(Predicate<GroupCommit.Change> writer, List<String> analyze, int from, int to) {
        writer.test(handle -> {
            handle.execute(String.format(Locale.ROOT, INTERVIEWS, from, to));
            handle.execute(String.format(Locale.ROOT, VERDICTS, from, to));
            handle.execute(String.format(Locale.ROOT, SHARES, from, to));
            analyze.forEach(handle::execute);
            return true;
        });
    }

    private static double microseconds(SqlRecord record, Look look, int size) throws Exception {
        int[] asked = {0};
        Measured.Call call = caller -> {
            int number = (int) (2 * (asked[0]++ * 7919L % (size / 2)));
            Object found = record.read(handle -> look.at(handle, number));
            if (found.equals(List.of()) || found.equals(Optional.empty())) {
                throw new IllegalStateException("Nothing found for " + number);
            }
        };
        Measured.of(1, MILLIS, call);
        return Measured.of(1, MILLIS, call).p50();
    }

    private static CreatorKey creator(int number) {
        return new CreatorKey("instagram", "creator" + number);
    }

    /** The database's plan for the statement of a look-up. */
    private static String plan(SqlRecord record, Look look, String explain) {
        return record.read(handle -> {
            List<String> statements = new ArrayList<>();
            SqlStatements config = handle.getConfig(SqlStatements.class);
            config.setSqlLogger(new SqlLogger() {
                @Override
                public void logAfterExecution(StatementContext context) {
                    statements.add(context.getRawSql());
                }
            });
            look.at(handle, 2);
            config.setSqlLogger(SqlLogger.NOP_SQL_LOGGER).setUnusedBindingAllowed(true);
            return handle
                    .createQuery(explain + statements.get(0))
                    .bind("team", BUSY.team())
                    .bind("person", BUSY.person())
                    .bind("id", "id2")
                    .bind("platform", creator(2).platform())
                    .bind("creator", creator(2).id())
                    .bind("most", LIST)
                    .bind("looked", LIST)
                    .map((row, context) -> "  " + row.getString(row.getMetaData().getColumnCount()))
                    .list()
                    .stream()
                    .collect(Collectors.joining("\n"));
        });
    }
}
