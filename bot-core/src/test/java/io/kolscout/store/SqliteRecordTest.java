package io.kolscout.store;

import io.kolscout.record.TeamRecord;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteRecordTest extends TeamRecordContract {

    @TempDir
    Path folder;

    @Override
    TeamRecord open() {
        return SqliteRecord.open(folder.resolve("scout.db"));
    }
}
