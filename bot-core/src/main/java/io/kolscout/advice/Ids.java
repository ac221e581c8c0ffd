package io.kolscout.advice;

import io.kolscout.config.Node;
import io.kolscout.rubric.Option;
import io.kolscout.rubric.Rubric;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The ids of the question bank that advice and rules refer to.
 *
 * @param bank nothing where the bank has problems of its own, so that any id may be meant
 */
record Ids(Optional<Rubric> bank) {

    /** Ids of a question's options, sorted; nothing where they are not known. */
    Optional<Set<String>> options(String question) {
        return bank.flatMap(rubric -> rubric.question(question))
                .map(known -> known.options().stream().map(Option::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whether the bank surely lacks a question. */
    boolean lacks(String question) {
        return bank.filter(rubric -> rubric.question(question).isEmpty()).isPresent();
    }

    /** Ids as in {@link #some}, or the word {@code all}. */
    static Scope scope(Node node, Optional<Set<String>> known) {
        return node.isAll() ? Scope.EVERY : new Scope(false, some(node, known));
    }

    /** A list of at least one id, each of which must be among {@code known}. */
    static Set<String> some(Node node, Optional<Set<String>> known) {
        Set<String> ids = new TreeSet<>();
        for (Node item : node.someItems()) {
            String id = item.id();
            known.filter(all -> !id.isEmpty() && !all.contains(id))
                    .ifPresent(all -> item.problem("unknown-id", "id", id, "allowed", String.join(", ", all)));
            ids.add(id);
        }
        return ids;
    }
}
