package io.kolscout.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts kept beside the tests; {@code -Dsnapshots=write} writes them anew. */
final class Snapshot {
    private static final Path FOLDER = Path.of("src/test/resources/io/kolscout/console");

    private Snapshot() {}

    static void matches(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        if ("write".equals(System.getProperty("snapshots"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertEquals(Files.readString(file), text);
    }
}
