package io.kolscout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Channels.Posting;
import io.kolscout.chat.Channels.Refusal;
import io.kolscout.chat.Choice;
import io.kolscout.chat.Form;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Opening;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Sender;
import io.kolscout.chat.Span;
import io.kolscout.chat.Verb;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.Retention;
import io.kolscout.record.Share.State;
import io.kolscout.record.TeamRecord;
import io.kolscout.show.Language;
import io.kolscout.show.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verdicts shared with channels, through the front door, on a real file. */
class SharingTest {

    private static final Sender ANN = new Sender("T1", "U1", Locale.ENGLISH);
    private static final Sender BOB = new Sender("T1", "U2", Locale.ENGLISH);
    private static final Sender ANN_ELSEWHERE = new Sender("T2", "U1", Locale.ENGLISH);
    private static final String GONE = Texts.in(Locale.ENGLISH).text("share.gone");

    @TempDir
    private Path home;

    private final FakeChannels channels = new FakeChannels();
    private Assembly bot;

    /** The bot, or one on a record that fails. */
    private Scout scout;

    @BeforeEach
    void open() {
        bot = new Chat(home).bot(channels);
        scout = bot.scout();
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private void restart() {
        close();
        open();
    }

    @Test
    void sharingAsksForAChannelAndANote() {
        ActionId share = way(verdict(), Verb.SHARE);
        Opening.OpensForm opening =
                assertInstanceOf(Opening.OpensForm.class, scout.opening(new Incoming.Click(ANN, share)));
        assertEquals(share, opening.form().id());
        assertEquals("Share the verdict", opening.form().title());
        assertEquals(
                List.of(
                        new Form.Channel("channel", "Channel"),
                        new Form.Text(
                                "note",
                                "Note",
                                "Stands on the card, for everybody in the channel.",
                                false,
                                Forms.MOST_NOTE,
                                true)),
                opening.form().fields());
        assertEquals(
                Map.of("channel", "Choose a channel."),
                scout.faults(new Incoming.Submission(ANN, share, Map.of("note", "for whom?"))));
        assertEquals(Map.of(), scout.faults(new Incoming.Submission(ANN, share, Map.of("channel", "C1"))));
    }

    @Test
    void thePreviewIsWhatIsPostedAndNothingIsSharedYet() {
        Reply preview = draft("C1", "A fine one.");
        assertEquals(Reply.Kind.STEP, preview.kind());
        assertTrue(text(preview).startsWith("Preview: this is what everybody will see in\nC1\n"), text(preview));
        assertTrue(spans(preview).contains(Span.channel("C1")));
        assertTrue(spans(preview).contains(Span.person("U1")));
        assertTrue(text(preview).contains("Nothing is shared yet."));
        assertTrue(text(preview).contains("Note\nA fine one.\n"));
        assertEquals(List.of(Verb.POST, Verb.SHARE, Verb.SHOW), Ways.verbs(preview.blocks()));
        assertEquals(List.of(), channels.posts);

        Reply posted = click(ANN, way(preview, Verb.POST));
        assertEquals(Reply.Kind.STEP, posted.kind());
        assertTrue(text(posted).startsWith("Shared in\nC1\nhttps://chat.example/C1\n"), text(posted));
        assertEquals(List.of(Verb.TAKE_BACK, Verb.SHOW), Ways.verbs(posted.blocks()));
        FakeChannels.Post post = channels.posts.get(0);
        assertEquals(ANN, post.by());
        assertEquals("C1", post.channel());
        List<Block> previewed = preview.blocks();
        assertEquals(post.card().subList(0, post.card().size() - 1), previewed.subList(2, previewed.size() - 1));
        assertEquals(List.of(Verb.TAKE_BACK), Ways.verbs(post.card()));
        assertTrue(text(post.details()).contains("What speaks for it"), text(post.details()));
        assertEquals(List.of(), Ways.verbs(post.details()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void everyVerdictOfAPersonOrOrganisationCanBeShared(int choice) {
        Reply verdict = verdict("@acme" + choice, choice);
        if (Ways.verbs(verdict.blocks()).contains(Verb.SHARE)) {
            Reply preview = draft(verdict, "C1", "");
            assertFalse(text(preview).contains("Note\n"), text(preview));
            click(ANN, way(preview, Verb.POST));
            assertEquals(1, channels.there.size());
        } else {
            assertTrue(text(verdict).contains("Not classified"), text(verdict));
        }
    }

    @Test
    void aVerdictOnAMinorOrNoVerdictIsNotShared() {
        for (int choice = 0; choice < 6; choice++) {
            Reply verdict = verdict("@acme" + choice, choice);
            if (text(verdict).contains("Not classified")) {
                ActionId any = way(verdict, Verb.REVIEW);
                assertNotDrafted(ActionId.of(any.interview(), any.version(), Verb.SHARE));
            }
        }
        ActionId question = Ways.choices(say("@just.begun")).get(0).id();
        assertNotDrafted(ActionId.of(question.interview(), question.version(), Verb.SHARE));
    }

    private void assertNotDrafted(ActionId share) {
        Reply reply = scout.reply(new Incoming.Submission(ANN, share, Map.of("channel", "C1")));
        assertFalse(Ways.verbs(reply.blocks()).contains(Verb.POST), text(reply));
    }

    @Test
    void aDoubleClickPostsOnce() {
        ActionId post = way(draft("C1", ""), Verb.POST);
        click(ANN, post);
        Reply again = click(ANN, post);
        assertEquals(1, channels.posts.size());
        assertTrue(text(again).startsWith("Shared in\nC1\n"), text(again));
        assertEquals(List.of(Verb.TAKE_BACK, Verb.SHOW), Ways.verbs(again.blocks()));
    }

    @Test
    void manyClicksAtOncePostOnce() throws Exception {
        ActionId post = way(draft("C1", ""), Verb.POST);
        ExecutorService crowd = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Reply>> clicks = Collections.nCopies(16, () -> click(ANN, post));
            for (Future<Reply> reply : crowd.invokeAll(clicks)) {
                assertTrue(
                        text(reply.get()).startsWith("Shared in")
                                || text(reply.get()).contains("being shared just now"),
                        text(reply.get()));
            }
        } finally {
            crowd.shutdownNow();
        }
        assertEquals(1, channels.posts.size());
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void aRefusalIsASentenceAndTheDraftStays(Refusal why) {
        ActionId post = way(draft("C1", ""), Verb.POST);
        channels.refuse(why);
        Reply refused = click(ANN, post);
        assertEquals(Reply.Kind.STEP, refused.kind());
        assertTrue(
                text(refused)
                        .startsWith("Not shared: it did not work in\nC1\n"
                                + Texts.in(Locale.ENGLISH)
                                        .text("share.refused." + why.id(), "count", 0, "missing", "")),
                text(refused));
        assertEquals(List.of(Verb.POST, Verb.SHARE, Verb.SHOW), Ways.verbs(refused.blocks()));
        restart();
        channels.refusal = Optional::empty;
        click(ANN, way(refused, Verb.POST));
        assertEquals(1, channels.posts.size());
    }

    private static final String BOT_LACKS = "I lack a permission there: Embed Links."
            + " Ask an admin of the server to give me what is missing, or choose another channel. Your verdict is saved.";
    private static final String SHARER_LACKS =
            "You may not post there yourself: you lack the permissions View Channel and"
                    + " Send Messages. Ask an admin of the server for what is missing, or choose another channel."
                    + " Your verdict is saved.";

    static Stream<Arguments> objections() {
        return Stream.of(
                Arguments.of(new Posting.Refused(Refusal.BOT_LACKS, List.of("Embed Links")), BOT_LACKS),
                Arguments.of(
                        new Posting.Refused(Refusal.SHARER_LACKS, List.of("View Channel", "Send Messages")),
                        SHARER_LACKS),
                Arguments.of(
                        new Posting.Refused(Refusal.ARCHIVED),
                        Texts.in(Locale.ENGLISH).text("share.refused.archived")));
    }

    @ParameterizedTest
    @MethodSource("objections")
    void anObjectionStandsAboveThePreviewAndOnceMendedTheSamePreviewIsPosted(
            Posting.Refused objection, String sentence) {
        channels.objection = Optional.of(objection);
        Reply preview = draft("C1", "typed once");
        assertTrue(
                text(preview).startsWith(sentence + "\nPreview: this is what everybody will see in\nC1\n"),
                text(preview));
        assertEquals(Span.strong(sentence), spans(preview).get(0));
        assertEquals(List.of(Verb.POST, Verb.SHARE, Verb.SHOW), Ways.verbs(preview.blocks()));
        restart();
        assertTrue(text(click(ANN, way(preview, Verb.POST))).contains(sentence), "it is not mended yet");
        assertEquals(List.of(), channels.posts);
        channels.objection = Optional.empty();
        click(ANN, way(preview, Verb.POST));
        assertTrue(text(channels.posts.get(0).card()).contains("Note\ntyped once\n"));
    }

    @ParameterizedTest
    @MethodSource("objections")
    void anObjectionSinceThePreviewIsARefusalAndTheDraftStays(Posting.Refused objection, String sentence) {
        ActionId post = way(draft("C1", ""), Verb.POST);
        channels.objection = Optional.of(objection);
        Reply refused = click(ANN, post);
        assertEquals(Reply.Kind.STEP, refused.kind());
        assertTrue(text(refused).startsWith("Not shared: it did not work in\nC1\n" + sentence), text(refused));
        assertEquals(List.of(), channels.posts);
        assertEquals(
                State.DRAFT,
                bot.record().share("T1", post.option()).orElseThrow().state());
        channels.objection = Optional.empty();
        click(ANN, way(refused, Verb.POST));
        channels.objection = Optional.of(objection);
        assertTrue(text(click(ANN, post)).startsWith("Shared in\nC1\n"), "what is posted is not objected to");
        assertEquals(1, channels.posts.size());
    }

    @Test
    void whatWasRefusedCanBeSharedElsewhere() {
        channels.refuse(Refusal.ARCHIVED);
        Reply refused = click(ANN, way(draft("C1", ""), Verb.POST));
        channels.refusal = Optional::empty;
        Reply elsewhere = submit(way(refused, Verb.SHARE), "C2", "");
        assertEquals(GONE, text(click(ANN, way(refused, Verb.POST))), "the draft for C1 is replaced");
        click(ANN, way(elsewhere, Verb.POST));
        assertEquals("C2", channels.posts.get(0).channel());
        assertEquals(1, channels.posts.size());
    }

    @Test
    void aChangedAnswerMakesThePreviewStale() {
        Reply verdict = verdict();
        Reply preview = draft(verdict, "C1", "");
        Reply answers = click(ANN, way(verdict, Verb.REVIEW));
        Reply again = click(ANN, Ways.choices(answers).get(1).id());
        click(ANN, Ways.choices(again).get(1).id());

        for (Reply stale : List.of(click(ANN, way(preview, Verb.POST)), submit(way(verdict, Verb.SHARE), "C1", ""))) {
            assertTrue(text(stale).startsWith("That belongs to an earlier step."), text(stale));
            assertFalse(Ways.verbs(stale.blocks()).contains(Verb.POST));
        }
        assertEquals(List.of(), channels.posts);
    }

    @Test
    void theSharerTakesItBack() {
        ActionId takeBack = way(post("C1"), Verb.TAKE_BACK);
        Reply gone = click(ANN, takeBack);
        assertEquals(Reply.Kind.STEP, gone.kind());
        assertTrue(text(gone).startsWith("Taken back: it is gone from\nC1\n"), text(gone));
        assertEquals(Map.of(), channels.there);
        assertEquals("It was taken back already.", text(click(ANN, takeBack)));
        assertTrue(text(click(ANN, way(gone, Verb.SHOW))).contains("@acme.shop"));
    }

    @Test
    void whatWasTakenBackIsNotPostedByAnOldButton() {
        ActionId post = way(draft("C1", ""), Verb.POST);
        click(ANN, way(click(ANN, post), Verb.TAKE_BACK));
        assertEquals("It was taken back already.", text(click(ANN, post)));
        assertEquals(1, channels.posts.size());
    }

    @Test
    void theCardOfACancelledInterviewCanBeTakenBack() {
        Reply verdict = verdict();
        ActionId takeBack = way(click(ANN, way(draft(verdict, "C1", ""), Verb.POST)), Verb.TAKE_BACK);
        ActionId any = way(verdict, Verb.REVIEW);
        click(ANN, ActionId.of(any.interview(), any.version(), Verb.CANCEL));
        click(ANN, takeBack);
        assertEquals(Map.of(), channels.there);
    }

    @Test
    void nobodyElseTakesItBackOrPostsIt() {
        Reply preview = draft("C1", "");
        for (Sender other : List.of(BOB, ANN_ELSEWHERE)) {
            assertEquals(Texts.in(Locale.ENGLISH).text("gone.text"), text(click(other, way(preview, Verb.POST))));
        }
        ActionId takeBack = way(click(ANN, way(preview, Verb.POST)), Verb.TAKE_BACK);
        Reply bobs = click(BOB, takeBack);
        assertEquals(Reply.Kind.NOTE, bobs.kind());
        assertEquals("Only the person who shared this can take it back.\nShared by\nU1", text(bobs));
        assertTrue(spans(bobs).contains(Span.person("U1")));
        assertEquals(GONE, text(click(ANN_ELSEWHERE, takeBack)));
        assertEquals(1, channels.there.size());
    }

    @Test
    void whatCannotBeRemovedCanBeTakenBackLater() {
        ActionId takeBack = way(post("C1"), Verb.TAKE_BACK);
        channels.removes = false;
        assertEquals(Texts.in(Locale.ENGLISH).text("share.not-removed"), text(click(ANN, takeBack)));
        channels.removes = true;
        click(ANN, takeBack);
        assertEquals(Map.of(), channels.there);
    }

    @Test
    void aCardThatCannotBeRememberedIsRemovedAgain() {
        ActionId post = way(draft("C1", ""), Verb.POST);
        TeamRecord failing = mock(TeamRecord.class, delegatesTo(bot.record()));
        doThrow(new RecordUnavailable(RecordUnavailable.Reason.FULL, "somewhere", new IllegalStateException()))
                .when(failing)
                .move(argThat(share -> share.state() == State.POSTED), any());
        scout = on(failing);
        Reply failed = click(ANN, post);
        assertEquals(Texts.in(Locale.ENGLISH).text("unavailable.full"), text(failed));
        assertEquals(1, channels.posts.size());
        assertEquals(Map.of(), channels.there);
    }

    @Test
    void aCardWhoseShareIsGoneMeanwhileIsRemovedAgain() {
        ActionId post = way(draft("C1", ""), Verb.POST);
        TeamRecord forgetful = mock(TeamRecord.class, delegatesTo(bot.record()));
        doAnswer(call -> false).when(forgetful).move(argThat(share -> share.state() == State.POSTED), any());
        scout = on(forgetful);
        assertEquals(GONE, text(click(ANN, post)));
        assertEquals(Map.of(), channels.there);
    }

    @Test
    void channelsThatFailLeaveAWayOn() {
        ActionId post = way(draft("C1", ""), Verb.POST);
        channels.refusal = () -> {
            throw new IllegalStateException("The platform's library broke");
        };
        assertThrows(IllegalStateException.class, () -> click(ANN, post));
        restart();
        channels.refusal = Optional::empty;
        Reply pending = click(ANN, post);
        assertEquals(Reply.Kind.NOTE, pending.kind());
        assertTrue(text(pending).contains("If it does not appear in the channel within a minute, share it again."));
        assertEquals(List.of(), channels.posts, "it may be there");
        click(ANN, way(submit(way(pending, Verb.SHARE), "C1", ""), Verb.POST));
        assertEquals(1, channels.posts.size());
    }

    /** A form submitted while the preview of an earlier one is posted. */
    @Test
    void aDraftReplacedWhileItIsPostedIsGone() {
        Reply verdict = verdict();
        ActionId post = way(draft(verdict, "C1", ""), Verb.POST);
        TeamRecord overtaken = mock(TeamRecord.class, delegatesTo(bot.record()));
        doAnswer(call -> {
                    draft(verdict, "C2", "");
                    return bot.record().move(call.getArgument(0), call.getArgument(1));
                })
                .when(overtaken)
                .move(argThat(share -> share.state() == State.POSTING), eq(State.DRAFT));
        Reply reply = on(overtaken).reply(new Incoming.Click(ANN, post));
        assertEquals(GONE, text(reply));
        assertEquals(List.of(), channels.posts);
    }

    @Test
    void hostileNotesAreCleanedAndBounded() {
        Reply hostile = draft("C1", "a\u0000b\u202Ec\u001B[31m\r\nd <!channel> @everyone \uD83D");
        assertTrue(text(hostile).contains("Note\nabc[31m d <!channel> @everyone\n"), text(hostile));
        Reply verdict = say("@acme.shop");
        for (String piece : List.of("x", "\uD83D\uDC69\u200D", "e\u0301\u0301", "\u200B", "word ", "\n", "<@U1>")) {
            Reply preview = draft(verdict, "C1", piece.repeat(10_000 / piece.length()));
            click(ANN, way(preview, Verb.POST));
            FakeChannels.Post post = channels.posts.get(channels.posts.size() - 1);
            int withoutNote = text(draft(verdict, "C1", "").blocks()).length();
            int note = text(preview).length() - withoutNote;
            assertTrue(note <= 4 * Forms.MOST_NOTE + "Note\n\n".length() + 1, piece + note);
            assertTrue(text(post.card()).length() < 6_000, piece);
        }
    }

    @Test
    void whatWasSharedCanBeSharedWithAnotherChannelToo() {
        Reply verdict = verdict();
        Reply first = click(ANN, way(draft(verdict, "C1", ""), Verb.POST));
        Reply second = click(ANN, way(draft(verdict, "C2", ""), Verb.POST));
        assertEquals(2, channels.there.size());
        click(ANN, way(first, Verb.TAKE_BACK));
        assertEquals(
                List.of("C2"),
                channels.there.values().stream().map(FakeChannels.Post::channel).toList());
        click(ANN, way(second, Verb.TAKE_BACK));
        assertEquals(Map.of(), channels.there);
    }

    @Test
    void everyStepWorksAfterARestart() {
        Reply verdict = verdict();
        restart();
        Reply preview = draft(verdict, "C1", "kept");
        restart();
        Reply posted = click(ANN, way(preview, Verb.POST));
        assertTrue(text(channels.posts.get(0).card()).contains("kept"));
        restart();
        click(ANN, way(posted, Verb.TAKE_BACK));
        assertEquals(Map.of(), channels.there);
        restart();
        assertEquals("It was taken back already.", text(click(ANN, way(posted, Verb.TAKE_BACK))));
    }

    @Test
    void whatSomebodySharedIsOfferedToTheirTeamAfterOnesOwnAndNothingElse() {
        scout.reply(new Incoming.Command(BOB, "classify", "@bobs"));
        draft(verdict("@drafted", 0), "C1", "");
        say("@begun");
        assertEquals(List.of("@bobs"), scout.recentCreators(BOB, 5));

        ActionId takeBack = way(post("C1"), Verb.TAKE_BACK);

        assertEquals(List.of("@bobs", "@acme.shop"), scout.recentCreators(BOB, 5));
        assertEquals(List.of("@bobs"), scout.recentCreators(BOB, 1));
        assertEquals(List.of(), scout.recentCreators(ANN_ELSEWHERE, 5));
        assertEquals(
                List.of("@acme.shop", "@begun", "@drafted"),
                scout.recentCreators(ANN, 5).stream().sorted().toList());
        click(ANN, takeBack);
        assertEquals(List.of("@bobs"), scout.recentCreators(BOB, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"post", "take-back"})
    void anUnknownShareIsGone(String verb) {
        ActionId share = way(verdict(), Verb.SHARE);
        String encoded = share.interview() + ":" + share.version() + ":" + verb + "::no-such-share";
        assertEquals(GONE, text(click(ANN, ActionId.parse(encoded).orElseThrow())));
    }

    /** The card is for all who read the channel, the rest for the one who shares. */
    @Test
    void theChannelReadsItsTeamsLanguageAndTheSharerTheirOwn() {
        Language english = bot.config().languages().of(Locale.ENGLISH);
        Texts danish = new Texts(new Doubled(), new Locale("da"));
        Languages two = new Languages(
                Map.of(
                        Locale.ENGLISH,
                        english,
                        danish.locale(),
                        new Language(danish, english.rubric(), english.advice(), english.rules())),
                Optional.empty());
        Sender ann = new Sender("T1", "U1", Locale.ENGLISH, danish.locale());
        ActionId share = way(verdict(), Verb.SHARE);
        scout = on(two, bot.record());

        Reply preview = scout.reply(new Incoming.Submission(ann, share, Map.of(Forms.CHANNEL, "C1")));
        Reply posted = click(ann, way(preview, Verb.POST));

        FakeChannels.Post post = channels.posts.get(0);
        List<Block> card = post.card().subList(0, post.card().size() - 1);
        assertEquals(card, preview.blocks().subList(2, preview.blocks().size() - 1));
        assertTrue(text(card).contains(danish.text("share.shared-by")), text(card));
        assertFalse(text(card).contains("\nShared by\n"), text(card));
        assertEquals(List.of(danish.text("action.take-back")), labels(post.card()));
        assertTrue(text(post.details()).contains(danish.text("verdict.for")), text(post.details()));
        assertTrue(text(preview).startsWith("Preview: this is what everybody will see in\n"), text(preview));
        assertEquals(List.of("Share now", "Choose the channel again", "Back to the verdict"), labels(preview.blocks()));
        assertTrue(text(posted).startsWith("Shared in\n"), text(posted));
        assertEquals(List.of("Take back", "Back to the verdict"), labels(posted.blocks()));

        ActionId again = way(scout.reply(new Incoming.Submission(ann, share, Map.of(Forms.CHANNEL, "C2"))), Verb.POST);
        channels.refuse(Refusal.ARCHIVED);
        assertTrue(text(click(ann, again)).contains("That channel is archived"));
    }

    private static List<String> labels(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Actions.class::isInstance)
                .flatMap(block -> ((Block.Actions) block).actions().stream())
                .map(Action::label)
                .toList();
    }

    /** English, with every text said twice. */
    private static final class Doubled extends ResourceBundle {
        private final ResourceBundle english = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ROOT);

        @Override
        protected Object handleGetObject(String key) {
            return english.getString(key) + " / " + english.getString(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return english.getKeys();
        }
    }

    /** The bot on a record of the test's own, with the same channels. */
    private Scout on(TeamRecord record) {
        return on(bot.config().languages(), record);
    }

    private Scout on(Languages languages, TeamRecord record) {
        return new Scout(languages, record, channels, new Retention(30, 12), Clock.fixed(Chat.NOW, ZoneOffset.UTC));
    }

    private Reply verdict() {
        return verdict("@acme.shop", 0);
    }

    /** Answers every question with the same choice. */
    private Reply verdict(String creator, int choice) {
        Reply reply = say(creator);
        while (!Ways.choices(reply).isEmpty()) {
            List<Choice> choices = Ways.choices(reply);
            reply = click(ANN, choices.get(Math.min(choice, choices.size() - 1)).id());
        }
        return reply;
    }

    private Reply post(String channel) {
        return click(ANN, way(draft(channel, ""), Verb.POST));
    }

    private Reply draft(String channel, String note) {
        return draft(verdict(), channel, note);
    }

    private Reply draft(Reply verdict, String channel, String note) {
        return submit(way(verdict, Verb.SHARE), channel, note);
    }

    private Reply submit(ActionId share, String channel, String note) {
        Incoming.Submission form =
                new Incoming.Submission(ANN, share, Map.of(Forms.CHANNEL, channel, Forms.NOTE, note));
        assertEquals(Map.of(), scout.faults(form));
        return scout.reply(form);
    }

    private Reply say(String creator) {
        return scout.reply(new Incoming.Command(ANN, "classify", creator));
    }

    private Reply click(Sender sender, ActionId action) {
        return scout.reply(
                new Incoming.Click(sender, ActionId.parse(action.encode()).orElseThrow()));
    }

    private static ActionId way(Reply reply, Verb verb) {
        return Ways.to(reply.blocks(), verb);
    }

    private static List<Span> spans(Reply reply) {
        List<Span> spans = new ArrayList<>();
        for (Block block : reply.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                spans.addAll(paragraph.line().spans());
            } else if (block instanceof Block.Facts facts) {
                facts.facts().forEach(fact -> spans.addAll(fact.value().spans()));
            }
        }
        return spans;
    }

    private static String text(Reply reply) {
        return String.join("\n", VisibleText.of(reply));
    }

    private static String text(List<Block> blocks) {
        return text(Reply.note(blocks));
    }
}
