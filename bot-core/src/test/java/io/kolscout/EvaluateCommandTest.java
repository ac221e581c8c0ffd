package io.kolscout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"dev-A, 127, 128, 4.25, 0.073", "dev-B, 124, 130, 4.26, 0.106"})
    void reproducesTheReferenceFigures(String file, int right, int agreeing, double mean, double brier)
            throws IOException {
        Cli cli = Cli.run("evaluate", profiles(file), "--json");
        assertEquals(0, cli.code(), cli.err());
        JsonNode figures = new JsonMapper().readTree(cli.out());
        List<String> names = new ArrayList<>();
        figures.fieldNames().forEachRemaining(names::add);
        assertEquals(
                List.of(
                        "profiles",
                        "accuracy",
                        "meanQuestions",
                        "p95Questions",
                        "perClass",
                        "confusion",
                        "agreement",
                        "confidence",
                        "cannotTell",
                        "brier"),
                names);
        assertEquals(132, figures.get("profiles").asInt());
        assertEquals(right / 132.0, figures.get("accuracy").asDouble(), 1e-9);
        assertEquals(agreeing / 132.0, figures.get("agreement").asDouble(), 1e-9);
        assertEquals(mean, figures.get("meanQuestions").asDouble(), 0.005);
        assertEquals(6, figures.get("p95Questions").asInt());
        assertEquals(brier, figures.get("brier").asDouble(), 0.0005);
        assertEquals(0, figures.get("cannotTell").asDouble());
        int diagonal = 0;
        int all = 0;
        for (JsonNode label : figures.get("confusion")) {
            for (JsonNode count : label) {
                all += count.asInt();
            }
        }
        for (String type : List.of("kol", "influencer", "both", "neither")) {
            diagonal += figures.at("/confusion/" + type + "/" + type).asInt();
        }
        assertEquals(132, all);
        assertEquals(right, diagonal);
    }

    @Test
    void printsTheFiguresForPeople() {
        Cli cli = Cli.run("evaluate", profiles("dev-A"));
        assertEquals(0, cli.code(), cli.err());
        for (String line : List.of(
                "132 profiles, question bank 1-",
                "Right: 96.2% (127 of 132)",
                "  Both: 87.1% (27 of 31)",
                "  Both              3           1    27               0",
                "Questions: 4.25 on average; 95% of profiles took at most 6",
                "Same verdict as when everything is asked: 97% (128 of 132)",
                "  High: 96.6% (114 of 118)",
                "Can't tell yet: 0% (0 of 132)",
                "Brier score: 0.073")) {
            assertTrue(cli.out().contains(line), line + "\n" + cli.out());
        }
    }

    @Test
    void anEndedInterviewIsNeitherWithoutQuestionsAndWithoutBrier() throws IOException {
        Path file = file("{\"id\": \"a\", \"label\": \"neither\", \"answers\": {\"voice\": \"institution\"}}");
        JsonNode figures =
                new JsonMapper().readTree(Cli.run("evaluate", file, "--json").out());
        assertEquals(1, figures.get("accuracy").asDouble());
        assertEquals(0, figures.get("meanQuestions").asDouble());
        assertTrue(figures.get("brier").isNull());
        assertTrue(figures.at("/perClass/kol").isNull());
        assertTrue(figures.at("/confidence/high").isNull());
        assertTrue(Cli.run("evaluate", file).out().contains("KOL: none (0 of 0)"));
    }

    @Test
    void saysEachFaultByLine() throws IOException {
        Cli cli = Cli.run("evaluate", file("""
                        {"id": "a", "label": "kol", "answers": {}}

                        {"id": "a", "label": "kol", "answers": {}}
                        {"id": "b", "label": "kool", "answers": {"role": "x", "roll": "creator"}}
                        {"id": "c"
                        {"label": "kol", "answers": {}}
                        {"id": "d", "label": "kol"}
                        []
                        """));
        assertEquals(1, cli.code());
        assertEquals("", cli.out());
        for (String line : List.of(
                "line 3: The id a is on line 1 already",
                "line 4: kool is no label. Use one of: kol, influencer, both, neither.",
                "line 4: x does not answer role.",
                "line 4: There is no question roll.",
                "line 5: This is not JSON",
                "line 6: A profile must be an object",
                "line 7: The answers must be an object",
                "line 8: A profile must be an object")) {
            assertTrue(cli.err().contains(line), line + "\n" + cli.err());
        }
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Cli cli = Cli.run("evaluate", file("\n"));
        assertEquals(1, cli.code());
        assertTrue(cli.err().contains("The file has no profiles"), cli.err());
        assertEquals(1, Cli.run("evaluate", folder.resolve("none")).code());
        assertEquals(2, Cli.run("evaluate").code());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("profiles.jsonl"), text);
    }

    static Path profiles(String name) {
        return Path.of("src/test/resources/profiles", name + ".jsonl").toAbsolutePath();
    }
}
