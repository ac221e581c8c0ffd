package io.kolscout.advice;

import java.util.Optional;
import java.util.Set;

/**
 * Which regions, fields or verdicts something holds for.
 *
 * @param all whether it holds for all, and so also where the answer is not known
 * @param ids those it holds for otherwise
 */
public record Scope(boolean all, Set<String> ids) {

    public static final Scope EVERY = new Scope(true, Set.of());

    public Scope {
        ids = Set.copyOf(ids);
    }

    boolean holds(Optional<String> id) {
        return all || id.filter(ids::contains).isPresent();
    }

    boolean holdsForAny(Set<String> some) {
        return all || some.stream().anyMatch(ids::contains);
    }
}
