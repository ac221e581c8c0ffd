package io.kolscout.store;

import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorKey;
import io.kolscout.interview.Planner;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Bare handles that mean a profile to a planner. Every statement names team and person. */
final class SameCreatorTable {

    private static final List<String> KEYED_BY_CREATOR = List.of("interview", "verdict");

    private SameCreatorTable() {}

    static Optional<Creator> find(Handle handle, Planner planner, CreatorKey bare) {
        return handle.createQuery("""
                        SELECT platform, creator, creator_name, creator_address FROM same_creator
                        WHERE team = :team AND person = :person AND handle = :handle""")
                .bind("team", planner.team())
                .bind("person", planner.person())
                .bind("handle", bare.id())
                .map((row, context) -> CreatorColumns.read(row))
                .findOne();
    }

    /** Remembers what the handle means and moves the planner's rows to the profile; false where there is one on both. */
    static boolean put(Handle handle, Planner planner, CreatorKey bare, Creator profile) {
        if (InterviewTable.find(handle, planner, bare).isPresent()
                && InterviewTable.find(handle, planner, profile.key()).isPresent()) {
            return false;
        }
        KEYED_BY_CREATOR.forEach(table -> move(handle, table, planner, bare, profile));
        handle.createUpdate("""
                        INSERT INTO same_creator
                            (team, person, handle, platform, creator, creator_name, creator_address)
                        VALUES (:team, :person, :handle, :platform, :creator, :name, :address)
                        ON CONFLICT (team, person, handle) DO UPDATE SET platform = excluded.platform,
                            creator = excluded.creator, creator_name = excluded.creator_name,
                            creator_address = excluded.creator_address""")
                .bind("team", planner.team())
                .bind("person", planner.person())
                .bind("handle", bare.id())
                .bind("platform", profile.key().platform())
                .bind("creator", profile.key().id())
                .bind("name", profile.name())
                .bind("address", profile.address())
                .execute();
        return true;
    }

    private static void move(Handle handle, String table, Planner planner, CreatorKey bare, Creator profile) {
        handle.createUpdate("UPDATE " + table + """
                         SET platform = :platform, creator = :creator, creator_name = :name, creator_address = :address
                        WHERE team = :team AND person = :person AND platform = '' AND creator = :handle""")
                .bind("platform", profile.key().platform())
                .bind("creator", profile.key().id())
                .bind("name", profile.name())
                .bind("address", profile.address())
                .bind("team", planner.team())
                .bind("person", planner.person())
                .bind("handle", bare.id())
                .execute();
    }
}
