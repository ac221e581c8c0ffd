package io.kolscout.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter err = new StringWriter();

    @Test
    void growsOnOneLineAndIsWiped() {
        try (ProgressLine line = new ProgressLine(new PrintWriter(err), true)) {
            line.done(1, 1000);
            line.done(2, 1000);
            line.done(500, 1000);
            line.done(1000, 1000);
        }
        String[] drawn = err.toString().substring(1).split("\r", -1);
        assertEquals("[" + "-".repeat(30) + "] 0%", drawn[0]);
        assertEquals("[" + "#".repeat(15) + "-".repeat(15) + "] 50%", drawn[1]);
        assertEquals("[" + "#".repeat(30) + "] 100%", drawn[2]);
        assertTrue(drawn[3].isBlank() && drawn[4].isEmpty());
    }

    @Test
    void isSilentWhereThereIsNoTerminal() {
        try (ProgressLine line = new ProgressLine(new PrintWriter(err), false)) {
            line.done(1, 1);
        }
        assertEquals("", err.toString());
    }
}
