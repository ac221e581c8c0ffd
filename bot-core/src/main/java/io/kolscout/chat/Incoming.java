package io.kolscout.chat;

/** Something a person said to the bot. */
public sealed interface Incoming {

    Sender sender();

    /**
     * A slash command.
     *
     * @param name the command's name without the slash, such as {@code classify}
     * @param text all that was typed after it
     */
    record Command(Sender sender, String name, String text) implements Incoming {}

    /** A click on a choice or an action of an earlier reply. */
    record Click(Sender sender, ActionId action) implements Incoming {}
}
