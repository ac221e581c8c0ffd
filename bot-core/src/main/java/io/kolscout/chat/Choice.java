package io.kolscout.chat;

/**
 * One answer to an {@link Block.Ask}.
 *
 * @param label at most 30 characters, for a button or a menu
 * @param text the full answer, to be read beside the question
 * @param chosen whether it is the answer given so far
 */
public record Choice(ActionId id, String label, String text, boolean chosen) {}
