package io.kolscout.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What platforms delivered, so that nothing is answered twice. Every statement names the team. */
final class DeliveryTable {

    private DeliveryTable() {}

    /** Notes a delivery; false where it is noted already. */
    static boolean insert(Handle handle, String team, String delivery, Instant when) {
        return handle.createUpdate("""
                        INSERT INTO delivery (team, id, seen) VALUES (:team, :id, :seen)
                        ON CONFLICT (team, id) DO NOTHING""")
                        .bind("team", team)
                        .bind("id", delivery)
                        .bind("seen", when.toEpochMilli())
                        .execute()
                == 1;
    }
}
