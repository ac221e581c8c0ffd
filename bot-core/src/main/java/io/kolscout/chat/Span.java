package io.kolscout.chat;

/**
 * A run of text in one style. The text is never markup: whoever draws it escapes it.
 *
 * @param text what is read; may hold words of strangers, already cleaned of control characters
 */
public record Span(String text, Style style) {

    /** How a span stands out from the text around it. */
    public enum Style {
        PLAIN,
        /** What the eye should find first. */
        STRONG,
        /** What may be passed over: notes, sources, dates. */
        QUIET,
        /** The text is a person's id, drawn as the platform names people. */
        PERSON,
        /** The text is a channel's id, drawn as the platform names channels. */
        CHANNEL
    }

    public static Span plain(String text) {
        return new Span(text, Style.PLAIN);
    }

    public static Span strong(String text) {
        return new Span(text, Style.STRONG);
    }

    public static Span quiet(String text) {
        return new Span(text, Style.QUIET);
    }

    public static Span person(String id) {
        return new Span(id, Style.PERSON);
    }

    public static Span channel(String id) {
        return new Span(id, Style.CHANNEL);
    }
}
