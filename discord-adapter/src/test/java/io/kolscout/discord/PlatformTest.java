package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import io.kolscout.discord.testdiscord.Message;
import io.kolscout.discord.testdiscord.Receipt;
import io.kolscout.testing.Logged;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Discord may do to a bot while it works. */
class PlatformTest {

    private static final String CALLBACK = "/interactions/{id}/{token}/callback";
    private static final String EDIT = "/webhooks/{app}/{token}/messages/{id}";
    private static final String FOLLOW_UP = "/webhooks/{app}/{token}";
    private static final String CLASSIFY = "/classify creator:@acme.shop";
    private static final String FIRST = Running.KOL.get(0);

    @TempDir
    private Path home;

    @Test
    void limitedRoutesDelayWorkAndLoseAndDoubleNothing() {
        try (Running running = new Running(home)) {
            for (int i = 0; i < 2; i++) {
                running.discord.limit("PATCH", EDIT, 1, Duration.ofMillis(400));
                running.discord.limit("POST", CALLBACK, 2, Duration.ofMillis(400));
            }
            Message verdict = running.verdict(running.ann, running.launch, CLASSIFY);
            assertTrue(verdict.text().contains("acme.shop: KOL"), verdict.text());
            assertEquals(1, running.ann.visible(running.launch).size());
            int answers = 1 + Running.KOL.size();
            assertEquals(answers, running.discord.calls("POST", CALLBACK).size());
            assertEquals(answers, running.discord.calls("PATCH", EDIT).size());
            assertEquals(List.of(), running.ann.errors());
            assertEquals(List.of(), running.discord.violations());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503})
    void anEditThatAGatewayOfDiscordsLosesIsMadeAgain(int status) {
        try (Running running = new Running(home)) {
            Message question = running.asks(running.ann, running.launch, CLASSIFY);
            running.discord.fail("PATCH", EDIT, status, 1);
            Message next = Running.answers(running.ann, question, FIRST);
            assertTrue(next.shows("question 2"), next.lines().toString());
            assertEquals(1, running.ann.visible(running.launch).size());
            assertEquals(List.of(), running.discord.violations());
        }
    }

    @Test
    void anEditThatBreaksDiscordIsNotMadeAgainAndThePersonIsToldHowToGoOn() {
        try (Logged logged = Running.logged();
                Running running = new Running(home)) {
            Message question = running.asks(running.ann, running.launch, CLASSIFY);
            running.discord.fail("PATCH", EDIT, 500, 1);
            running.ann.chooses(question, FIRST);
            Message told = running.ann.waitsForMessage(
                    running.launch, message -> message.shows("Discord did not take my answer"));
            String reference = told.text().replaceFirst("(?s).*reference ([0-9a-f]{8}).*", "$1");
            assertTrue(told.isEphemeral());
            assertTrue(question.now().orElseThrow().shows("question 1"));
            List<String> warnings = logged.lines(Level.WARN);
            assertEquals(1, warnings.size(), warnings.toString());
            assertTrue(warnings.get(0).contains(reference + ": Discord does not take an answer: 0: 500"));
            Message resumed = running.asks(running.ann, running.launch, "/kol resume");
            assertTrue(resumed.shows("question 2"), resumed.lines().toString());
            assertEquals(List.of(), running.discord.violations());
        }
    }

    @Test
    void whereNotEvenTheApologyArrivesTheLogSaysSoOnce() throws Exception {
        try (Logged logged = Running.logged();
                Running running = new Running(home)) {
            Message question = running.asks(running.ann, running.launch, CLASSIFY);
            running.discord.fail("PATCH", EDIT, 500, 1).fail("POST", FOLLOW_UP, 500, 1);
            running.ann.chooses(question, FIRST);
            awaitLine(logged, Level.ERROR);
            List<String> warnings = logged.lines(Level.WARN);
            assertEquals(2, warnings.size(), warnings.toString());
            assertTrue(warnings.get(1).contains("and nobody could be told: 0: 500"), warnings.toString());
            assertEquals(List.of(), running.discord.violations());
        }
    }

    @Test
    void aReceiptThatBreaksDiscordLosesNoAnswerAndIsOneWarning() {
        try (Logged logged = Running.logged();
                Running running = new Running(home)) {
            Message question = running.asks(running.ann, running.launch, CLASSIFY);
            running.discord.answerWithin(Duration.ofMillis(500)).fail("POST", CALLBACK, 500, 1);
            Receipt receipt = running.ann.chooses(question, FIRST);
            assertFalse(receipt.answered());
            running.discord.answerWithin(Duration.ofSeconds(3));
            assertEquals(0, running.discord.calls("POST", FOLLOW_UP).size());
            assertOneWarning(logged, "0: 500: ");
            Message resumed = running.asks(running.ann, running.launch, "/kol resume");
            assertTrue(resumed.shows("question 2"), resumed.lines().toString());
            assertEquals(List.of(), running.discord.violations());
        }
    }

    @Test
    void aReceiptThatComesTooLateIsOneWarningAndIsNotTriedAgain() throws Exception {
        try (Logged logged = Running.logged();
                Running running = new Running(home)) {
            running.discord.answerWithin(Duration.ZERO);
            Receipt receipt = running.ann.types(running.launch, CLASSIFY);
            assertFalse(receipt.answered());
            awaitLine(logged, Level.WARN);
            running.stop();
            assertEquals(1, running.discord.calls("POST", CALLBACK).size());
            assertEquals(0, running.discord.calls("POST", FOLLOW_UP).size());
            assertEquals(0, running.discord.calls("PATCH", EDIT).size());
            assertOneWarning(logged, "10062: Unknown interaction");
            assertEquals(1, running.discord.takeViolations().size());
        }
    }

    private static void awaitLine(Logged logged, Level level) throws InterruptedException {
        for (int i = 0; i < 1000 && logged.lines(level).isEmpty(); i++) {
            Thread.sleep(10);
        }
    }

    private static void assertOneWarning(Logged logged, String cause) {
        List<String> warnings = logged.lines(Level.WARN);
        assertEquals(1, warnings.size(), warnings.toString());
        assertTrue(
                warnings.get(0).matches("WARN .*Listener [0-9a-f]{8}: Discord refuses the receipt: " + cause + ".*"),
                warnings.toString());
    }

    @Test
    void whereThePanelIsGoneTheNextStepIsAMessageOfItsOwn() {
        try (Running running = new Running(home)) {
            Message question = running.asks(running.ann, running.launch, CLASSIFY);
            running.discord.fail("PATCH", EDIT, 404, 10008, 1);
            running.ann.chooses(question, FIRST);
            Message next = running.ann.waitsForMessage(running.launch, message -> message.shows("question 2"));
            assertTrue(next.isEphemeral());
            assertFalse(next.id().equals(question.id()));
            assertEquals(List.of(), running.discord.violations());
        }
    }

    @Test
    void twoHundredInteractionsOfOnePersonAtOnceAreAllAnswered() {
        try (Running running = new Running(home)) {
            Message verdict = running.verdict(running.ann, running.launch, CLASSIFY);
            running.discord.answerWithin(Duration.ofSeconds(30));
            List<Receipt> receipts = running.ann.clicks(verdict, "Full plan", 200);
            assertEquals(200, receipts.stream().filter(Receipt::answered).count());
            running.ann.waitsForMessage(
                    running.launch,
                    message -> running.ann.visible(running.launch).size() == 201);
            assertEquals(List.of(), running.discord.violations());
        }
    }
}
