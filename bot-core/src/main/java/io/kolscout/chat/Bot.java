package io.kolscout.chat;

import java.util.List;
import java.util.Locale;

/** A bot that any chat platform can carry. Safe for use by many threads. */
public interface Bot {

    /**
     * Answers what a person said or clicked. Whatever the reply shows as done is stored by the time this returns. Bad input
     * is answered with a sentence; an exception means that the bot itself is broken.
     */
    Reply reply(Incoming incoming);

    /** The commands this bot understands, described in the given language. */
    List<CommandSpec> commands(Locale locale);

    /**
     * Creators this person has classified or begun to, most recent first, as they would type them ({@code @handle} or a
     * link): at most {@code most}, for completion.
     */
    List<String> recentCreators(Sender sender, int most);
}
