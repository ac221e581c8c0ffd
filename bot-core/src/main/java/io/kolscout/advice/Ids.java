package io.kolscout.advice;

import io.kolscout.config.Node;
import io.kolscout.rubric.Option;
import io.kolscout.rubric.Rubric;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The ids of the question bank that advice and rules refer to. */
record Ids(Rubric rubric) {

    /** Ids of a question's options, sorted; none where the bank has no such question. */
    Set<String> options(String question) {
        return rubric.question(question)
                .map(known -> known.options().stream().map(Option::id).collect(Collectors.toCollection(TreeSet::new)))
                .orElseGet(TreeSet::new);
    }

    /** A list of ids, each of which must be among {@code known}, or the word {@code all}. */
    Scope scope(Node node, Set<String> known) {
        if (node.isAll()) {
            return Scope.EVERY;
        }
        Set<String> ids = new TreeSet<>();
        for (Node item : node.items()) {
            String id = item.id();
            if (!id.isEmpty() && !known.contains(id)) {
                item.problem("unknown-id", "id", id, "allowed", String.join(", ", known));
            }
            ids.add(id);
        }
        return new Scope(false, ids);
    }
}
