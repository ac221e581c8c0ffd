package io.kolscout.console;

import io.kolscout.chat.Line;
import io.kolscout.chat.Span;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** Text as a terminal draws it; the one door through which any text reaches the screen. */
final class Styled {
    private static final AttributedStyle STRONG = AttributedStyle.DEFAULT.bold();
    private static final AttributedStyle QUIET = AttributedStyle.DEFAULT.faint();

    private Styled() {}

    static AttributedString plain(String text) {
        return new AttributedString(Clean.line(text));
    }

    static AttributedString strong(String text) {
        return new AttributedString(Clean.line(text), STRONG);
    }

    static AttributedString quiet(String text) {
        return new AttributedString(Clean.line(text), QUIET);
    }

    static AttributedString line(Line line) {
        return AttributedString.join(
                new AttributedString(" "),
                line.spans().stream().map(Styled::span).toList());
    }

    private static AttributedString span(Span span) {
        return switch (span.style()) {
            case PLAIN, PERSON, CHANNEL -> plain(span.text());
            case STRONG -> strong(span.text());
            case QUIET -> quiet(span.text());
        };
    }
}
