package io.kolscout.store;

import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorKey;
import io.kolscout.interview.Planner;
import io.kolscout.record.Share;
import io.kolscout.record.Share.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Verdicts shared with channels. Every statement names the team. */
final class ShareTable {

    /** A verdict outlives its interview; all verdicts of one interview are on the same creator. */
    static final String SHARED = """
            SELECT platform, creator, creator_name, creator_address
            FROM (SELECT team, person, interview, changed FROM share
                WHERE team = :team AND state = 'POSTED' ORDER BY changed DESC LIMIT :looked) shared
            JOIN verdict ON verdict.team = shared.team AND verdict.person = shared.person
                AND verdict.interview = shared.interview
            ORDER BY shared.changed DESC""";

    /** Shares looked at for each creator: bounds the look-up whatever a team ever shared. */
    private static final int SHARES_PER_CREATOR = 10;

    private ShareTable() {}

    static Optional<Share> find(Handle handle, String team, String id) {
        return handle.createQuery("""
                        SELECT team, id, person, interview, version, channel, note, state, place, changed
                        FROM share WHERE team = :team AND id = :id""")
                .bind("team", team)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    static List<Creator> creators(Handle handle, String team, int most) {
        Map<CreatorKey, Creator> creators = new LinkedHashMap<>();
        handle.createQuery(SHARED)
                .bind("team", team)
                .bind("looked", most * SHARES_PER_CREATOR)
                .map((row, context) -> CreatorColumns.read(row))
                .forEach(creator -> creators.putIfAbsent(creator.key(), creator));
        return creators.values().stream().limit(most).toList();
    }

    /** Adds a draft, unless it is there already, and removes the planner's other drafts of the interview. */
    static boolean draft(Handle handle, Share draft) {
        handle.createUpdate("""
                        DELETE FROM share WHERE team = :team AND person = :person AND interview = :interview
                            AND state = 'DRAFT' AND id <> :id""")
                .bind("team", draft.by().team())
                .bind("person", draft.by().person())
                .bind("interview", draft.interview())
                .bind("id", draft.id())
                .execute();
        return handle.createUpdate("""
                        INSERT INTO share (team, id, person, interview, version, channel, note, state, place, changed)
                        VALUES (:team, :id, :person, :interview, :version, :channel, :note, :state, :place, :changed)
                        ON CONFLICT (team, id) DO NOTHING""")
                        .bind("team", draft.by().team())
                        .bind("id", draft.id())
                        .bind("person", draft.by().person())
                        .bind("interview", draft.interview())
                        .bind("version", draft.version())
                        .bind("channel", draft.channel())
                        .bind("note", draft.note())
                        .bind("state", draft.state().name())
                        .bind("place", draft.place())
                        .bind("changed", draft.changed().toEpochMilli())
                        .execute()
                == 1;
    }

    /** Stores a share's next state; false where the stored one is not {@code from}. */
    static boolean move(Handle handle, Share next, State from) {
        return handle.createUpdate("""
                        UPDATE share SET state = :state, place = :place, changed = :changed
                        WHERE team = :team AND id = :id AND state = :from""")
                        .bind("state", next.state().name())
                        .bind("place", next.place())
                        .bind("changed", next.changed().toEpochMilli())
                        .bind("team", next.by().team())
                        .bind("id", next.id())
                        .bind("from", from.name())
                        .execute()
                == 1;
    }

    private static Share read(ResultSet row) throws SQLException {
        return new Share(
                row.getString("id"),
                new Planner(row.getString("team"), row.getString("person")),
                row.getString("interview"),
                row.getLong("version"),
                row.getString("channel"),
                row.getString("note"),
                State.valueOf(row.getString("state")),
                row.getString("place"),
                Instant.ofEpochMilli(row.getLong("changed")));
    }
}
