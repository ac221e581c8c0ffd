package io.kolscout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The executable's options and exit codes. */
class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "--help, 0",
        "-h, 0",
        "--version, 0",
        "check, 0",
        "help check, 0",
        "check --help, 0",
        "--no-such-option, 2",
        "no-such-command, 2",
        "check --config, 2",
        "--config /no/such/folder, 2",
        "check --config /no/such/folder, 2"
    })
    void exitCodes(String arguments, int code) {
        assertEquals(code, run(arguments.split(" ")), err.toString());
        assertTrue(out.toString().isEmpty() != err.toString().isEmpty(), "speaks on one of the two streams");
    }

    @Test
    void helpNamesCommandsOptionsAndExitCodes() {
        run("--help");
        String help = out.toString();
        for (String part :
                new String[] {"Usage: scout", "--config", "check", "0   done", "1   a problem", "2   wrong usage"}) {
            assertTrue(help.contains(part), help);
        }
    }

    @Test
    void checkPrintsEveryProblemWithItsPlaceAndExitsWith1() throws IOException {
        Files.writeString(folder.resolve("bot.yaml"), """
                languages: [en, klingon!]
                language: ""
                data: {folder: "relative"}
                database: {url: "", password: "x"}
                """);
        Files.writeString(folder.resolve("rules.yaml"), "revision: 1\nnotice: [\n");
        assertEquals(1, run("check", "--config", folder.toString()));
        assertEquals(
                """
                bot.yaml, line 1: klingon! is no language code. Use one such as fr or pt-BR.
                bot.yaml, line 3: relative is not an absolute path. Begin it at the root of the file system.
                bot.yaml, line 4: Secrets do not belong in a file. Delete this line and set SCOUT_DATABASE_PASSWORD in the environment.
                """, err.toString().lines().limit(3).map(line -> line + "\n").reduce("", String::concat));
        assertTrue(err.toString().contains("rules.yaml, line "), err.toString());
        assertTrue(err.toString().endsWith("problems in the config: nothing was started.\n"), err.toString());
        assertEquals("", out.toString());
    }

    /** A record that cannot be used is a sentence and exit code 1, and the file stays as it was. */
    @Test
    void aDamagedOrNewerRecordIsRefusedWithASentence() throws Exception {
        String home = System.getProperty("user.home");
        try {
            System.setProperty("user.home", folder.toString());
            Path file = Files.createDirectories(folder.resolve(".kol-scout")).resolve("scout.db");
            Files.writeString(file, "This is no database, but a letter to whoever reads it. ".repeat(100));
            byte[] before = Files.readAllBytes(file);
            assertEquals(1, run());
            assertTrue(err.toString().startsWith("The record cannot be read: its file is damaged."), err.toString());
            assertArrayEquals(before, Files.readAllBytes(file));
            Files.delete(file);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement()) {
                new Chat(folder).type("/kol history");
                statement.execute("UPDATE flyway_schema_history SET version = '999'");
                statement.execute("PRAGMA user_version = 7");
            }
            assertEquals(1, run());
            assertTrue(
                    err.toString().contains("The record was written by a newer version of KOL Scout."), err.toString());
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void backupAndRestoreBringTheRecordBack() {
        String home = System.getProperty("user.home");
        try {
            System.setProperty("user.home", folder.toString());
            String copy = folder.resolve("copy.db").toString();
            assertEquals(1, run("backup", copy));
            assertTrue(err.toString().contains("There is no such file."), err.toString());
            new Chat(folder).type("/classify @acme.shop", "1");
            assertEquals(0, run("backup", copy), err.toString());
            assertEquals(1, run("backup", copy));
            assertTrue(err.toString().contains("add --force to replace it"), err.toString());
            assertEquals(0, run("backup", copy, "--force"), err.toString());
            new Chat(folder).type("/classify @acme.shop", "cancel");
            assertEquals(0, run("restore", copy), err.toString());
            assertTrue(new Chat(folder).type("/kol resume").contains("question 2 of at most 9"));
            assertEquals(1, run("restore", folder.resolve("nothing.db").toString()));
        } finally {
            System.setProperty("user.home", home);
        }
    }

    private int run(String... arguments) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
