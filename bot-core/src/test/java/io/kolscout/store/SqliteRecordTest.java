package io.kolscout.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.record.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRecordTest extends StoreContract {

    @TempDir
    Path folder;

    @Override
    Store open() {
        return SqliteRecord.open(folder.resolve("scout.db"));
    }

    @Test
    void sharedCreatorsAreSearchedForOnIndexes() {
        List<String> plan = ((SqlRecord) team)
                .read(handle -> handle.createQuery("EXPLAIN QUERY PLAN " + ShareTable.SHARED)
                        .bind("team", "acme")
                        .bind("looked", 10)
                        .map((row, context) -> row.getString("detail"))
                        .list());
        assertTrue(plan.contains("SEARCH share USING INDEX share_by_team (team=? AND state=?)"), plan.toString());
        assertTrue(
                plan.contains("SEARCH verdict USING INDEX sqlite_autoindex_verdict_1"
                        + " (team=? AND person=? AND interview=?)"),
                plan.toString());
    }

    @Override
    DataSource database() {
        return new SqliteFile(folder.resolve("scout.db"), Duration.ofSeconds(10)).forMigration();
    }
}
