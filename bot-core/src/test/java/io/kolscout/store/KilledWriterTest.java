package io.kolscout.store;

import static io.kolscout.store.Samples.ADA;
import static io.kolscout.store.Samples.interview;
import static io.kolscout.store.Samples.next;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.Proof;
import io.kolscout.interview.Interview;
import io.kolscout.record.TeamRecord;
import io.kolscout.record.VerdictRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies in the middle of its work, beside one that goes on. */
class KilledWriterTest {

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedWriteIsThere() throws Exception {
        Random random = new Random(20261124);
        for (int round = 1; round <= Proof.rounds(12, 200); round++) {
            everyAcknowledgedWriteIsThere(folder.resolve("scout-" + round + ".db"), round, 50 + random.nextInt(400));
        }
    }

    private static void everyAcknowledgedWriteIsThere(Path file, int round, int millis) throws Exception {
        Map<String, Long> acknowledged;
        Interview beside = interview("beside");
        try (TeamRecord team = SqliteRecord.open(file)) {
            Path said = file.resolveSibling(file.getFileName() + ".said");
            Process child = start(file, said);
            try {
                await(() -> Files.exists(said) && Files.size(said) > 0);
                assertTrue(team.begin(beside));
                long since = System.nanoTime();
                while (System.nanoTime() - since < TimeUnit.MILLISECONDS.toNanos(millis)) {
                    beside = next(beside);
                    assertTrue(team.advance(beside, Optional.empty()));
                }
            } finally {
                child.destroyForcibly().waitFor();
            }
            acknowledged = read(Files.readAllLines(said));
            assertTrue(team.begin(interview("after")));
        }
        String when = "Killed after " + millis + " ms, round " + round;
        assertFalse(acknowledged.isEmpty(), when);
        try (TeamRecord team = SqliteRecord.open(file)) {
            assertEquals(Optional.of(beside), team.interview(ADA, "beside"), when);
            Map<String, Long> verdicts = team.verdicts(ADA, 1_000_000).stream()
                    .collect(Collectors.groupingBy(VerdictRecord::interview, Collectors.counting()));
            acknowledged.forEach((id, version) -> {
                long stored = team.interview(ADA, id).orElseThrow().version();
                assertTrue(stored == version || stored == version + 1, () -> when + ": " + version + ", " + stored);
                assertEquals(stored - 1, verdicts.get(id), when);
            });
        }
    }

    private static Process start(Path file, Path said) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        KilledWriter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile())
                .start();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long since = System.nanoTime();
        while (!condition.call()) {
            assertTrue(System.nanoTime() - since < TimeUnit.SECONDS.toNanos(60), "The process says nothing");
            Thread.sleep(5);
        }
    }

    /** The last version acknowledged of each interview; a line that was cut short does not count. */
    private static Map<String, Long> read(List<String> lines) {
        Map<String, Long> last = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            if (words.length == 3 && words[2].equals("stored")) {
                last.put(words[0], Long.valueOf(words[1]));
            }
        }
        return last;
    }
}
