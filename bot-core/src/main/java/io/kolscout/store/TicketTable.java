package io.kolscout.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What can be done once. */
final class TicketTable {

    private TicketTable() {}

    static boolean insert(Handle handle, String id, Instant until) {
        return handle.createUpdate("INSERT INTO ticket (id, until) VALUES (:id, :until) ON CONFLICT (id) DO NOTHING")
                        .bind("id", id)
                        .bind("until", until.toEpochMilli())
                        .execute()
                == 1;
    }

    /** Takes a good ticket away. */
    static boolean delete(Handle handle, String id, Instant now) {
        return handle.createUpdate("DELETE FROM ticket WHERE id = :id AND until > :now")
                        .bind("id", id)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }
}
