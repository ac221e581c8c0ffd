package io.kolscout.store;

import io.kolscout.interview.Interview;
import io.kolscout.record.TeamRecord;
import java.nio.file.Path;
import java.util.Optional;

/** A process that advances interviews until it is killed, and prints {@code id version stored} for each that was acknowledged. */
final class KilledWriter {

    private static final int INTERVIEWS = 4;

    private KilledWriter() {}

    /** Writes to the file that is named first. */
    public static void main(String... arguments) {
        TeamRecord team = SqliteRecord.open(Path.of(arguments[0]));
        for (int i = 0; i < INTERVIEWS; i++) {
            String id = "id" + i;
            new Thread(() -> advance(team, id)).start();
        }
    }

    private static void advance(TeamRecord team, String id) {
        team.begin(Samples.interview(id));
        Interview at = team.interview(Samples.ADA, id).orElseThrow();
        while (true) {
            // The answers stay as they are, so that a version costs the same however many came before.
            at = at.next(at.answers(), at.part(), at.again(), at.changed().plusMillis(1));
            if (!team.advance(at, Optional.of(Samples.verdict(at)))) {
                throw new IllegalStateException("Someone else advanced " + id);
            }
            System.out.println(id + " " + at.version() + " stored");
        }
    }
}
