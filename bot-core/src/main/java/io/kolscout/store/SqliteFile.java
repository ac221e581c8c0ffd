package io.kolscout.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.BusyHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * A database file and how it is opened: with a write-ahead log that is flushed at every commit.
 *
 * @param path absolute
 * @param patience how long a call waits for others who hold the file
 */
record SqliteFile(Path path, Duration patience) {

    /** Opens a database in memory, asks it something and forgets it: all classes and the native library are there then. */
    static void load() {
        SQLiteDataSource memory = new SQLiteDataSource();
        memory.setUrl("jdbc:sqlite::memory:");
        try (Handle handle = Jdbi.create(memory).open()) {
            number(handle, "PRAGMA user_version");
        }
    }

    /** Creates or migrates the file where that is due, and opens it for its one writer. */
    Handle writer() throws IOException, SQLException {
        createFolder();
        return new OpeningLock(path.resolveSibling(path.getFileName() + ".lock"), patience).alone(() -> {
            createFile();
            Handle handle = open(new SQLiteConfig());
            try {
                updateSchema(handle);
                handle.execute("PRAGMA journal_mode = WAL");
                return handle;
            } catch (IOException | RuntimeException e) {
                handle.close();
                throw e;
            }
        });
    }

    /** Opens the file as it is. */
    Handle plain() throws SQLException {
        return open(new SQLiteConfig());
    }

    /** Opens the file for one who only looks. */
    Handle reader() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        Handle handle = open(config);
        handle.execute("PRAGMA query_only = true");
        return handle;
    }

    /**
     * SQLite's number for the application's use holds the fingerprint of the migrations that made the schema, so that a
     * file made by these very migrations, and no others since, opens without another look.
     */
    private void updateSchema(Handle handle) throws IOException {
        int wanted = Schema.fingerprint();
        if (number(handle, "PRAGMA user_version") != wanted
                || number(handle, "SELECT COUNT(*) FROM flyway_schema_history") != Schema.MIGRATIONS.size()) {
            Schema.update(forMigration(), path.toString());
            handle.execute("PRAGMA user_version = " + wanted);
        }
    }

    private static int number(Handle handle, String query) {
        return handle.createQuery(query).mapTo(int.class).one();
    }

    /**
     * Connections for whoever changes the schema while others write: a transaction that reads first and turns to writing
     * later would fail as soon as one of them comes between.
     */
    DataSource forMigration() {
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return new Patient(config, this);
    }

    private Handle open(SQLiteConfig config) throws SQLException {
        return Jdbi.open(new Patient(config, this).getConnection());
    }

    /** Connections that wait for others who hold the file. */
    private static final class Patient extends SQLiteDataSource {
        private final Duration patience;

        Patient(SQLiteConfig config, SqliteFile file) {
            super(config);
            config.setSynchronous(SynchronousMode.FULL);
            setUrl("jdbc:sqlite:" + file.path());
            this.patience = file.patience();
        }

        @Override
        public SQLiteConnection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
            SQLiteConnection connection = super.getConnection(user, password);
            BusyHandler.setHandler(connection, new Patience(patience));
            return connection;
        }
    }

    private void createFolder() throws IOException {
        Path folder = path.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, forOwner("rwx------"));
        }
    }

    private void createFile() throws IOException {
        try {
            Files.createFile(path, forOwner("rw-------"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isWritable(path)) {
                throw new AccessDeniedException(path.toString());
            }
        }
    }

    private FileAttribute<?>[] forOwner(String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
