package io.kolscout.chat;

import java.util.Map;

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

    /**
     * A form filled in.
     *
     * @param form the form's id
     * @param values by the id of the field; a field left empty may be missing
     */
    record Submission(Sender sender, ActionId form, Map<String, String> values) implements Incoming {
        public Submission {
            values = Map.copyOf(values);
        }

        /** What a field holds, or nothing. */
        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    /** Somebody's message, in which a person asks to look for creators. */
    record Quoted(Sender sender, String text) implements Incoming {}
}
