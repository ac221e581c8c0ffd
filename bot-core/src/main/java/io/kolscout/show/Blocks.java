package io.kolscout.show;

import io.kolscout.chat.Block;
import io.kolscout.chat.Block.Bullets;
import io.kolscout.chat.Block.Facts.Fact;
import io.kolscout.chat.Block.Heading;
import io.kolscout.chat.Block.Paragraph;
import io.kolscout.chat.Line;
import io.kolscout.chat.Span;
import java.util.ArrayList;
import java.util.List;

/** Blocks gathered one after the other. */
final class Blocks {

    private final List<Block> blocks = new ArrayList<>();

    Blocks heading(String text) {
        blocks.add(new Heading(text));
        return this;
    }

    Blocks say(String text) {
        return line(Span.plain(text));
    }

    Blocks strong(String text) {
        return line(Span.strong(text));
    }

    Blocks quiet(String text) {
        return line(Span.quiet(text));
    }

    Blocks line(Span... spans) {
        blocks.add(new Paragraph(Line.of(spans)));
        return this;
    }

    /** A titled list; nothing where it has no lines. */
    Blocks list(String title, List<String> lines) {
        return lines(title, lines.stream().map(Line::plain).toList());
    }

    /** A titled list of styled lines; nothing where it has none. */
    Blocks lines(String title, List<Line> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Bullets(title, lines));
        }
        return this;
    }

    Blocks fact(String label, String value) {
        return facts(List.of(new Fact(label, Line.plain(value))));
    }

    Blocks facts(List<Fact> facts) {
        blocks.add(new Block.Facts(facts));
        return this;
    }

    Blocks add(Block block) {
        blocks.add(block);
        return this;
    }

    List<Block> all() {
        return blocks;
    }
}
