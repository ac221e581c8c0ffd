package io.kolscout.discord.draw;

import io.kolscout.chat.Line;
import io.kolscout.chat.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as Discord reads it. */
public final class DiscordText {

    /**
     * What Discord takes for markup: anywhere in a line, then at its start. A colon only before what could make an address, an
     * emoji or a time of it.
     */
    private static final Pattern MARKUP = Pattern.compile(
            "[\\\\*_~|`\\[\\]<>@]|:(?=[\\p{Alnum}_~+/-])|(?m)^\\s*(?:-(?=#)|(?:[-+]|#{1,3}|\\d{1,9}[.)])(?=\\s|$))");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]+");

    private static final Pattern SNOWFLAKE = Pattern.compile("[0-9]{1,20}");

    private DiscordText() {}

    /** A text that is read as it stands where Discord looks for markup: no mention, link or emoji comes of it. */
    static String escaped(String text) {
        return MARKUP.matcher(text).replaceAll(found -> {
            String markup = found.group();
            String end = markup.substring(markup.length() - 1);
            return Matcher.quoteReplacement(markup.substring(0, markup.length() - 1) + "\\" + end);
        });
    }

    /** A line with its styles. */
    static String line(Line line) {
        return line.spans().stream()
                .filter(span -> !span.text().isEmpty())
                .map(DiscordText::span)
                .collect(Collectors.joining(" "));
    }

    private static String span(Span span) {
        return switch (span.style()) {
            case STRONG -> strong(span.text());
            case QUIET -> "*" + escaped(span.text()) + "*";
            case PERSON -> mention("@", span.text());
            case CHANNEL -> mention("#", span.text());
            case PLAIN -> plain(span.text());
        };
    }

    static String strong(String text) {
        return "**" + escaped(text) + "**";
    }

    /** The bot's own links stand alone in their span. */
    private static String plain(String text) {
        return ADDRESS.matcher(text).matches() ? text : escaped(text);
    }

    private static String mention(String kind, String id) {
        return SNOWFLAKE.matcher(id).matches() ? "<" + kind + id + ">" : escaped(id);
    }
}
