package io.kolscout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.config.BadConfigException;
import io.kolscout.config.ConfigSource;
import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Option;
import io.kolscout.rubric.Question;
import io.kolscout.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitCommandTest {

    private static final Path A = EvaluateCommandTest.profiles("dev-A");
    private static final Path B = EvaluateCommandTest.profiles("dev-B");

    @TempDir
    Path folder;

    @Test
    void reproducesTheShippedBankAndPrintsHowItDoesOnOthers() throws IOException, BadConfigException {
        Path out = folder.resolve("questions.yaml");
        Cli cli = Cli.run("fit", A, B, "-o", out);
        assertEquals(0, cli.code(), cli.err());
        assertTrue(cli.out().startsWith("132 profiles in 264 codings\n8-fold cross-validation"), cli.out());
        for (String line :
                List.of("  Right: 93.", "  Same verdict as when everything is asked: 9", "  Questions: 4.")) {
            assertTrue(cli.out().contains(line), line + "\n" + cli.out());
        }
        Rubric shipped = load(ConfigSource.defaults());
        Rubric fitted = load(ConfigSource.folder(folder));
        for (Question question : shipped.evidence()) {
            Question other = fitted.question(question.id()).orElseThrow();
            assertEquals(question.answerable(), other.answerable(), 0.01, question.id());
            for (Option option : question.options()) {
                for (CreatorClass type : CreatorClass.ALL) {
                    assertEquals(
                            option.likelihood().orElseThrow().of(type),
                            other.option(option.id())
                                    .orElseThrow()
                                    .likelihood()
                                    .orElseThrow()
                                    .of(type),
                            0.001,
                            question.id() + " " + option.id() + " " + type);
                }
            }
        }
        assertEquals(
                List.copyOf(shipped.questions().keySet()),
                List.copyOf(fitted.questions().keySet()));
        assertEquals(shipped.gate(), fitted.gate());
        assertEquals(shipped.flags(), fitted.flags());
        assertEquals(shipped.context(), fitted.context());
        assertEquals(shipped.stopping(), fitted.stopping());
        assertTrue(fitted.revision().startsWith("2-"), fitted.revision());
        Rubric.Reliability reliability = fitted.reliability().orElseThrow();
        assertEquals(0.95, reliability.high(), 0.02);
        String today = LocalDate.now(ZoneId.systemDefault()).toString();
        assertEquals(
                "8-fold cross-validation on 132 profiles in 264 codings, fitted on " + today, reliability.source());
        String text = Files.readString(out);
        assertTrue(text.contains("# The likelihoods are fitted, not guessed: on " + today), text);
        assertTrue(text.contains("# exponent on each likelihood"), "comments stay");
    }

    @Test
    void aFitOfAFitCountsOnAndHoldsOneComment() throws IOException, BadConfigException {
        Path first = folder.resolve("questions.yaml");
        assertEquals(0, Cli.run("fit", A, "-o", first).code());
        Path second = Files.createDirectory(folder.resolve("second"));
        Cli cli = Cli.run(
                "--config", folder, "fit", A, "-o", second.resolve("questions.yaml"), "--weight=5", "--base=0.5");
        assertEquals(0, cli.code(), cli.err());
        String text = Files.readString(second.resolve("questions.yaml"));
        assertEquals(2, text.split("The likelihoods are fitted", -1).length, text);
        assertTrue(text.contains("n_ac + 5 * base_a"), text);
        Rubric fitted = load(ConfigSource.folder(second));
        assertTrue(fitted.revision().startsWith("3-"), fitted.revision());
        assertNotEquals(
                load(ConfigSource.folder(folder))
                        .evidence()
                        .get(0)
                        .options()
                        .get(0)
                        .likelihood()
                        .orElseThrow()
                        .of(CreatorClass.KOL),
                fitted.evidence()
                        .get(0)
                        .options()
                        .get(0)
                        .likelihood()
                        .orElseThrow()
                        .of(CreatorClass.KOL));
    }

    @Test
    void saysHowManyProfilesAreMissing() throws IOException {
        String few;
        try (Stream<String> lines = Files.lines(A)) {
            few = lines.limit(20).collect(Collectors.joining("\n"));
        }
        Path file = Files.writeString(folder.resolve("few.jsonl"), few);
        Cli cli = Cli.run("fit", file, "-o", folder.resolve("questions.yaml"));
        assertEquals(1, cli.code());
        assertTrue(cli.err().contains("each class needs 10. Missing: "), cli.err());
        assertTrue(cli.err().contains("of Not yet either"), cli.err());
        assertTrue(Files.notExists(folder.resolve("questions.yaml")));
    }

    @Test
    void refusesTheSameFileTwiceAndLabelsThatDiffer() throws IOException {
        Cli twice = Cli.run("fit", A, A, "-o", folder.resolve("questions.yaml"));
        assertEquals(1, twice.code());
        assertTrue(twice.err().contains("given twice"), twice.err());
        Path other = Files.writeString(
                folder.resolve("other.jsonl"), "{\"id\": \"p001\", \"label\": \"kol\", \"answers\": {}}");
        Cli differs = Cli.run("fit", A, other, "-o", folder.resolve("questions.yaml"));
        assertEquals(1, differs.code());
        assertTrue(differs.err().contains("other.jsonl, line 1: The profile p001 has another label"), differs.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--weight=0", "--weight=NaN", "--weight=x", "--base=1.5", "--base=-1"})
    void wrongNumbersAreWrongUsage(String option) {
        assertEquals(
                2, Cli.run("fit", A, "-o", folder.resolve("q.yaml"), option).code());
    }

    private static Rubric load(ConfigSource source) throws BadConfigException {
        return Config.load(source, Map.of(), Path.of("/home/ada"))
                .languages()
                .of(Locale.ENGLISH)
                .rubric();
    }
}
