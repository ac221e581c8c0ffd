package io.kolscout.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.kolscout.Snapshot;
import io.kolscout.chat.Incoming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Conversations held by a script. */
class PipedTest {
    static final String INTERVIEW = """
            /classify @ann.cooks
            2

            hmm
            what
            /kol help
            back
            not sure
            ３.
            plan
            /quit
            """;

    private final FakeBot bot = new FakeBot();
    private final EnglishTexts texts = new EnglishTexts();

    @Test
    void anInterview() throws IOException {
        Snapshot.matches(PipedTest.class, "interview", chat(INTERVIEW));
    }

    @Test
    void anInterviewOnANarrowScreen() throws IOException {
        String transcript = chat(INTERVIEW, 34);
        Snapshot.matches(PipedTest.class, "interview-narrow", transcript);
        assertTrue(transcript.lines().allMatch(line -> Columns.width(line) <= 34));
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredWithWhatIs() throws IOException {
        Snapshot.matches(PipedTest.class, "not-understood", chat("""
                        hello
                        /
                        9

                        /classify @ann.cooks
                        s
                        SAVE
                        back
                        @bo
                        9
                        @cy
                        """));
    }

    @Test
    void aNoteLeavesTheQuestionOpen() throws IOException {
        Snapshot.matches(PipedTest.class, "notes", chat("""
                        /kol list
                        resume @bo
                        /classify @ann.cooks
                        /kol pick
                        5
                        /kol pick
                        2
                        /kol list
                        back
                        """));
        assertEquals(
                List.of("SHOW i2", "ANSWER i1", "ANSWER i1", "BACK i1"),
                clicks().stream()
                        .map(click ->
                                click.action().verb() + " " + click.action().interview())
                        .toList());
        assertEquals(9, clicks().get(3).action().version());
    }

    @Test
    void theKeysAreExactlyThoseAskedFor() {
        chat("/classify @ann\nhm\nhm\ns\nback\n/kol help\n2\n2\nplan\n" + "x".repeat(4001) + "\n");
        bot.broken = true;
        chat("hello\n/classify @ann\n");
        assertEquals(texts.keys(), texts.asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "/quit", "EXIT\n", "／ｑｕｉｔ\r\n", "/exit now\nnever read"})
    void leavesCleanly(String input) {
        String transcript = chat(input);
        assertTrue(transcript.endsWith("to go on with it.\n"), transcript);
        assertTrue(bot.heard.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "/Classify  @ann.cooks  goal:sales, classify, @ann.cooks  goal:sales",
        "／classify　＠ann, classify, ＠ann",
        "@ann, classify, @ann",
        "/kol, kol, ''",
        "/kol help, kol, help"
    })
    void aCommandIsItsNameAndTheRest(String line, String name, String text) {
        chat(line + "\n");
        assertEquals(List.of(new Incoming.Command(FakeBot.ANN, name, text)), bot.heard);
    }

    @Test
    void aBrokenBotIsLoggedUnderTheReferenceShown() {
        Logger logger = (Logger) LoggerFactory.getLogger(Console.class);
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        logger.addAppender(events);
        bot.broken = true;
        String transcript = chat("/classify @ann\n/quit\n");
        logger.detachAppender(events);
        ILoggingEvent event = events.list.get(0);
        String reference = event.getFormattedMessage().replaceAll(".* ", "");
        assertTrue(transcript.contains("(reference " + reference + ")"), transcript);
        assertEquals("The store is gone", event.getThrowableProxy().getMessage());
        assertTrue(transcript.endsWith("to go on with it.\n"));
    }

    @Test
    void aLineTooLongIsRefused() {
        String transcript = chat("/x " + "漢".repeat(1_000_000) + "\n/kol " + "y".repeat(3995) + "\n");
        assertTrue(transcript.contains("longer than 4,000 characters"));
        assertEquals(1, bot.heard.size());
        assertTrue(transcript.length() < 30_000);
        assertTrue(transcript.lines().allMatch(line -> Columns.width(line) <= 80));
    }

    @Test
    void junkIsNoTrouble() {
        byte[] junk = new byte[20_000];
        new Random(7).nextBytes(junk);
        String transcript = chat(junk, 80);
        assertTrue(transcript.endsWith("to go on with it.\n"));
        assertFalse(hasControls(transcript));
    }

    @Test
    void wordsOfStrangersCannotDriveTheTerminal() {
        String transcript = chat("/kol \u001b]0;pwned\u0007\u001b[31mred\u009b2J\u202eevil\u2028x\n");
        assertTrue(transcript.contains("]0;pwned[31mred2Jevil x"));
        assertFalse(hasControls(transcript));
    }

    @Test
    void stopsWhenNobodyReads() throws IOException {
        OutputStream closed = OutputStream.nullOutputStream();
        closed.close();
        Screen screen =
                new PlainScreen(new ByteArrayInputStream("@ann\n".getBytes(StandardCharsets.UTF_8)), closed, 80, true);
        assertEquals(0, new Console(bot, FakeBot.ANN, texts, screen).run());
        assertTrue(bot.heard.isEmpty());
    }

    @Test
    void inputThatFailsEndsTheChat() throws IOException {
        InputStream failing = InputStream.nullInputStream();
        failing.close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Screen screen = new PlainScreen(failing, out, 80, true);
        assertEquals(0, new Console(bot, FakeBot.ANN, texts, screen).run());
        assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("to go on with it.\n"));
    }

    @Test
    void whatAKeyboardTypesIsNotEchoedAgain() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Screen screen = new PlainScreen(
                new ByteArrayInputStream("/kol help\n".getBytes(StandardCharsets.UTF_8)), out, 80, false);
        new Console(bot, FakeBot.ANN, texts, screen).run();
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\n> You can say\n- /classify"));
    }

    @ParameterizedTest
    @CsvSource({"0, '', 80", "0, 40, 40", "0, wide, 80", "0, 3, 8", "120, 40, 120", "1, '', 8"})
    void widthIsTheTerminalsElseTheEnvironmentsElse80(int stated, String columns, int width) {
        assertEquals(width, Screen.width(stated, Map.of("COLUMNS", columns)));
    }

    @Test
    void theSystemScreenIsPlainWhereNothingIsATerminal() {
        try (Screen screen = Screen.system(null)) {
            assertTrue(screen instanceof PlainScreen);
        }
    }

    private List<Incoming.Click> clicks() {
        return bot.heard.stream()
                .filter(Incoming.Click.class::isInstance)
                .map(Incoming.Click.class::cast)
                .toList();
    }

    private static boolean hasControls(String text) {
        return text.codePoints().anyMatch(point -> Character.isISOControl(point) && point != '\n');
    }

    private String chat(String input) {
        return chat(input, 80);
    }

    private String chat(String input, int columns) {
        return chat(input.getBytes(StandardCharsets.UTF_8), columns);
    }

    private String chat(byte[] input, int columns) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Screen screen = new PlainScreen(new ByteArrayInputStream(input), out, columns, true);
        assertEquals(0, new Console(bot, FakeBot.ANN, texts, screen).run());
        return out.toString(StandardCharsets.UTF_8);
    }
}
