package io.kolscout.chat;

/**
 * Something a person can do next.
 *
 * @param label what the button says, unique within its reply
 * @param main whether it is the most likely next step
 */
public record Action(ActionId id, String label, boolean main) {}
