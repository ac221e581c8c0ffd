package io.kolscout.store;

import io.kolscout.record.Store;
import java.nio.file.Path;

/** Where the record is kept. */
public sealed interface Database {

    /**
     * Opens the record, creating or migrating it where that is due.
     *
     * @param password for a server; empty for none
     * @throws io.kolscout.record.RecordUnavailable where it cannot be used
     */
    Store open(String password);

    /**
     * A SQLite file.
     *
     * @param path absolute
     */
    record InFile(Path path) implements Database {
        @Override
        public Store open(String password) {
            return SqliteRecord.open(path);
        }
    }

    /**
     * A PostgreSQL database.
     *
     * @param url {@code jdbc:postgresql://}, host and database, without a password
     * @param user empty for the operating system's
     */
    record OnServer(String url, String user) implements Database {
        @Override
        public Store open(String password) {
            return PostgresRecord.open(url, user, password);
        }
    }
}
