package io.kolscout.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.kolscout.chat.ActionId;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Sender;
import io.kolscout.chat.Verb;
import io.kolscout.creator.CreatorKey;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Planner;
import io.kolscout.record.TeamRecord;
import io.kolscout.record.VerdictRecord;
import io.kolscout.rubric.Answers;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One planner's interview from command to verdict, as they see it: what they say next, and what they were told is stored. */
final class Talk {

    private final Sender sender;
    private final String handle;
    private final Random random;
    private Incoming due;
    private String interview = "";
    private Answers answers = Answers.NONE;
    private boolean over;

    Talk(Sender sender, String handle, Random random) {
        this.sender = sender;
        this.handle = handle;
        this.random = random;
        this.due = new Incoming.Command(sender, "classify", "@" + handle);
    }

    /** Whether the verdict is reached. */
    boolean isOver() {
        return over;
    }

    /** What the planner says, and says again until it is answered. */
    Incoming due() {
        return due;
    }

    /** Takes an answer to what was said last, which is stored then: the interview stands one step on, and nowhere else. */
    void hear(Heard heard) {
        assertFalse(heard.clicks().isEmpty(), heard.text());
        if (due instanceof Incoming.Click click) {
            answers = answers.with(click.action().question(), click.action().option());
        } else {
            interview = heard.clicks().get(0).interview();
        }
        for (ActionId click : heard.clicks()) {
            assertEquals(interview, click.interview());
            assertEquals(answers.questions().size(), click.version(), heard::text);
        }
        over = heard.clicks().get(0).verb() != Verb.ANSWER;
        due = new Incoming.Click(sender, heard.clicks().get(choice()));
    }

    /** The first answers of each question agree, so that a verdict is soon reached; the third to the first ends all. */
    private int choice() {
        return random.nextInt(answers.questions().isEmpty() ? 3 : 2);
    }

    /** That a planner has these interviews and no other, each as they were told, and one verdict each. */
    static void assertStored(TeamRecord record, Planner planner, List<Talk> talks) {
        Map<CreatorKey, Interview> interviews = record.interviews(planner, Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(at -> at.creator().key(), Function.identity()));
        Map<String, VerdictRecord> verdicts = record.verdicts(planner, Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(VerdictRecord::interview, Function.identity()));
        assertEquals(talks.size(), interviews.size());
        assertEquals(talks.size(), verdicts.size());
        for (Talk talk : talks) {
            Interview at = interviews.get(new CreatorKey("", talk.handle));
            VerdictRecord verdict = verdicts.get(talk.interview);
            assertNotNull(at, talk.handle);
            assertNotNull(verdict, talk.handle);
            assertEquals(talk.interview, at.id());
            assertEquals(talk.answers, at.answers());
            assertEquals(talk.answers.questions().size(), at.version());
            assertEquals(talk.answers, verdict.answers());
            assertEquals(at.version(), verdict.version());
        }
    }
}
