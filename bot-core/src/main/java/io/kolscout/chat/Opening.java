package io.kolscout.chat;

/** What an answer begins with. Platforms fix it in their first response, so it is known before any work. */
public sealed interface Opening {

    /** A message to the sender alone; the reply is what it says. */
    record Message() implements Opening {}

    /** A form; there is nothing to reply until it is submitted. */
    record OpensForm(Form form) implements Opening {}

    /**
     * A page beside the chat, which the reply then fills.
     *
     * @param title at most {@link Form#MAX_TITLE} characters
     */
    record OpensPage(String title) implements Opening {}
}
