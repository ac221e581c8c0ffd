package io.kolscout.chat;

import java.util.List;
import java.util.stream.Collectors;

/** Spans read one after the other, a space between each two. */
public record Line(List<Span> spans) {
    public Line {
        spans = List.copyOf(spans);
    }

    public static Line of(Span... spans) {
        return new Line(List.of(spans));
    }

    public static Line plain(String text) {
        return of(Span.plain(text));
    }

    /** The line without its styles. */
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining(" "));
    }
}
