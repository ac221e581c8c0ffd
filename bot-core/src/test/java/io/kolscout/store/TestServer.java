package io.kolscout.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL server with its data in a folder, which can be stopped and started again on the same port. */
final class TestServer implements AutoCloseable {

    static final String USER = "postgres";

    private final Path folder;
    private final boolean flushing;
    private int port;
    private EmbeddedPostgres running;

    /** A server that leaves flushing its files to the system, as is enough where only processes die. */
    TestServer(Path folder) {
        this(folder, false);
    }

    /** @param flushing whether a commit is on disk when it is answered */
    TestServer(Path folder, boolean flushing) {
        this.folder = folder;
        this.flushing = flushing;
        this.running = launch();
        this.port = running.getPort();
    }

    private EmbeddedPostgres launch() {
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            Files.createDirectories(folder.resolve("work")).toFile())
                    .setDataDirectory(folder.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", flushing ? "on" : "off")
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        running = launch();
    }

    void stop() {
        close();
    }

    Path folder() {
        return folder;
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** Makes a database and returns its address. */
    String create(String database) {
        execute(USER, "CREATE DATABASE " + database);
        return url(database);
    }

    /** Makes a copy of a database that nobody uses, and returns its address. */
    String copy(String database, String copied) {
        execute(USER, "CREATE DATABASE " + database + " TEMPLATE " + copied);
        return url(database);
    }

    void execute(String database, String... statements) {
        try (Connection connection = DriverManager.getConnection(url(database), USER, "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
