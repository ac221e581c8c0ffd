package io.kolscout.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Teams that removed the bot. */
final class DepartedTeamTable {

    private DepartedTeamTable() {}

    static boolean insert(Handle handle, String team, Instant since) {
        return handle.createUpdate("""
                        INSERT INTO departed_team (team, since) VALUES (:team, :since)
                        ON CONFLICT (team) DO NOTHING""")
                        .bind("team", team)
                        .bind("since", since.toEpochMilli())
                        .execute()
                == 1;
    }

    static boolean delete(Handle handle, String team) {
        return handle.createUpdate("DELETE FROM departed_team WHERE team = :team")
                        .bind("team", team)
                        .execute()
                == 1;
    }
}
