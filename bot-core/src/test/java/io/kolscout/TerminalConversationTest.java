package io.kolscout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole conversations as a planner has them in the terminal. */
class TerminalConversationTest {

    /** First answers to the adaptive questions that lead to each verdict, as they come up. */
    private static final String[] EXPERT = {"1", "1", "1", "3", "1"};

    @TempDir
    private Path home;

    @Test
    void aWholeConversation() throws IOException {
        Snapshot.matches(
                getClass(),
                "whole-conversation",
                chat().type(
                                "/classify @acme.shop goal:education",
                                "1",
                                "1",
                                "1",
                                "3",
                                "1",
                                "fit",
                                "1",
                                "2",
                                "1",
                                "1",
                                "full plan",
                                "back to",
                                "risk checks",
                                "1",
                                "1",
                                "1",
                                "3",
                                "/kol history @acme.shop"));
    }

    @Test
    void aMistypedConversation() throws IOException {
        Snapshot.matches(
                getClass(),
                "mistyped-conversation",
                chat().type(
                                "hello",
                                "/clasify @acme.shop",
                                "/classify",
                                "/classify acme shop",
                                "/classify https://www.instagram.com/p/C0ffee/",
                                "/classify @acme.shop gaol:sales",
                                "/classify @acme.shop goal:fame",
                                "/classify @acme.shop goal:",
                                "/classify <@U123ABC>",
                                "/classify @acme.shop",
                                "7",
                                "perhaps",
                                "",
                                "one real",
                                "/kol nonsense",
                                "cancel",
                                "1",
                                "/kol resume"));
    }

    @Test
    void backChangeStartOverSaveAndResume() {
        String transcript =
                chat().type("/classify @acme.shop", "1", "1", "back", "keep", "back", "5", "save and leave");
        assertTrue(Chat.after(transcript, "keep").contains("question 3 of at most 9"));
        assertTrue(Chat.after(transcript, "5").contains("question 3 of at most 9"));
        assertTrue(Chat.after(transcript, "save and leave").contains("Saved. Type /kol resume"));

        String resumed = chat().type("/kol resume", "back");
        assertTrue(Chat.after(resumed, "/kol resume").contains("question 3 of at most 9"));
        assertTrue(Chat.after(resumed, "back").contains("Full-time creator or streamer (your answer so far)"));

        String over = chat().type("/classify acme.shop", "start over", "/kol resume");
        assertTrue(Chat.after(over, "start over").contains("question 1 of at most 9"));
        assertTrue(Chat.after(over, "start over").contains("Starting over."));
        assertTrue(Chat.after(over, "/kol resume").contains("question 1 of at most 9"));
    }

    @Test
    void changingAnAnswerShowsTheDifference() {
        chat().type(with("/classify @acme.shop", EXPERT));
        String transcript = chat().type("/classify @acme.shop", "change", "Who is", "3");
        assertTrue(Chat.after(transcript, "/classify @acme.shop")
                .contains("You reached this verdict on November 24, 2026."));
        assertTrue(Chat.after(transcript, "3")
                .contains("Changed: KOL became Not a creator with your answer to “Who is behind it”."));
        String history = chat().type("/kol history @acme.shop");
        assertTrue(Chat.after(history, "/kol history @acme.shop").contains("Not a creator"));
        assertTrue(Chat.after(history, "/kol history @acme.shop").contains("KOL"));
    }

    /** The order in which a verdict is read. */
    @Test
    void aVerdictIsShownInItsOrder() {
        String verdict = Chat.after(
                chat().type(with("/classify @acme.shop goal:sales region:cn field:crypto competitor:ongoing", EXPERT)),
                "1");
        List<String> order = List.of(
                "@acme.shop: KOL\n",
                "KOL here means expertise-led",
                "China and much of Asian marketing: Expert.",
                "Crypto: Independent expert.",
                "Confidence: High.",
                "What speaks for it",
                "What speaks against it",
                "What would change it",
                "Heed this first",
                "Stop: They work with a competitor now.",
                "Partnership plan",
                "Fit for “Sales or sign-ups”: Poor.",
                "Better: Book an influencer",
                "Lead time: 8 to 16 weeks",
                "Formats",
                "What to offer",
                "What to measure",
                "Stop before you go on",
                "Disclosure and sector rules",
                "This is advice, not a decision",
                "Only you see this",
                "Question bank 1-",
                "Full plan");
        int at = 0;
        for (String part : order) {
            int found = verdict.indexOf(part, at);
            assertTrue(found >= at, part + " after position " + at + " in\n" + verdict);
            at = found;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,1,1,3,1               | KOL                | KOL here means expertise-led
            1,5,3,4,3,1             | Influencer         | Influencer here means creator-led
            1,2,2,1,2,2,2,2,1       | Both               | Both here means an expert-creator
            1,6,4,5,5,5             | Not yet either     | Not yet either means
            1,0,0,0,0,0,0,0,0       | Can't tell yet     | Two checks that would settle it
            3                       | Not a creator      | This account speaks for an organisation
            6                       | Not classified     | Write to a parent or guardian
            """)
    void everyOutcomeIsReached(String answers, String outcome, String says) {
        String transcript = chat().type(with("/classify @acme.shop", answers.split(",")));
        assertTrue(transcript.contains("@acme.shop: " + outcome + "\n"), transcript);
        assertTrue(transcript.contains(says), transcript);
    }

    @Test
    void ofACreatorUnderAgeNoVerdictIsKept() {
        String transcript = chat().type("/classify @acme.shop", "6", "/kol history");
        assertTrue(Chat.after(transcript, "/kol history").contains("You have no verdict yet"));
        assertFalse(Chat.after(transcript, "6").contains("Full plan"));
    }

    @Test
    void aCheckThatWouldSettleItCanBeAnsweredAtOnce() {
        String transcript = chat().type(with("/classify @acme.shop", "1,0,0,0,0,0,0,0,0".split(",")));
        String label = transcript.substring(transcript.lastIndexOf("Answer: "), transcript.lastIndexOf("\n> "));
        String check = label.substring(0, label.indexOf(" ·"));
        String answered = chat().type("/classify @acme.shop", check, "1");
        assertTrue(Chat.after(answered, check).contains("your answer so far"), answered);
        assertTrue(Chat.after(answered, "1").contains("@acme.shop: Can't tell yet"));
    }

    @Test
    void aHandleAndAProfileAreOneOnceThePlannerSaysSo() {
        chat().type("/classify @acme.shop", "1");
        String apart = chat().type("/classify instagram.com/acme.shop", "cancel");
        assertTrue(Chat.after(apart, "/classify instagram.com/acme.shop").contains("question 1 of at most 9"));
        String same = chat().type(
                        "/kol same @acme.shop https://instagram.com/acme.shop",
                        "/classify instagram.com/Acme.Shop/?igsh=x",
                        "/classify acme.shop",
                        "/kol same @acme.shop",
                        "/kol same @acme.shop @other");
        assertTrue(Chat.after(same, "/classify instagram.com/Acme.Shop/?igsh=x").contains("question 2 of at most 9"));
        assertTrue(Chat.after(same, "/classify acme.shop").contains("question 2 of at most 9"));
        assertTrue(Chat.after(same, "/kol same @acme.shop").contains("Type /kol same, a handle"));
        assertTrue(Chat.after(same, "/kol same @acme.shop @other").contains("Type /kol same, a handle"));
    }

    @Test
    void aWordIsACommandAndAHandleIsACreator() {
        String transcript =
                chat().type("/classify help", "/classify @help", "/classify resume", "/kol", "/classify history");
        assertTrue(Chat.after(transcript, "/classify help").contains("/kol history [@creator]"));
        assertTrue(Chat.after(transcript, "/classify @help").contains("@help: question 1 of at most 9"));
        assertTrue(Chat.after(transcript, "/classify resume").contains("@help: question 1 of at most 9"));
        assertTrue(Chat.after(transcript, "/kol").contains("/classify @creator"));
        assertTrue(Chat.after(transcript, "/classify history").contains("You have no verdict yet"));
    }

    @Test
    void severalOpenInterviewsAreListed() {
        String transcript = chat().type("/classify @one", "1", "/classify @two", "/kol resume", "@one");
        assertTrue(Chat.after(transcript, "/kol resume").contains("@one: one answer, last changed November 24, 2026"));
        assertTrue(Chat.after(transcript, "/kol resume").contains("@two: no answer yet"));
        assertTrue(Chat.after(transcript, "@one").contains("@one: question 2 of at most 9"));
    }

    @Test
    void contextGivenLaterIsTakenIn() {
        chat().type(with("/classify @acme.shop", EXPERT));
        String transcript =
                chat().type("/classify @acme.shop goal:sales region:uk", "/classify @acme.shop goal:credibility");
        assertTrue(Chat.after(transcript, "/classify @acme.shop goal:sales region:uk")
                .contains("Poor."));
        assertTrue(
                Chat.after(transcript, "/classify @acme.shop goal:credibility").contains("Good."));
        assertEquals(
                1,
                Chat.after(chat().type("/kol history @acme.shop"), "/kol history @acme.shop")
                        .lines()
                        .filter(line -> line.contains("November 24"))
                        .count(),
                "the campaign changes the plan, not the verdict");
    }

    private Chat chat() {
        return new Chat(home);
    }

    private static String[] with(String first, String... rest) {
        String[] lines = new String[rest.length + 1];
        lines[0] = first;
        System.arraycopy(rest, 0, lines, 1, rest.length);
        return lines;
    }
}
