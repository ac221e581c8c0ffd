package io.kolscout.chat;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A bot that any chat platform can carry. Safe for use by many threads. */
public interface Bot {

    /** What the answer begins with, worked out from the incoming alone, without a look at any store. */
    Opening opening(Incoming incoming);

    /**
     * Answers what a person said or clicked. Whatever the reply shows as done is stored by the time this returns. Bad input
     * is answered with a sentence; an exception means that the bot itself is broken.
     */
    Reply reply(Incoming incoming);

    /**
     * What is wrong with a form as filled in, by the id of the field: nothing where it can be submitted. Worked out from the
     * form alone, without a look at any store.
     */
    Map<String, String> faults(Incoming.Submission submission);

    /** What a person finds on the bot's own page: what it does, what of theirs is open, what they reached. */
    List<Block> home(Sender sender);

    /**
     * Takes on something that a platform delivered.
     *
     * @param delivery the platform's id of the delivery, the same when it is delivered again
     * @return false where it was taken on before, by whatever process: then it is answered already
     */
    boolean first(String team, String delivery);

    /** The commands this bot understands, described in the given language. */
    List<CommandSpec> commands(Locale locale);

    /**
     * Creators this person has classified or begun to, most recent first, then those whose verdicts somebody shared in the
     * team, each once, as they would type them ({@code @handle} or a link): at most {@code most}, for completion.
     */
    List<String> recentCreators(Sender sender, int most);
}
