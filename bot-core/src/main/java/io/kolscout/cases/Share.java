package io.kolscout.cases;

import java.util.Collection;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** How many of some. */
public record Share(int part, int of) {

    static <T> Share of(Collection<T> all, Predicate<T> counted) {
        return new Share((int) all.stream().filter(counted).count(), all.size());
    }

    /** From 0 to 1; nothing where there are none. */
    public OptionalDouble value() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / of);
    }
}
