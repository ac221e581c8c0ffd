package io.kolscout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.chat.ActionId;
import io.kolscout.chat.CommandSpec.Value;
import io.kolscout.chat.Form;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Opening;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Sender;
import io.kolscout.chat.Verb;
import io.kolscout.creator.CreatorReader;
import io.kolscout.creator.Reading;
import io.kolscout.creator.Refusal;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Planner;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form that asks for a creator, through the front door. */
class FormsTest {

    private static final Sender ANN = new Sender("T1", "U1", Locale.ENGLISH);
    private static final Sender BOB = new Sender("T1", "U2", Locale.ENGLISH);
    private static final ActionId CLASSIFY = ActionId.general(Verb.CLASSIFY);

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

    @ParameterizedTest
    @ValueSource(strings = {"classify", "Classify ", "CLASSIFY \t\n ", "classify \u00A0", "classify \u3000"})
    void classifyAloneOpensTheForm(String typed) {
        String name = typed.split(" ", 2)[0];
        Form form = form(new Incoming.Command(ANN, name, typed.substring(name.length())));
        assertEquals(CLASSIFY, form.id());
        assertEquals(
                List.of("creator", "goal", "topic", "region", "field", "competitor"),
                form.fields().stream().map(Form.Field::id).toList());
        assertEquals(
                List.of(true, false, false, false, false, false),
                form.fields().stream().map(Form.Field::required).toList());
        assertEquals(form, form(new Incoming.Click(ANN, CLASSIFY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"classify @acme.shop", "classify goal:sales", "classify help", "kol", "kol help", "nonsense"})
    void anythingElseTypedIsAMessage(String typed) {
        String name = typed.split(" ", 2)[0];
        assertEquals(
                new Opening.Message(),
                bot.scout().opening(new Incoming.Command(ANN, name, typed.substring(name.length()))));
    }

    @Test
    void everyFieldFitsWhereItIsDrawn() {
        List<Form> forms = List.of(
                form(new Incoming.Click(ANN, CLASSIFY)),
                form(new Incoming.Quoted(ANN, "@acme.shop")),
                form(new Incoming.Click(ANN, ActionId.of("i", 1, Verb.SHARE))));
        for (Form form : forms) {
            Set<String> ids =
                    Set.copyOf(form.fields().stream().map(Form.Field::id).toList());
            assertEquals(form.fields().size(), ids.size());
            form.fields().forEach(field -> assertTrue(field.label().length() <= 45, field.label()));
        }
    }

    @Test
    void theFormDoesWhatTheCommandDoes() {
        Reply typed = bot.scout()
                .reply(new Incoming.Command(BOB, "classify", "@acme.shop goal:sales region:uk competitor:ongoing"));
        Reply submitted =
                submit(Map.of("creator", " @acme.shop ", "goal", "sales", "region", "uk", "competitor", "ongoing"));
        assertEquals(VisibleText.of(typed), VisibleText.of(submitted));
        assertEquals(interviews(BOB).get(0).answers(), interviews(ANN).get(0).answers());
        assertEquals(
                List.of("goal", "region", "competitor"),
                interviews(ANN).get(0).answers().questions());
    }

    @Test
    void valuesThatTheBankDoesNotKnowArePassedOver() {
        submit(Map.of("creator", "@acme.shop", "goal", "no-such-goal", "no-such-question", "sales", "region", "uk"));
        assertEquals(List.of("region"), interviews(ANN).get(0).answers().questions());
    }

    @Test
    void everyRefusalStandsAtItsField() {
        Set<Refusal> seen = EnumSet.noneOf(Refusal.class);
        for (String typed : List.of(
                "\"\"",
                "x".repeat(400),
                "<@U1>",
                "Ada Example",
                "https://www.instagram.com/p/abc",
                "https://bit.ly/abc",
                "https://example.com/ada/x",
                "ada@example.com",
                "%%%")) {
            Reading.Refused refused = assertInstanceOf(Reading.Refused.class, CreatorReader.read(typed), typed);
            seen.add(refused.why());
            String said = String.join("\n", VisibleText.of(submit(Map.of("creator", typed))));
            assertEquals(Map.of("creator", said), faults(Map.of("creator", typed)), typed);
        }
        assertEquals(EnumSet.allOf(Refusal.class), seen);
        assertEquals(List.of(), interviews(ANN));
    }

    @Test
    void aMissingCreatorStandsAtItsField() {
        assertEquals(
                Map.of(
                        "creator",
                        "Whom? Type /classify and a creator: an @handle, a profile link, or a name in \"quotes\"."),
                faults(Map.of("goal", "sales")));
        assertEquals(Map.of(), faults(Map.of("creator", "@acme.shop")));
    }

    @Test
    void creatorsOfAMessageAreOfferedAndWhatIsTypedWins() {
        Form form = form(new Incoming.Quoted(
                ANN, "Look at <https://www.instagram.com/acme.shop/|acme> and @other.one, not <@U123>."));
        Form.Select found = assertInstanceOf(Form.Select.class, form.fields().get(0));
        assertEquals(
                List.of(
                        new Value("https://www.instagram.com/acme.shop", "instagram.com/acme.shop"),
                        new Value("@other.one", "@other.one")),
                found.values());
        assertEquals(false, form.fields().get(1).required(), "one of the found will do");

        String chosen = found.values().get(0).id();
        assertEquals(Map.of(), faults(Map.of("found", chosen)));
        submit(Map.of("found", chosen));
        submit(Map.of("found", chosen, "creator", "@typed"));
        assertEquals(
                Set.of("@acme.shop", "@typed"),
                Set.copyOf(interviews(ANN).stream()
                        .map(interview -> interview.creator().name())
                        .toList()));
    }

    @Test
    void blanksTypedBesideAFoundCreatorAreNothing() {
        submit(Map.of("found", "@found", "creator", " \u00A0\u3000"));
        assertEquals("@found", interviews(ANN).get(0).creator().name());
    }

    @Test
    void aMessageWithoutCreatorsOpensThePlainForm() {
        assertEquals(form(new Incoming.Click(ANN, CLASSIFY)), form(new Incoming.Quoted(ANN, "Nobody here.")));
    }

    private Form form(Incoming incoming) {
        return assertInstanceOf(Opening.OpensForm.class, bot.scout().opening(incoming))
                .form();
    }

    private Map<String, String> faults(Map<String, String> values) {
        return bot.scout().faults(new Incoming.Submission(ANN, CLASSIFY, values));
    }

    private Reply submit(Map<String, String> values) {
        return bot.scout().reply(new Incoming.Submission(ANN, CLASSIFY, values));
    }

    private List<Interview> interviews(Sender sender) {
        return bot.record().interviews(new Planner(sender.team(), sender.person()), 10);
    }
}
