package io.kolscout.store;

import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorKey;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Part;
import io.kolscout.interview.Planner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Open interviews, one per planner and creator. Every statement names team and person. */
final class InterviewTable {

    private static final String TEAMS = """
            SELECT id, team, person, platform, creator, creator_name, creator_address, version, answers, part, again,
                started, changed
            FROM interview WHERE team = :team""";

    private static final String OWN = TEAMS + " AND person = :person";

    private InterviewTable() {}

    static Optional<Interview> find(Handle handle, Planner owner, String id) {
        return handle.createQuery(OWN + " AND id = :id")
                .bind("team", owner.team())
                .bind("person", owner.person())
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The interview with this id, whoever's in the team it is. */
    static Optional<Interview> find(Handle handle, String team, String id) {
        return handle.createQuery(TEAMS + " AND id = :id")
                .bind("team", team)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findFirst();
    }

    static Optional<Interview> find(Handle handle, Planner owner, CreatorKey creator) {
        return handle.createQuery(OWN + " AND platform = :platform AND creator = :creator")
                .bind("team", owner.team())
                .bind("person", owner.person())
                .bind("platform", creator.platform())
                .bind("creator", creator.id())
                .map((row, context) -> read(row))
                .findOne();
    }

    static List<Interview> list(Handle handle, Planner owner, int most) {
        return handle.createQuery(OWN + " ORDER BY changed DESC, id LIMIT :most")
                .bind("team", owner.team())
                .bind("person", owner.person())
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    /** Adds an interview; false where its owner has one on this creator already. */
    static boolean insert(Handle handle, Interview interview) {
        Creator creator = interview.creator();
        return handle.createUpdate("""
                        INSERT INTO interview (team, person, id, platform, creator, creator_name, creator_address,
                            version, answers, part, again, started, changed)
                        VALUES (:team, :person, :id, :platform, :creator, :creatorName, :creatorAddress,
                            :version, :answers, :part, :again, :started, :changed)
                        ON CONFLICT (team, person, platform, creator) DO NOTHING""")
                        .bind("team", interview.owner().team())
                        .bind("person", interview.owner().person())
                        .bind("id", interview.id())
                        .bind("platform", creator.key().platform())
                        .bind("creator", creator.key().id())
                        .bind("creatorName", creator.name())
                        .bind("creatorAddress", creator.address())
                        .bind("version", interview.version())
                        .bind("answers", AnswersJson.write(interview.answers()))
                        .bind("part", interview.part().name())
                        .bind("again", interview.again().orElse(null))
                        .bind("started", interview.started().toEpochMilli())
                        .bind("changed", interview.changed().toEpochMilli())
                        .execute()
                == 1;
    }

    /**
     * Replaces the version before {@code next}; owner, creator and start stay as they are.
     *
     * @return false where that version is not the stored one
     */
    static boolean update(Handle handle, Interview next) {
        return handle.createUpdate("""
                        UPDATE interview SET version = :version, answers = :answers, part = :part, again = :again,
                            changed = :changed
                        WHERE team = :team AND person = :person AND id = :id AND version = :before""")
                        .bind("version", next.version())
                        .bind("answers", AnswersJson.write(next.answers()))
                        .bind("part", next.part().name())
                        .bind("again", next.again().orElse(null))
                        .bind("changed", next.changed().toEpochMilli())
                        .bind("team", next.owner().team())
                        .bind("person", next.owner().person())
                        .bind("id", next.id())
                        .bind("before", next.version() - 1)
                        .execute()
                == 1;
    }

    /** Whether the stored version is this very one. */
    static boolean holds(Handle handle, Interview interview) {
        return find(handle, interview.owner(), interview.id())
                .filter(stored -> stored.version() == interview.version()
                        && stored.answers().equals(interview.answers())
                        && stored.part() == interview.part()
                        && stored.again().equals(interview.again())
                        && stored.changed().toEpochMilli()
                                == interview.changed().toEpochMilli())
                .isPresent();
    }

    /** Removes an interview; false where this version is not the stored one. */
    static boolean delete(Handle handle, Interview interview) {
        return handle.createUpdate("""
                        DELETE FROM interview
                        WHERE team = :team AND person = :person AND id = :id AND version = :version""")
                        .bind("team", interview.owner().team())
                        .bind("person", interview.owner().person())
                        .bind("id", interview.id())
                        .bind("version", interview.version())
                        .execute()
                == 1;
    }

    private static Interview read(ResultSet row) throws SQLException {
        return new Interview(
                row.getString("id"),
                new Planner(row.getString("team"), row.getString("person")),
                CreatorColumns.read(row),
                row.getLong("version"),
                AnswersJson.read(row.getString("answers")),
                Part.valueOf(row.getString("part")),
                Optional.ofNullable(row.getString("again")),
                Instant.ofEpochMilli(row.getLong("started")),
                Instant.ofEpochMilli(row.getLong("changed")));
    }
}
