package io.kolscout.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jline.reader.Completer;
import org.jline.utils.AttributedString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Streams without styles, line editing or any escape sequence. */
final class PlainScreen extends Screen {
    private static final Logger log = LoggerFactory.getLogger(PlainScreen.class);

    private final Reader in;
    private final PrintWriter out;
    private final int width;
    private final boolean echo;

    /** @param echo whether lines read are written after their prompt, as nothing else shows them */
    PlainScreen(InputStream in, OutputStream out, int width, boolean echo) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = new PrintWriter(out, false, StandardCharsets.UTF_8);
        this.width = width;
        this.echo = echo;
    }

    @Override
    int width() {
        return width;
    }

    @Override
    Optional<String> read(String prompt, Completer completer, int most) {
        out.print(prompt);
        if (out.checkError()) {
            return Optional.empty();
        }
        Optional<String> line = readLine(most);
        if (line.isEmpty()) {
            out.print('\n');
        } else if (echo) {
            String shown = Columns.cut(Clean.line(line.get()), most);
            print(Columns.wrap(Styled.plain(shown), width - Columns.width(prompt), Locale.ROOT));
        }
        return line;
    }

    /** A line of which at most one character more than {@code most} is kept. */
    private Optional<String> readLine(int most) {
        try {
            StringBuilder line = new StringBuilder();
            int c = in.read();
            if (c < 0) {
                return Optional.empty();
            }
            for (; c >= 0 && c != '\n'; c = in.read()) {
                if (line.length() <= most) {
                    line.append((char) c);
                }
            }
            return Optional.of(line.toString());
        } catch (IOException e) {
            log.warn("The input ends early", e);
            return Optional.empty();
        }
    }

    @Override
    void print(List<AttributedString> lines) {
        lines.forEach(line -> out.print(line + "\n"));
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }
}
