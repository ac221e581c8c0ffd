package io.kolscout.store;

import io.kolscout.record.Store;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class PostgresRecordTest extends StoreContract {

    private static TestServer server;
    private static int databases;

    private final String url = newDatabase();

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = new TestServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String newDatabase() {
        return server.create("scout" + ++databases);
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
