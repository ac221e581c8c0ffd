package io.kolscout.store;

import io.kolscout.record.Store;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

class SqliteRecordTest extends StoreContract {

    @TempDir
    Path folder;

    @Override
    Store open() {
        return SqliteRecord.open(folder.resolve("scout.db"));
    }

    @Override
    DataSource database() {
        return new SqliteFile(folder.resolve("scout.db"), Duration.ofSeconds(10)).forMigration();
    }
}
