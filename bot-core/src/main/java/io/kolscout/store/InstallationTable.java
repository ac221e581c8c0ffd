package io.kolscout.store;

import io.kolscout.record.Installation;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Where the bot is installed. Every statement names the team. */
final class InstallationTable {

    private InstallationTable() {}

    static Optional<Installation> find(Handle handle, String app, String team) {
        return handle.createQuery("""
                        SELECT app, team, sealed, version, installed FROM installation
                        WHERE team = :team AND app = :app""")
                .bind("team", team)
                .bind("app", app)
                .map((row, context) -> new Installation(
                        row.getString("app"),
                        row.getString("team"),
                        row.getString("sealed"),
                        row.getLong("version"),
                        Instant.ofEpochMilli(row.getLong("installed"))))
                .findOne();
    }

    /** Adds an installation, or puts it in the place of the one that is there. */
    static boolean put(Handle handle, String app, String team, String sealed, Instant installed) {
        return handle.createUpdate("""
                        INSERT INTO installation (team, app, sealed, version, installed)
                        VALUES (:team, :app, :sealed, 1, :installed)
                        ON CONFLICT (team, app) DO UPDATE SET sealed = excluded.sealed,
                            version = installation.version + 1, installed = excluded.installed""")
                        .bind("team", team)
                        .bind("app", app)
                        .bind("sealed", sealed)
                        .bind("installed", installed.toEpochMilli())
                        .execute()
                == 1;
    }

    /** Stores the version after the stored one. */
    static boolean update(Handle handle, Installation next) {
        return handle.createUpdate("""
                        UPDATE installation SET sealed = :sealed, version = :version
                        WHERE team = :team AND app = :app AND version = :before AND installed = :installed""")
                        .bind("sealed", next.sealed())
                        .bind("version", next.version())
                        .bind("team", next.team())
                        .bind("app", next.app())
                        .bind("before", next.version() - 1)
                        .bind("installed", next.installed().toEpochMilli())
                        .execute()
                == 1;
    }

    static boolean delete(Handle handle, String app, String team, Instant upTo) {
        return handle.createUpdate("DELETE FROM installation WHERE team = :team AND app = :app AND installed <= :upTo")
                        .bind("team", team)
                        .bind("app", app)
                        .bind("upTo", upTo.toEpochMilli())
                        .execute()
                == 1;
    }
}
