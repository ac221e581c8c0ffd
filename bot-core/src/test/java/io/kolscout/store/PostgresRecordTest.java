package io.kolscout.store;

import io.kolscout.record.Store;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class PostgresRecordTest extends StoreContract {

    /** An empty record, copied for each test: migrating is the subject of other tests. */
    private static final String MIGRATED = "migrated";

    private static TestServer server;
    private static int databases;

    private final String url = newDatabase();

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = new TestServer(folder);
        PostgresRecord.open(server.create(MIGRATED), TestServer.USER, "").close();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String newDatabase() {
        return server.copy("scout" + ++databases, MIGRATED);
    }

    @Override
    Store open() {
        return PostgresRecord.open(url, TestServer.USER, "");
    }

    @Override
    DataSource database() {
        return PostgresRecord.single(url, TestServer.USER, "", Duration.ofSeconds(5));
    }
}
