package io.kolscout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.kolscout.chat.ActionId;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Sender;
import io.kolscout.chat.Verb;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.Retention;
import io.kolscout.record.TeamRecord;
import io.kolscout.show.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bot's own page for a person. */
class HomeTest {

    private static final Sender ANN = new Sender("T1", "U1", Locale.ENGLISH);
    private static final Sender BOB = new Sender("T1", "U2", Locale.ENGLISH);
    private static final Sender ANN_ELSEWHERE = new Sender("T2", "U1", Locale.ENGLISH);
    private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

    @TempDir
    private Path home;

    private Assembly bot;

    @BeforeEach
    void open() {
        bot = new Chat(home).bot();
    }

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void aNewcomerFindsWhatTheBotDoesAndHowToBegin() {
        String page = page(ANN);
        for (String key : List.of("help.text", "home.none-open", "history.none-all", "home.kept.text")) {
            assertTrue(page.contains(TEXTS.text(key)), key);
        }
        assertEquals(
                List.of(ActionId.general(Verb.CLASSIFY)), Ways.on(bot.scout().home(ANN)));
    }

    @Test
    void openInterviewsCanBeResumedAndVerdictsAreListed() {
        click(Ways.choices(classify("@begun")).get(0).id());
        classify("@other");
        Reply verdict = classify("@judged");
        while (!Ways.choices(verdict).isEmpty()) {
            verdict = click(Ways.choices(verdict).get(0).id());
        }
        String page = page(ANN);
        assertFalse(page.contains(TEXTS.text("home.none-open")));
        assertTrue(page.contains("@begun: one answer, last changed"), page);
        assertTrue(page.contains("Your latest verdicts"), page);
        assertTrue(page.contains("@judged"), page);
        assertEquals(
                List.of(Verb.CLASSIFY, Verb.SHOW, Verb.SHOW),
                Ways.verbs(bot.scout().home(ANN)));
        List<String> resumed = Ways.on(bot.scout().home(ANN)).stream()
                .skip(1)
                .map(resume -> text(click(resume)))
                .toList();
        assertTrue(resumed.stream().anyMatch(step -> step.contains("question 2")), resumed.toString());
        assertTrue(resumed.stream().anyMatch(step -> step.contains("question 1")), resumed.toString());
    }

    @Test
    void nobodySeesAnothers() {
        String newcomers = page(BOB);
        classify("@begun");
        Reply verdict = classify("@judged");
        while (!Ways.choices(verdict).isEmpty()) {
            verdict = click(Ways.choices(verdict).get(0).id());
        }
        assertEquals(newcomers, page(BOB));
        assertEquals(newcomers, page(ANN_ELSEWHERE));
    }

    @ParameterizedTest
    @EnumSource(RecordUnavailable.Reason.class)
    void aRecordThatIsUnavailableIsASentence(RecordUnavailable.Reason reason) {
        TeamRecord broken = mock(TeamRecord.class);
        when(broken.interviews(any(), anyInt()))
                .thenThrow(new RecordUnavailable(reason, "somewhere", new IllegalStateException()));
        Scout scout = new Scout(
                bot.config().languages(),
                broken,
                new NoChannels(),
                new Retention(30, 12),
                Clock.fixed(Chat.NOW, ZoneOffset.UTC));
        String page = text(Reply.note(scout.home(ANN)));
        assertTrue(page.contains(TEXTS.text("unavailable." + reason.id())), page);
        assertTrue(page.contains(TEXTS.text("help.text")));
        assertFalse(page.contains(TEXTS.text("home.none-open")));
    }

    private Reply classify(String creator) {
        return bot.scout().reply(new Incoming.Command(ANN, "classify", creator));
    }

    private Reply click(ActionId action) {
        return bot.scout().reply(new Incoming.Click(ANN, action));
    }

    private String page(Sender sender) {
        return text(Reply.note(bot.scout().home(sender)));
    }

    private static String text(Reply reply) {
        return String.join("\n", VisibleText.of(reply));
    }
}
