package io.kolscout.store;

import static io.kolscout.store.Samples.ADA;
import static io.kolscout.store.Samples.interview;
import static io.kolscout.store.Samples.next;
import static io.kolscout.store.Samples.verdict;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.interview.Interview;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.RecordUnavailable.Reason;
import io.kolscout.record.TeamRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteBackupTest {

    private static final int WRITERS = 8;

    @TempDir
    private Path folder;

    private Path record;
    private Path copy;

    @BeforeEach
    void name() {
        record = folder.resolve("scout.db");
        copy = folder.resolve("copy of 'scout'.db");
    }

    @Test
    void aCopyTakenUnderLoadHoldsWhateverWasAcknowledgedBefore() throws Exception {
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        try (TeamRecord team = SqliteRecord.open(record);
                Load load = new Load(team, acknowledged)) {
            for (int round = 0; round < 5; round++) {
                load.letRun();
                Map<String, Long> before = Map.copyOf(acknowledged);
                SqliteBackup.backup(record, copy);
                try (TeamRecord copied = SqliteRecord.open(copy)) {
                    before.forEach((id, version) ->
                            assertTrue(copied.interview(ADA, id).orElseThrow().version() >= version, id));
                    for (Interview interview : copied.interviews(ADA, 100)) {
                        assertEquals(
                                interview.version(),
                                copied.verdicts(ADA, interview.creator().key(), 1).stream()
                                        .mapToLong(verdict -> verdict.version())
                                        .findFirst()
                                        .orElse(1),
                                "an interview and its verdict are copied in one piece");
                    }
                }
            }
        }
        assertEquals(List.of(), leftOver());
    }

    @Test
    void aCopyBroughtBackUnderLoadIsWholeAndWorkGoesOn() throws Exception {
        try (TeamRecord team = SqliteRecord.open(record)) {
            team.begin(interview("kept"));
            SqliteBackup.backup(record, copy);
            team.begin(interview("later"));
            Map<String, Long> acknowledged = new ConcurrentHashMap<>();
            try (Load load = new Load(team, acknowledged)) {
                load.letRun();
                SqliteBackup.restore(copy, record);
                load.letRun();
            }
            assertEquals(Optional.of(interview("kept")), team.interview(ADA, "kept"));
            assertEquals(Optional.empty(), team.interview(ADA, "later"));
            assertTrue(team.begin(interview("after")));
        }
        try (TeamRecord team = SqliteRecord.open(record)) {
            assertTrue(team.interview(ADA, "after").isPresent());
        }
        assertEquals(List.of(), leftOver());
    }

    @Test
    void aDamagedRecordIsSetAsideAndTheCopyBroughtBack() throws Exception {
        try (TeamRecord team = SqliteRecord.open(record)) {
            team.begin(interview("kept"));
            SqliteBackup.backup(record, copy);
        }
        byte[] damage = "No database at all. ".repeat(500).getBytes(StandardCharsets.UTF_8);
        Files.write(record, damage);
        byte[] before = Files.readAllBytes(copy);
        SqliteBackup.restore(copy, record);
        try (TeamRecord team = SqliteRecord.open(record)) {
            assertTrue(team.interview(ADA, "kept").isPresent());
        }
        assertArrayEquals(damage, Files.readAllBytes(folder.resolve("scout.db.damaged")));
        assertArrayEquals(before, Files.readAllBytes(copy));
    }

    @Test
    void aDamagedCopyChangesNothing() throws Exception {
        try (TeamRecord team = SqliteRecord.open(record)) {
            team.begin(interview("kept"));
            Files.writeString(copy, "No database at all. ".repeat(500));
            RecordUnavailable refused = assertThrows(RecordUnavailable.class, () -> SqliteBackup.restore(copy, record));
            assertEquals(Reason.CORRUPT, refused.reason());
            assertTrue(String.valueOf(refused.getMessage()).contains(copy.toString()));
            assertTrue(team.interview(ADA, "kept").isPresent());
        }
        assertEquals(List.of(), leftOver());
    }

    @Test
    void aRecordThatIsDamagedIsNotCopiedOverAGoodCopy() throws Exception {
        Files.writeString(copy, "the good copy");
        Files.writeString(record, "No database at all. ".repeat(500));
        assertThrows(RecordUnavailable.class, () -> SqliteBackup.backup(record, copy));
        assertEquals("the good copy", Files.readString(copy));
    }

    private List<String> leftOver() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .toList();
        }
    }

    /** Writers that advance an interview each, with a verdict each time, and begin it anew where it is gone. */
    private static final class Load implements AutoCloseable {
        private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        private final AtomicBoolean over = new AtomicBoolean();
        private final List<CompletableFuture<Void>> writers = new ArrayList<>();
        private final Map<String, Long> acknowledged;

        Load(TeamRecord team, Map<String, Long> acknowledged) {
            this.acknowledged = acknowledged;
            for (int i = 0; i < WRITERS; i++) {
                String id = "load" + i;
                writers.add(CompletableFuture.runAsync(() -> write(team, id), threads));
            }
        }

        private void write(TeamRecord team, String id) {
            while (!over.get()) {
                Optional<Interview> at = team.interview(ADA, id);
                if (at.isEmpty()) {
                    team.begin(interview(id));
                } else if (at.get().answers().questions().size() < 50) {
                    Interview moved = next(at.get());
                    if (team.advance(moved, Optional.of(verdict(moved)))) {
                        acknowledged.put(id, moved.version());
                    }
                } else {
                    Interview same = at.get()
                            .next(
                                    at.get().answers(),
                                    at.get().part(),
                                    at.get().again(),
                                    at.get().changed().plusMillis(1));
                    if (team.advance(same, Optional.of(verdict(same)))) {
                        acknowledged.put(id, same.version());
                    }
                }
            }
        }

        void letRun() throws InterruptedException {
            Thread.sleep(300);
            assertFalse(writers.stream().anyMatch(CompletableFuture::isDone), "a writer ended early");
        }

        @Override
        public void close() {
            over.set(true);
            writers.forEach(CompletableFuture::join);
            threads.shutdownNow();
        }
    }
}
