package io.kolscout.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.Completer;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a console reads and writes: a terminal with line editing, or plain streams of UTF-8. */
public abstract sealed class Screen implements AutoCloseable permits LineScreen, PlainScreen {
    private static final Logger log = LoggerFactory.getLogger(Screen.class);
    private static final int DEFAULT_WIDTH = 80;
    private static final int LEAST_WIDTH = 8;

    /**
     * The screen of this process: a terminal where both standard input and output are one that can move its cursor; otherwise
     * the plain streams.
     *
     * @param history the file that keeps the lines typed in a terminal, or none to forget them
     */
    public static Screen system(@Nullable Path history) {
        Map<String, String> env = System.getenv();
        List<TerminalProvider> providers = TerminalBuilder.builder().getProviders(null, new IllegalStateException());
        boolean keyboard = isTerminal(providers, SystemStream.Input);
        boolean display = isTerminal(providers, SystemStream.Output);
        if (keyboard && display && !Terminal.TYPE_DUMB.equals(env.get("TERM"))) {
            try {
                Terminal terminal = TerminalBuilder.builder()
                        .system(true)
                        .dumb(false)
                        .graphemeCluster(false)
                        .encoding(StandardCharsets.UTF_8)
                        .build();
                return new LineScreen(terminal, env, history);
            } catch (IOException | IllegalStateException e) {
                log.warn("No line editing, completion and styles: the terminal cannot be opened", e);
            }
        }
        int stated = providers.stream()
                .mapToInt(provider -> display ? provider.systemStreamWidth(SystemStream.Output) : 0)
                .reduce(0, Math::max);
        return plain(System.in, System.out, width(stated, env), !keyboard);
    }

    /**
     * Plain streams of UTF-8.
     *
     * @param width in columns
     * @param echo whether lines read are written too, because no keyboard shows them
     */
    public static Screen plain(InputStream in, OutputStream out, int width, boolean echo) {
        return new PlainScreen(in, out, width, echo);
    }

    private static boolean isTerminal(List<TerminalProvider> providers, SystemStream stream) {
        return providers.stream().anyMatch(provider -> provider.isSystemStream(stream));
    }

    /** The width a terminal states, else the one in {@code COLUMNS}, else 80. */
    static int width(int stated, Map<String, String> env) {
        if (stated > 0) {
            return Math.max(LEAST_WIDTH, stated);
        }
        String columns = env.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{0,3}") ? Math.max(LEAST_WIDTH, Integer.parseInt(columns)) : DEFAULT_WIDTH;
    }

    /** The width of the screen at this moment, in columns. */
    abstract int width();

    /** The next line typed, of any length up to a little more than {@code most}; nothing when the person leaves. */
    abstract Optional<String> read(String prompt, Completer completer, int most);

    abstract void print(List<AttributedString> lines);

    @Override
    public abstract void close();
}
