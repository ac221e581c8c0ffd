package io.kolscout.chat;

import java.util.List;

/** What the bot says back, to the sender alone. */
public record Reply(Kind kind, List<Block> blocks) {

    /** How a reply relates to what the bot said before. */
    public enum Kind {
        /** The dialogue moves on: takes the place of the step before, whose choices are gone. */
        STEP,
        /** Said beside the dialogue: the step before stays, and so do its choices. */
        NOTE,
        /** Fills the page that {@link Opening.OpensPage} announced; a step where the platform has no pages. */
        PAGE
    }

    public Reply {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("A reply says something");
        }
    }

    public static Reply step(List<Block> blocks) {
        return new Reply(Kind.STEP, blocks);
    }

    public static Reply page(List<Block> blocks) {
        return new Reply(Kind.PAGE, blocks);
    }

    public static Reply note(List<Block> blocks) {
        return new Reply(Kind.NOTE, blocks);
    }

    /** A note of one sentence. */
    public static Reply note(String sentence) {
        return note(List.of(new Block.Paragraph(Line.plain(sentence))));
    }
}
