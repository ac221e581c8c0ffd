package io.kolscout.store;

import static io.kolscout.store.Samples.ADA;
import static io.kolscout.store.Samples.next;
import static io.kolscout.store.Samples.verdict;

import io.kolscout.interview.Interview;
import io.kolscout.record.TeamRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A process that advances interviews which others advance too, and prints {@code id version} for each step that was its own. */
final class SharingProcess {

    private SharingProcess() {}

    /** Works on the database at the address that is named first, until as many steps as are named second were its own. */
    public static void main(String... arguments) {
        try (TeamRecord team = PostgresRecord.open(arguments[0], TestServer.USER, "")) {
            List<String> own = new ArrayList<>();
            while (own.size() < Integer.parseInt(arguments[1])) {
                own.addAll(advance(team));
            }
            own.forEach(System.out::println);
        }
    }

    /** One round over all interviews; the steps that were this one's own, as {@code id version}. */
    static List<String> advance(TeamRecord team) {
        List<String> own = new ArrayList<>();
        for (Interview seen : team.interviews(ADA, 10)) {
            Interview next = next(seen);
            if (team.advance(next, Optional.of(verdict(next)))) {
                own.add(next.id() + " " + next.version());
            }
        }
        return own;
    }
}
