package io.kolscout.advice;

import java.util.OptionalLong;

/**
 * A band of follower counts.
 *
 * @param from followers, inclusive
 * @param to followers, exclusive; empty for the highest band
 * @param answer the option of the question {@code size} that the band belongs to
 */
public record Tier(String id, String name, long from, OptionalLong to, String answer) {

    boolean overlaps(long otherFrom, OptionalLong otherTo) {
        return from < otherTo.orElse(Long.MAX_VALUE) && otherFrom < to.orElse(Long.MAX_VALUE);
    }
}
