package io.kolscout.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.chat.Bot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.ScreenTerminal;
import org.jline.utils.ScreenTerminalOutputStream;
import org.jspecify.annotations.Nullable;

/** A console on an emulated terminal: keys go in, and what the screen shows can be read. */
final class VirtualTerminal {
    private static final int ROWS = 400;

    private final int columns;
    private final ScreenTerminal screen;
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private final LineDisciplineTerminal terminal;
    private final CompletableFuture<Integer> exit;

    VirtualTerminal(Bot bot, int columns, Map<String, String> env, @Nullable Path history) throws IOException {
        this.columns = columns;
        this.screen = new ScreenTerminal(columns, ROWS);
        OutputStream drawn =
                new ScreenTerminalOutputStream(screen, StandardCharsets.UTF_8, OutputStream.nullOutputStream());
        OutputStream both = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                raw.write(b);
                drawn.write(b);
            }

            @Override
            public void flush() throws IOException {
                drawn.flush();
            }
        };
        this.terminal = new LineDisciplineTerminal("test", "xterm-256color", both, StandardCharsets.UTF_8);
        terminal.setSize(Size.of(columns, ROWS));
        Console console = new Console(bot, FakeBot.ANN, new EnglishTexts(), new LineScreen(terminal, env, history));
        this.exit = CompletableFuture.supplyAsync(console::run);
        await(text -> prompts(text) == 1);
    }

    /** Types keys and waits for what they bring about. */
    VirtualTerminal type(String keys, Predicate<String> brings) throws IOException {
        terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
        await(brings);
        return this;
    }

    /** Types a line and waits for the next prompt. */
    VirtualTerminal line(String line) throws IOException {
        int before = prompts(text());
        return type(line + "\r", text -> prompts(text) == before + 1 && text.endsWith("\n>"));
    }

    /** Types the keys that end the chat. */
    String leave(String keys) throws Exception {
        terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
        assertEquals(0, exit.get(10, TimeUnit.SECONDS));
        return text();
    }

    /** The screen's lines without the spaces after them. */
    String text() {
        return screen.toString()
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    /** All that was sent to the terminal, escape sequences included. */
    String raw() {
        return raw.toString(StandardCharsets.UTF_8);
    }

    /** The lines drawn in one style from end to end, told by one of the cell tests of {@link ScreenTerminal}. */
    List<String> linesIn(Predicate<Long> style) {
        long[] cells = new long[columns * ROWS];
        screen.dump(cells, new int[2]);
        List<String> lines = text().lines().toList();
        return IntStream.range(0, lines.size())
                .filter(y -> !lines.get(y).isEmpty()
                        && IntStream.range(0, lines.get(y).length()).allMatch(x -> style.test(cells[y * columns + x])))
                .mapToObj(lines::get)
                .toList();
    }

    private static int prompts(String text) {
        return (int) text.lines().filter(line -> line.startsWith(">")).count();
    }

    private void await(Predicate<String> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.test(text()) && System.nanoTime() < end) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertTrue(condition.test(text()), this::text);
    }
}
