package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Reply;
import io.kolscout.discord.testdiscord.Channel;
import io.kolscout.discord.testdiscord.Person;
import io.kolscout.discord.testdiscord.Receipt;
import io.kolscout.discord.testdiscord.TestDiscord;
import io.kolscout.serve.Workers;
import io.kolscout.testing.Logged;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Receipts, whatever becomes of the work. */
class ReceiptTest {

    private static final int DEFERRED = 5;
    private static final int MESSAGE = 4;
    private static final String ASK = "/classify creator:@acme.shop";

    private final TestDiscord discord = TestDiscord.start();
    private final Channel launch = discord.guild("acme").channel("launch");
    private final Person ann = discord.guild("acme").member("ann");
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch stored = new CountDownLatch(1);

    @Nullable private StubBot bot;

    private void connect(Workers workers, Function<Incoming, Reply> replies) throws InterruptedException {
        bot = new StubBot(discord, workers, replies);
    }

    @AfterEach
    void close() {
        stored.countDown();
        if (bot != null) {
            bot.close();
        }
        discord.close();
    }

    /** What waits until the record has stored it. */
    private Reply slowly(Incoming incoming) {
        begun.countDown();
        try {
            stored.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Reply.step(Reply.note("Stored").blocks());
    }

    private static Reply broken(Incoming incoming) {
        throw new IllegalStateException("broken on purpose by " + incoming.getClass());
    }

    @Test
    void theReceiptIsOutWhileTheRecordIsStillAtWork() throws Exception {
        connect(new Workers("test-work", 1, 10), this::slowly);
        Receipt receipt = ann.types(launch, ASK);
        assertEquals(DEFERRED, receipt.type());
        assertEquals(1, stored.getCount());
        assertEquals(List.of(), ann.visible(launch));
        stored.countDown();
        ann.waitsForMessage(launch, message -> message.text().equals("Stored"));
        assertEquals(List.of(), discord.violations());
    }

    @Test
    void whereNoMoreWorkHasRoomThePersonIsAskedToTryAgain() throws Exception {
        try (Logged logged = Running.logged()) {
            connect(new Workers("test-work", 1, 1), this::slowly);
            assertEquals(DEFERRED, ann.types(launch, ASK).type());
            begun.await();
            assertEquals(DEFERRED, ann.types(launch, ASK).type());
            assertEquals(MESSAGE, ann.types(launch, ASK).type());
            ann.waitsForMessage(launch, message -> message.shows("more to do than I can manage"));
            assertEquals(List.of(), ann.suggestions(launch, "classify", "creator", "a"));
            assertEquals(1, stored.getCount());
            stored.countDown();
            ann.waitsForMessage(launch, message -> stored() == 2);
            assertEquals(1, matching(logged, Level.WARN, "[0-9a-f]{8}: no room for classify"));
            assertEquals(List.of(), discord.violations());
        }
    }

    @Test
    void workThatFindsNoRoomAfterItsReceiptDoesNotLeaveThePersonWaiting() throws Exception {
        Workers full = mock(Workers.class);
        when(full.hasRoom()).thenReturn(true);
        doThrow(new RejectedExecutionException()).when(full).execute(any());
        connect(full, this::slowly);
        assertEquals(DEFERRED, ann.types(launch, ASK).type());
        ann.waitsForMessage(launch, message -> message.shows("more to do than I can manage"));
        assertEquals(1, ann.visible(launch).size());
        assertEquals(List.of(), discord.violations());
    }

    @Test
    void whatBreaksBeforeTheReceiptIsASentenceAndOneTrace() throws Exception {
        try (Logged logged = Running.logged()) {
            connect(new Workers("test-work", 1, 10), this::slowly);
            assertEquals(MESSAGE, ann.types(launch, "/classify creator:broken").type());
            String told = ann.waitsForMessage(launch, message -> message.shows("Something broke on our side"))
                    .text();
            String reference = told.replaceFirst("(?s).*reference ([0-9a-f]{8}).*", "$1");
            List<String> errors = logged.lines(Level.ERROR);
            assertEquals(1, errors.size(), errors.toString());
            assertTrue(errors.get(0).contains(reference + ": no receipt"), errors.toString());
            assertTrue(errors.get(0).contains("broken on purpose"), errors.toString());
            assertEquals(List.of(), discord.violations());
        }
    }

    @Test
    void theReferenceThatAPersonReadsIsInTheLog() throws Exception {
        try (Logged logged = Running.logged()) {
            connect(new Workers("test-work", 1, 10), ReceiptTest::broken);
            assertEquals(DEFERRED, ann.types(launch, ASK).type());
            String told = ann.waitsForMessage(launch, message -> message.shows("Something broke on our side"))
                    .text();
            String reference = told.replaceFirst("(?s).*reference ([0-9a-f]{8}).*", "$1");
            assertEquals(1, matching(logged, Level.ERROR, reference + ": classify failed"));
            assertEquals(1, ann.visible(launch).size());
            assertEquals(List.of(), discord.violations());
        }
    }

    @Test
    void suggestionsThatBreakAreNoneRatherThanNoAnswer() throws Exception {
        try (Logged logged = Running.logged()) {
            connect(new Workers("test-work", 1, 10), this::slowly);
            assertEquals(List.of(), ann.suggestions(launch, "classify", "creator", "a"));
            assertEquals(List.of(), ann.errors());
            assertEquals(1, matching(logged, Level.ERROR, "Nothing to suggest"));
            assertEquals(List.of(), discord.violations());
        }
    }

    private long stored() {
        return ann.visible(launch).stream()
                .filter(message -> message.text().equals("Stored"))
                .count();
    }

    private static long matching(Logged logged, Level level, String pattern) {
        return logged.lines(level).stream()
                .filter(line -> line.matches("(?s).* " + pattern + ".*"))
                .count();
    }
}
