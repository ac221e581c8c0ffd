package io.kolscout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.kolscout.chat.ActionId;
import io.kolscout.chat.Channels.Refusal;
import io.kolscout.chat.Choice;
import io.kolscout.chat.Form;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Opening;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Sender;
import io.kolscout.chat.Verb;
import io.kolscout.interview.Planner;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.Retention;
import io.kolscout.record.TeamRecord;
import io.kolscout.show.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bot through its front door, on a real file. */
class ScoutTest {

    private static final Sender ANN = new Sender("T1", "U1", Locale.ENGLISH);
    private static final Sender BOB = new Sender("T1", "U2", Locale.ENGLISH);
    private static final Sender ANN_ELSEWHERE = new Sender("T2", "U1", Locale.ENGLISH);

    private static final Pattern UNCLEAN = Pattern.compile(
            "[\\p{Cc}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u200E\\u200F\\uFEFF]");

    @TempDir
    private Path home;

    private final FakeChannels channels = new FakeChannels();
    private Assembly bot;

    @BeforeEach
    void open() {
        bot = new Chat(home).bot(channels);
    }

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void aDoubleClickHasOneEffect() {
        Choice first = Ways.choices(classify(ANN, "@acme.shop")).get(0);
        Reply once = click(ANN, first.id());
        Reply twice = click(ANN, first.id());
        assertEquals(question(once), question(twice));
        assertTrue(text(twice).startsWith("That belongs to an earlier step."), text(twice));
        assertEquals(Ways.choices(once), Ways.choices(twice), "nothing moved");
    }

    @Test
    void aStaleAnswerChangesNothing() {
        Reply first = classify(ANN, "@acme.shop");
        Reply second = click(ANN, Ways.choices(first).get(0).id());
        click(ANN, Ways.choices(second).get(0).id());
        Reply third = classify(ANN, "@acme.shop");
        Reply stale = click(ANN, Ways.choices(second).get(2).id());
        assertEquals(Ways.choices(third), Ways.choices(stale));
    }

    @Test
    void oneOfManyClicksAtOnceWins() throws Exception {
        List<Choice> choices = Ways.choices(classify(ANN, "@acme.shop"));
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Reply>> clicks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                ActionId id = choices.get(i % 2).id();
                clicks.add(() -> click(ANN, id));
            }
            int winners = 0;
            for (Future<Reply> reply : crowd.invokeAll(clicks)) {
                winners += text(reply.get()).startsWith("That belongs") ? 0 : 1;
            }
            assertEquals(1, winners);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void nobodySeesOrMovesAnothersInterview() {
        Reply first = classify(ANN, "@acme.shop");
        ActionId annsAnswer = Ways.choices(first).get(0).id();
        for (Sender other : List.of(BOB, ANN_ELSEWHERE)) {
            assertEquals(
                    other.equals(BOB)
                            ? "These answers are somebody else's, and only they can change them."
                                    + " You can classify the creator yourself.\nWhose\nU1\nClassify this creator myself"
                            : "That interview is over or was never yours. Type /classify @creator to begin one.",
                    text(click(other, annsAnswer)));
            assertTrue(bot.scout().recentCreators(other, 5).isEmpty());
        }
        Reply bobs = classify(BOB, "@acme.shop");
        assertEquals("Who is behind the account?", question(bobs));
        assertFalse(Ways.choices(bobs).get(0).id().interview().equals(annsAnswer.interview()));
        assertEquals(question(click(ANN, annsAnswer)), question(classify(ANN, "@acme.shop")));
        assertEquals("Who is behind the account?", question(classify(BOB, "@acme.shop")));
    }

    @Test
    void buttonsWorkAfterARestart() {
        ActionId answer = Ways.choices(classify(ANN, "@acme.shop")).get(0).id();
        close();
        open();
        assertTrue(text(click(ANN, answer)).contains("question 2 of at most 9"));
    }

    @Test
    void aClickOnWhatIsNotAskedShowsWhereItStands() {
        ActionId answer = Ways.choices(classify(ANN, "@acme.shop")).get(0).id();
        for (Verb verb : Verb.values()) {
            if (verb == Verb.CANCEL || verb == Verb.SAVE) {
                continue;
            }
            ActionId odd = new ActionId(answer.interview(), 0, verb, "no-such-question", "no-such-option");
            assertFalse(text(click(ANN, odd)).isEmpty(), verb.name());
        }
        assertEquals("Who is behind the account?", question(classify(ANN, "@acme.shop")));
    }

    @Test
    void recentCreatorsAreTypedAsTheyWouldBeAgain() {
        classify(ANN, "@acme.shop");
        classify(ANN, "https://www.tiktok.com/@acme.shop?lang=en");
        List<String> recent = bot.scout().recentCreators(ANN, 5);
        assertEquals(2, recent.size());
        for (String creator : recent) {
            assertTrue(text(classify(ANN, creator)).contains("question 1"), creator);
        }
        assertEquals(2, bot.scout().recentCreators(ANN, 5).size(), "each typed form is the same creator again");
        assertEquals(1, bot.scout().recentCreators(ANN, 1).size());
    }

    @Test
    void aRecentNameOfTwoWordsIsTypedInQuotes() {
        classify(ANN, "\"Ada Example\"");
        assertEquals(List.of("\"Ada Example\""), bot.scout().recentCreators(ANN, 5));
        assertTrue(
                text(classify(ANN, bot.scout().recentCreators(ANN, 5).get(0))).contains("question 1"));
    }

    @Test
    void theLineOnWhoCanSeeFollowsThePlace() {
        Reply reply = classify(ANN, "@acme.shop");
        Reply verdict = click(ANN, Ways.choices(reply).get(2).id());
        assertTrue(text(verdict).contains("Only you see this until you share it."));
    }

    @ParameterizedTest
    @EnumSource(RecordUnavailable.Reason.class)
    void aRecordThatIsUnavailableIsASentence(RecordUnavailable.Reason reason) {
        TeamRecord broken = mock(TeamRecord.class);
        RecordUnavailable unavailable = new RecordUnavailable(reason, "somewhere", new IllegalStateException());
        when(broken.interviewOn(any(), any())).thenThrow(unavailable);
        when(broken.meant(any(), any())).thenReturn(Optional.empty());
        when(broken.interviews(any(), anyInt())).thenThrow(unavailable);
        Scout scout = new Scout(
                bot.config().languages(),
                broken,
                new NoChannels(),
                new Retention(30, 12),
                Clock.fixed(Chat.NOW, ZoneOffset.UTC));
        Reply reply = scout.reply(new Incoming.Command(ANN, "classify", "@acme.shop"));
        assertEquals(Reply.Kind.NOTE, reply.kind());
        assertEquals(Texts.in(Locale.ENGLISH).text("unavailable." + reason.id()), text(reply));
        assertEquals(List.of(), scout.recentCreators(ANN, 5));
    }

    /** Random people saying and clicking anything: always an answer, always a way on. */
    @Test
    void wandersWithoutAnException() {
        Random random = new Random(7);
        List<Sender> people = List.of(ANN, BOB, ANN_ELSEWHERE);
        List<ActionId> seen = new ArrayList<>();
        Map<Sender, List<ActionId>> open = new HashMap<>();
        List<Refusal> refusals = List.of(Refusal.values());
        channels.refusal = () -> Optional.of(random.nextInt(4 * refusals.size()))
                .filter(number -> number < refusals.size())
                .map(refusals::get);
        for (int step = 0; step < Proof.rounds(1_500, 30_000); step++) {
            Sender person = people.get(random.nextInt(people.size()));
            List<ActionId> current = open.getOrDefault(person, List.of());
            Reply reply = random.nextInt(12) == 0 || current.isEmpty()
                    ? say(person, random)
                    : doAs(person, oneOf(random.nextInt(5) == 0 ? seen : current, random), random);
            List<ActionId> ways = Ways.on(reply.blocks());
            assertTrue(reply.kind() == Reply.Kind.NOTE
                    || !ways.isEmpty()
                    || text(reply).startsWith("Cancelled"));
            seen.addAll(ways);
            if (reply.kind() != Reply.Kind.NOTE) {
                open.put(person, ways);
            }
        }
        assertTrue(bot.record().verdicts(new Planner("T1", "U1"), 500).size() > 5);
        assertTrue(channels.posts.size() > 3, "shared " + channels.posts.size());
        assertTrue(channels.there.size() < channels.posts.size(), "none was taken back");
    }

    /** Clicks, and fills in the form that a click opens. */
    private Reply doAs(Sender person, ActionId action, Random random) {
        if (!(bot.scout().opening(new Incoming.Click(person, action)) instanceof Opening.OpensForm opening)) {
            return click(person, action);
        }
        Map<String, String> values = new HashMap<>();
        for (Form.Field field : opening.form().fields()) {
            values.put(field.id(), List.of("", "C1", "@one", "sales").get(random.nextInt(4)));
        }
        Incoming.Submission form =
                new Incoming.Submission(person, opening.form().id(), values);
        Map<String, String> faults = bot.scout().faults(form);
        return faults.isEmpty()
                ? bot.scout().reply(form)
                : Reply.note(faults.values().iterator().next());
    }

    private static ActionId oneOf(List<ActionId> actions, Random random) {
        return actions.get(random.nextInt(actions.size()));
    }

    /** Whatever is typed, the reply is clean, bounded and an answer. */
    @Test
    void hostileTextNeverReachesAReply() {
        List<String> pieces = List.of(
                "@",
                "acme",
                "\u202E",
                "\u2066",
                "\u0000",
                "\u001B[31m",
                "\n",
                "\r",
                "\t",
                "\uD83D",
                "\uFEFF",
                "\u200B",
                "<!channel>",
                "@everyone",
                "<@U1>",
                "*b*",
                "`",
                "https://",
                "instagram.com/",
                "x.com/",
                "%00",
                "%E2%80%AE",
                "goal:",
                "sales",
                "region:",
                " ",
                "\"",
                "“",
                "漢字",
                "ا",
                "e\u0301\u0301\u0301",
                "a".repeat(300),
                "{x}",
                "'",
                "#");
        Random random = new Random(20261125);
        for (int i = 0; i < Proof.rounds(1_000, 10_000); i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(20); n >= 0; n--) {
                typed.append(pieces.get(random.nextInt(pieces.size())));
            }
            String name = List.of("classify", "kol", "kol history", "kol same", "nonsense\u202E")
                    .get(random.nextInt(5));
            String[] words = name.split(" ", 2);
            Reply reply = bot.scout()
                    .reply(new Incoming.Command(ANN, words[0], (words.length > 1 ? words[1] + " " : "") + typed));
            String shown = text(reply);
            assertFalse(UNCLEAN.matcher(shown.replace("\n", "")).find(), () -> "On " + typed);
            assertTrue(shown.length() < 3_000, () -> "On " + typed + ": " + shown);
        }
    }

    private Reply say(Sender person, Random random) {
        List<String> said = List.of(
                "@one",
                "@two goal:sales",
                "instagram.com/three region:cn field:medical",
                "help",
                "resume",
                "history",
                "\u202Ebad",
                "");
        return random.nextBoolean()
                ? classify(person, said.get(random.nextInt(said.size())))
                : bot.scout().reply(new Incoming.Command(person, "kol", said.get(random.nextInt(said.size()))));
    }

    private Reply classify(Sender sender, String text) {
        return bot.scout().reply(new Incoming.Command(sender, "classify", text));
    }

    private Reply click(Sender sender, ActionId action) {
        return bot.scout()
                .reply(new Incoming.Click(
                        sender, ActionId.parse(action.encode()).orElseThrow()));
    }

    private static String question(Reply reply) {
        return Ways.asks(reply.blocks()).findFirst().orElseThrow().question();
    }

    private static String text(Reply reply) {
        return String.join("\n", VisibleText.of(reply));
    }
}
