package io.kolscout.store;

import io.kolscout.record.Retention;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Rows of a table whose time is over, in whichever team. They are looked for first, which keeps nobody waiting, and deleted
 * by their keys a few at a time, if their time is over still.
 *
 * @param keys the columns that a row is known by
 * @param over what is true of such a row, given {@link Retention.Limits}
 */
record PastItsTime(String table, List<String> keys, String over) {

    /** How many are looked for at a time. */
    static final int MOST_FOUND = 2_000;

    private static final String DEPARTED = "team IN (SELECT team FROM departed_team WHERE since <= :departures)";

    static final PastItsTime DEPARTED_INTERVIEWS = new PastItsTime("interview", DEPARTED);
    static final PastItsTime DEPARTED_VERDICTS = new PastItsTime("verdict", DEPARTED);
    static final PastItsTime DEPARTED_MEANINGS = new PastItsTime("same_creator", DEPARTED);

    static final PastItsTime DEPARTED_SHARES = new PastItsTime("share", DEPARTED);

    static final PastItsTime DEPARTED_INSTALLATIONS = new PastItsTime("installation", DEPARTED);

    static final PastItsTime DEPARTED_TEAMS = new PastItsTime("departed_team", """
            since <= :departures
                AND NOT EXISTS (SELECT 1 FROM interview WHERE interview.team = departed_team.team)
                AND NOT EXISTS (SELECT 1 FROM verdict WHERE verdict.team = departed_team.team)
                AND NOT EXISTS (SELECT 1 FROM same_creator WHERE same_creator.team = departed_team.team)
                AND NOT EXISTS (SELECT 1 FROM share WHERE share.team = departed_team.team)
                AND NOT EXISTS (SELECT 1 FROM installation WHERE installation.team = departed_team.team)""");

    static final PastItsTime VERDICTS = new PastItsTime("verdict", "given <= :verdicts");

    static final PastItsTime SHARES = new PastItsTime("share", "changed <= :verdicts");

    static final PastItsTime DELIVERIES = new PastItsTime("delivery", List.of("team", "id"), "seen <= :deliveries");

    static final PastItsTime TICKETS = new PastItsTime("ticket", List.of("id"), "until <= :deliveries");

    static final PastItsTime INTERVIEWS = new PastItsTime("interview", """
            changed <= :drafts AND NOT EXISTS (SELECT 1 FROM verdict WHERE verdict.team = interview.team
                AND verdict.person = interview.person AND verdict.interview = interview.id)""");

    static final PastItsTime MEANINGS = new PastItsTime("same_creator", """
            NOT EXISTS (SELECT 1 FROM interview
                    WHERE interview.team = same_creator.team AND interview.person = same_creator.person)
                AND NOT EXISTS (SELECT 1 FROM verdict
                    WHERE verdict.team = same_creator.team AND verdict.person = same_creator.person)""");

    private PastItsTime(String table, String over) {
        this(table, Schema.KEYS.getOrDefault(table, List.of()), over);
    }

    /** The keys of some, at most {@link #MOST_FOUND}. */
    List<Map<String, Object>> find(Handle handle, Retention.Limits limits) {
        return bind(
                        handle.createQuery("SELECT " + String.join(", ", keys) + " FROM " + table + " WHERE " + over
                                + " LIMIT " + MOST_FOUND),
                        limits)
                .mapToMap()
                .list();
    }

    /** Deletes those of the found ones that are past their time still, and returns how many. */
    int delete(Handle handle, List<Map<String, Object>> found, Retention.Limits limits) {
        String key = String.join(
                " AND ", keys.stream().map(column -> column + " = :" + column).toList());
        try (PreparedBatch batch =
                handle.prepareBatch("DELETE FROM " + table + " WHERE " + key + " AND (" + over + ")")) {
            found.forEach(row -> bind(batch, limits).bindMap(row).add());
            return Arrays.stream(batch.execute()).sum();
        }
    }

    private static <T extends SqlStatement<T>> T bind(T statement, Retention.Limits limits) {
        return statement
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("drafts", limits.drafts().toEpochMilli())
                .bind("verdicts", limits.verdicts().toEpochMilli())
                .bind("departures", limits.departures().toEpochMilli())
                .bind("deliveries", limits.deliveries().toEpochMilli());
    }
}
