package io.kolscout;

import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Choice;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Verb;
import java.util.List;
import java.util.stream.Stream;

/** What a person can do with blocks, in the order in which it stands there. */
final class Ways {

    private Ways() {}

    /** Every choice, aside and action. */
    static List<ActionId> on(List<Block> blocks) {
        Stream<ActionId> choices = asks(blocks)
                .flatMap(ask -> Stream.concat(ask.choices().stream(), ask.aside().stream()))
                .map(Choice::id);
        Stream<ActionId> actions = blocks.stream()
                .filter(Block.Actions.class::isInstance)
                .flatMap(block -> ((Block.Actions) block).actions().stream())
                .map(Action::id);
        return Stream.concat(choices, actions).toList();
    }

    /** The first that does this. */
    static ActionId to(List<Block> blocks, Verb verb) {
        return on(blocks).stream()
                .filter(id -> id.verb() == verb)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + verb + " in " + blocks));
    }

    /** What each does. */
    static List<Verb> verbs(List<Block> blocks) {
        return on(blocks).stream().map(ActionId::verb).toList();
    }

    static Stream<Block.Ask> asks(List<Block> blocks) {
        return blocks.stream().filter(Block.Ask.class::isInstance).map(Block.Ask.class::cast);
    }

    /** The answers to choose from; empty where nothing is asked. */
    static List<Choice> choices(Reply reply) {
        return asks(reply.blocks()).flatMap(ask -> ask.choices().stream()).toList();
    }
}
