package io.kolscout.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kolscout.chat.Block;
import io.kolscout.chat.Choice;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @ParameterizedTest
    @CsvSource({
        "1, No",
        "1., No",
        "2), Some would",
        "０, Not sure",
        "٢, Some would",
        "no, No",
        "NOT, Not sure",
        "sure, Not sure",
        "not  sure, Not sure",
        "some, Some would",
        "they lead, Yes",
        "clinic, Yes",
        "bac, Back",
        "over, Start over",
        "later, Save for later",
        "ＳＡＶＥ, Save for later",
        "s, Some would|Start over|Save for later",
        "they, No|Some would|Yes",
        "7, ''",
        "ot, ''",
        "nope, ''"
    })
    void findsWhatIsMeant(String typed, String labels) {
        Options options = Options.of(List.of(FakeBot.question("field", false), FakeBot.during()));
        assertEquals(labels, String.join("|", labels(options.match(typed, Locale.ENGLISH))));
    }

    @ParameterizedTest
    @CsvSource({
        "strasse, Straße",
        "STRASSE, Straße",
        "istanbul, İstanbul",
        "σοφος, ΣΟΦΟΣ",
        "don't, Don’t know",
        "10k-100k, 10k–100k",
        "わから, わからない",
        "ﾊﾞｯｸ, バック",
        "не, Не уверен",
        "УВЕРЕН, Не уверен",
        "غير, غير متأكد"
    })
    void readsEveryScript(String typed, String label) {
        Choice choice = FakeBot.choice("q", "o", label, label, false);
        Options options = Options.of(List.of(new Block.Ask("?", "", List.of(choice), List.of())));
        assertEquals(List.of(label), labels(options.match(typed, Locale.ENGLISH)));
    }

    @Test
    void severalAsidesAreNumberedAfterTheChoices() {
        Block.Ask ask = new Block.Ask(
                "?",
                "",
                choices("a", 10),
                List.of(
                        FakeBot.choice("q", "x", "Not sure", "Not sure", false),
                        FakeBot.choice("q", "y", "Rather not say", "Rather not say", false)));
        assertEquals(
                IntStream.rangeClosed(1, 12).boxed().toList(),
                Options.of(List.of(ask)).all().stream()
                        .map(Options.Option::number)
                        .toList());
    }

    @Test
    void aNotesAsideDoesNotTakeTheStepsZero() {
        Options options =
                Options.of(List.of(FakeBot.question("one", false))).and(List.of(FakeBot.question("two", false)));
        assertEquals(
                List.of(1, 2, 3, 0, 4, 5, 6, 7),
                options.all().stream().map(Options.Option::number).toList());
    }

    static List<Choice> choices(String question, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> FakeBot.choice(question, "o" + i, "Answer " + (char) ('A' + i), "Text " + i, false))
                .toList();
    }

    private static List<String> labels(List<Options.Option> options) {
        return options.stream().map(Options.Option::label).toList();
    }
}
