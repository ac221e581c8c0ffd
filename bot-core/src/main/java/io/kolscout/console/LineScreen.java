package io.kolscout.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/** A terminal with line editing, history and completion; with styles unless {@code NO_COLOR} is set. */
final class LineScreen extends Screen {
    private static final int HISTORY_LINES = 1000;
    private static final String NO_STYLE = "fg:default";
    private static final List<String> COMPLETION_STYLES = List.of(
            LineReader.COMPLETION_STYLE_DESCRIPTION,
            LineReader.COMPLETION_STYLE_LIST_DESCRIPTION,
            LineReader.COMPLETION_STYLE_STARTING,
            LineReader.COMPLETION_STYLE_LIST_STARTING,
            LineReader.COMPLETION_STYLE_GROUP,
            LineReader.COMPLETION_STYLE_LIST_GROUP,
            LineReader.COMPLETION_STYLE_BACKGROUND,
            LineReader.COMPLETION_STYLE_LIST_BACKGROUND);

    private final Terminal terminal;
    private final Map<String, String> env;
    private final boolean styled;
    private final LineReader reader;
    private Completer completer = (reader, line, candidates) -> {};

    LineScreen(Terminal terminal, Map<String, String> env, @Nullable Path history) {
        this.terminal = terminal;
        this.env = env;
        this.styled = env.getOrDefault("NO_COLOR", "").isEmpty();
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new Words.Splitter())
                .completer(this::complete)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.DISABLE_HIGHLIGHTER, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .variable(LineReader.HISTORY_SIZE, HISTORY_LINES)
                .variable(LineReader.HISTORY_FILE_SIZE, HISTORY_LINES)
                .variable(LineReader.LIST_MAX, Integer.MAX_VALUE);
        if (history != null) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        if (!styled) {
            COMPLETION_STYLES.forEach(style -> builder.variable(style, NO_STYLE));
            builder.option(LineReader.Option.AUTO_MENU, false);
        }
        this.reader = builder.build();
    }

    @Override
    int width() {
        return width(terminal.getColumns(), env);
    }

    @Override
    Optional<String> read(String prompt, Completer completer, int most) {
        this.completer = completer;
        while (true) {
            try {
                return Optional.of(reader.readLine(prompt));
            } catch (UserInterruptException e) {
                if (e.getPartialLine().isEmpty()) {
                    return Optional.empty();
                }
            } catch (EndOfFileException e) {
                return Optional.empty();
            }
        }
    }

    private void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        completer.complete(reader, line, candidates);
    }

    @Override
    void print(List<AttributedString> lines) {
        for (AttributedString line : lines) {
            terminal.writer().print((styled ? line.toAnsi(terminal) : line.toString()) + "\n");
        }
        terminal.flush();
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
