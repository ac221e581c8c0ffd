package io.kolscout.store;

import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorKey;
import io.kolscout.interview.Planner;
import io.kolscout.record.VerdictRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Verdicts as they were given. Every statement names team and person. */
final class VerdictTable {

    private static final String OWN = """
            SELECT interview, version, team, person, platform, creator, creator_name, creator_address, result,
                confidence, answers, rubric, given
            FROM verdict WHERE team = :team AND person = :person""";
    private static final String NEWEST_FIRST = " ORDER BY given DESC, version DESC, interview LIMIT :most";

    private VerdictTable() {}

    static List<VerdictRecord> list(Handle handle, Planner by, int most) {
        return handle.createQuery(OWN + NEWEST_FIRST)
                .bind("team", by.team())
                .bind("person", by.person())
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    static List<VerdictRecord> list(Handle handle, Planner by, CreatorKey creator, int most) {
        return handle.createQuery(OWN + " AND platform = :platform AND creator = :creator" + NEWEST_FIRST)
                .bind("team", by.team())
                .bind("person", by.person())
                .bind("platform", creator.platform())
                .bind("creator", creator.id())
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    /** Adds a verdict, unless it is there already. */
    static void insert(Handle handle, VerdictRecord verdict) {
        Creator creator = verdict.creator();
        handle.createUpdate("""
                        INSERT INTO verdict (team, person, interview, version, platform, creator, creator_name,
                            creator_address, result, confidence, answers, rubric, given)
                        VALUES (:team, :person, :interview, :version, :platform, :creator, :creatorName,
                            :creatorAddress, :result, :confidence, :answers, :rubric, :given)
                        ON CONFLICT (team, person, interview, version) DO NOTHING""")
                .bind("team", verdict.by().team())
                .bind("person", verdict.by().person())
                .bind("interview", verdict.interview())
                .bind("version", verdict.version())
                .bind("platform", creator.key().platform())
                .bind("creator", creator.key().id())
                .bind("creatorName", creator.name())
                .bind("creatorAddress", creator.address())
                .bind("result", verdict.result())
                .bind("confidence", verdict.confidence())
                .bind("answers", AnswersJson.write(verdict.answers()))
                .bind("rubric", verdict.rubric())
                .bind("given", verdict.given().toEpochMilli())
                .execute();
    }

    private static VerdictRecord read(ResultSet row) throws SQLException {
        return new VerdictRecord(
                row.getString("interview"),
                row.getLong("version"),
                new Planner(row.getString("team"), row.getString("person")),
                CreatorColumns.read(row),
                row.getString("result"),
                row.getString("confidence"),
                AnswersJson.read(row.getString("answers")),
                row.getString("rubric"),
                Instant.ofEpochMilli(row.getLong("given")));
    }
}
