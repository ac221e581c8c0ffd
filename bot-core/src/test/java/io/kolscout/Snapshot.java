package io.kolscout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts kept beside the tests, in the resources of their package; {@code -Dsnapshots=write} writes them anew. */
public final class Snapshot {

    private Snapshot() {}

    /** Compares a text with the file of this name. */
    public static void matches(Class<?> test, String name, String text) throws IOException {
        Path folder =
                Path.of("src/test/resources").resolve(test.getPackageName().replace('.', '/'));
        Path file = folder.resolve(name + ".txt");
        if ("write".equals(System.getProperty("snapshots"))) {
            Files.createDirectories(folder);
            Files.writeString(file, text);
        }
        assertEquals(Files.readString(file), text);
    }
}
