package io.kolscout.store;

import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.RecordUnavailable.Reason;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The tables, as migrations that only ever grow in number. */
final class Schema {

    static final String FOLDER = "io/kolscout/store/migrations";

    /** Every file of {@link #FOLDER}, oldest first. */
    static final List<String> MIGRATIONS = List.of(
            "V1__interviews_and_verdicts.sql",
            "V2__leases_and_departures.sql",
            "V3__shares_and_deliveries.sql",
            "V4__installations.sql",
            "V5__shares_by_team.sql");

    /** The tables that hold what teams have, and the columns that a row is known by. */
    static final Map<String, List<String>> KEYS = keys();

    private Schema() {}

    private static Map<String, List<String>> keys() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        keys.put("interview", List.of("team", "person", "id"));
        keys.put("verdict", List.of("team", "person", "interview", "version"));
        keys.put("same_creator", List.of("team", "person", "handle"));
        keys.put("share", List.of("team", "id"));
        keys.put("installation", List.of("team", "app"));
        keys.put("departed_team", List.of("team"));
        return keys;
    }

    /** A number that is another one whenever the migrations are others. */
    static int fingerprint() throws IOException {
        CRC32 sum = new CRC32();
        for (String migration : MIGRATIONS) {
            try (InputStream text = Schema.class.getResourceAsStream("/" + FOLDER + "/" + migration)) {
                if (text == null) {
                    throw new FileNotFoundException(migration);
                }
                sum.update(text.readAllBytes());
            }
        }
        return (int) sum.getValue();
    }

    /**
     * Brings a database to the newest schema, having checked that what was applied before is what this version would
     * apply. Of several who do so at once, one migrates and the others wait.
     *
     * @param where the database, in an operator's words
     * @throws RecordUnavailable where a newer version was here; the database is as it was
     */
    static void update(DataSource database, String where) {
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:" + FOLDER)
                .loggers("slf4j")
                .load();
        refuseNewer(flyway, where);
        flyway.migrate();
        refuseNewer(flyway, where);
    }

    private static void refuseNewer(Flyway flyway, String where) {
        for (MigrationInfo migration : flyway.info().applied()) {
            if (isNewer(migration.getState())) {
                throw new RecordUnavailable(
                        Reason.NEWER,
                        where,
                        new IllegalStateException(
                                "Has schema version " + migration.getVersion() + "; known are " + MIGRATIONS));
            }
        }
    }

    private static boolean isNewer(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }
}
