package io.kolscout.advice;

import java.util.List;

/**
 * What {@code rules.yaml} holds.
 *
 * @param notice what is said beside every card
 */
public record Rules(String notice, List<RuleCard> cards) {
    public Rules {
        cards = List.copyOf(cards);
    }
}
