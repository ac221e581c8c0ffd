package io.kolscout.console;

import java.io.PrintWriter;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;

/** A bar on one line of standard error that says how far some work is; nothing at all where that is no terminal. */
public final class ProgressLine implements AutoCloseable {

    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final boolean shown;
    private int steps = -1;

    ProgressLine(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    /** A bar on this process's standard error. */
    public static ProgressLine system(PrintWriter err) {
        boolean terminal = TerminalBuilder.builder().getProviders(null, new IllegalStateException()).stream()
                .anyMatch(provider -> provider.isSystemStream(SystemStream.Error));
        return new ProgressLine(err, terminal);
    }

    /** Draws the bar anew where it has grown. */
    public void done(int done, int of) {
        int now = (int) ((long) WIDTH * done / Math.max(1, of));
        if (shown && now != steps) {
            steps = now;
            err.print("\r[" + "#".repeat(now) + "-".repeat(WIDTH - now) + "] " + 100L * done / Math.max(1, of) + "%");
            err.flush();
        }
    }

    /** Wipes the bar. */
    @Override
    public void close() {
        if (steps >= 0) {
            err.print("\r" + " ".repeat(WIDTH + 7) + "\r");
            err.flush();
        }
    }
}
