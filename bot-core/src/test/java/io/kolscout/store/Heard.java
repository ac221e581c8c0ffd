package io.kolscout.store;

import io.kolscout.VisibleText;
import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Choice;
import io.kolscout.chat.Reply;
import io.kolscout.record.RecordUnavailable.Reason;
import io.kolscout.show.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a planner makes of a reply.
 *
 * @param text its first text
 * @param clicks the answers to its question, or, where it asks nothing, what else can be done; empty for a note
 */
record Heard(String text, List<ActionId> clicks) {

    private static final Texts TEXTS = Texts.in(Locale.ENGLISH);
    private static final String STALE = TEXTS.text("stale.text");

    static Heard of(Reply reply) {
        List<ActionId> answers = reply.blocks().stream()
                .filter(Block.Ask.class::isInstance)
                .flatMap(block -> ((Block.Ask) block).choices().stream())
                .map(Choice::id)
                .toList();
        Stream<ActionId> actions = reply.blocks().stream()
                .filter(Block.Actions.class::isInstance)
                .flatMap(block -> ((Block.Actions) block).actions().stream())
                .map(Action::id);
        return new Heard(VisibleText.of(reply).get(0), answers.isEmpty() ? actions.toList() : answers);
    }

    /** Whether the click was of a step that somebody had taken before. */
    boolean isStale() {
        return text.equals(STALE);
    }

    /** Whether it is the sentence for a record that is unavailable for this reason. */
    boolean is(Reason reason) {
        return text.equals(TEXTS.text("unavailable." + reason.id()));
    }

    /** This in a line, for {@link #read}. */
    String written() {
        return clicks.stream().map(ActionId::encode).collect(Collectors.joining(",")) + "\t" + text;
    }

    static Heard read(String written) {
        int tab = written.indexOf('\t');
        List<ActionId> clicks = Arrays.stream(written.substring(0, tab).split(",", -1))
                .flatMap(click -> ActionId.parse(click).stream())
                .toList();
        return new Heard(written.substring(tab + 1), clicks);
    }
}
