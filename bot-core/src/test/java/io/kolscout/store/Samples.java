package io.kolscout.store;

import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorKey;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Part;
import io.kolscout.interview.Planner;
import io.kolscout.record.VerdictRecord;
import io.kolscout.rubric.Answers;
import java.time.Instant;
import java.util.Optional;

/** Interviews and verdicts to store. */
public final class Samples {

    public static final Planner ADA = new Planner("acme", "ada");
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123Z");

    private Samples() {}

    public static Creator creator(String id) {
        return new Creator(new CreatorKey("instagram", id), "@" + id, "https://www.instagram.com/" + id);
    }

    public static Interview interview(Planner owner, String id, String creator) {
        return new Interview(id, owner, creator(creator), 1, Answers.NONE, Part.VERDICT, Optional.empty(), NOON, NOON);
    }

    public static Interview interview(String id) {
        return interview(ADA, id, "of-" + id);
    }

    /** One version on, a second later. */
    public static Interview next(Interview interview) {
        return interview.next(
                interview.answers().with("q" + interview.version(), "yes"),
                interview.part(),
                interview.again(),
                interview.changed().plusSeconds(1));
    }

    public static VerdictRecord verdict(Interview interview) {
        return verdict(interview, interview.changed());
    }

    public static VerdictRecord verdict(Interview interview, Instant given) {
        return new VerdictRecord(
                interview.id(),
                interview.version(),
                interview.owner(),
                interview.creator(),
                "kol",
                "high",
                interview.answers(),
                "r1",
                given);
    }
}
