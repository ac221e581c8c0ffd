package io.kolscout;

import io.kolscout.chat.Channels;
import io.kolscout.config.BadConfigException;
import io.kolscout.config.ConfigSource;
import io.kolscout.console.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A scripted terminal: what is typed into the real bot, on a real file, and what it says. */
final class Chat {

    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final Path home;
    private final ConfigSource source;

    Chat(Path home) {
        this(home, ConfigSource.defaults());
    }

    Chat(Path home, ConfigSource source) {
        this.home = home;
        this.source = source;
    }

    Assembly bot() {
        return bot(new NoChannels());
    }

    Assembly bot(Channels channels) {
        try {
            return Assembly.ground(source, Map.of(), home).assembly(channels, Clock.fixed(NOW, ZoneOffset.UTC));
        } catch (BadConfigException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    /** Types lines, one a turn, and returns the whole transcript at a width of 80. */
    String type(String... lines) {
        return type(List.of(lines), Locale.ENGLISH);
    }

    String type(List<String> lines, Locale locale) {
        String typed = String.join("\n", lines) + "\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Assembly bot = bot()) {
            Screen screen =
                    Screen.plain(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), out, 80, true);
            bot.console(screen, locale).run();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What is said after a line was typed, up to the next prompt. */
    static String after(String transcript, String typed) {
        int from = transcript.lastIndexOf("> " + typed + "\n");
        int to = transcript.indexOf("\n> ", from + 1);
        if (from < 0 || to < 0) {
            throw new AssertionError("Not typed: " + typed + "\n" + transcript);
        }
        return transcript.substring(from + typed.length() + 3, to);
    }
}
