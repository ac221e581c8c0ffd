package io.kolscout.store;

import io.kolscout.record.Store;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class SqliteRecordTest extends StoreContract {

    @TempDir
    Path folder;

    @Override
    Store open() {
        return SqliteRecord.open(folder.resolve("scout.db"));
    }

    @Override
    DataSource database() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("scout.db"));
        source.setBusyTimeout(10_000);
        return source;
    }
}
