package io.kolscout.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Leases by name. Every change is one statement. */
final class LeaseTable {

    private LeaseTable() {}

    static boolean take(Handle handle, String name, String holder, Instant now, Instant until) {
        return handle.createUpdate("""
                        INSERT INTO lease (name, holder, until) VALUES (:name, :holder, :until)
                        ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
                        WHERE lease.holder = excluded.holder OR lease.holder = '' OR lease.until <= :now""")
                        .bind("name", name)
                        .bind("holder", holder)
                        .bind("until", until.toEpochMilli())
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    static boolean release(Handle handle, String name, String holder) {
        return handle.createUpdate("UPDATE lease SET holder = '' WHERE name = :name AND holder = :holder")
                        .bind("name", name)
                        .bind("holder", holder)
                        .execute()
                == 1;
    }

    static boolean finish(Handle handle, String name, String holder, Instant done) {
        return handle.createUpdate("""
                        UPDATE lease SET holder = '', done = :done WHERE name = :name AND holder = :holder""")
                        .bind("name", name)
                        .bind("holder", holder)
                        .bind("done", done.toEpochMilli())
                        .execute()
                == 1;
    }

    /** Whether it was finished at this moment. */
    static boolean isFinished(Handle handle, String name, Instant done) {
        return finished(handle, name)
                .filter(found -> found.toEpochMilli() == done.toEpochMilli())
                .isPresent();
    }

    static Optional<Instant> finished(Handle handle, String name) {
        return handle.createQuery("SELECT done FROM lease WHERE name = :name AND done IS NOT NULL")
                .bind("name", name)
                .map((row, context) -> Instant.ofEpochMilli(row.getLong("done")))
                .findOne();
    }
}
