package io.kolscout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifyCommandTest {

    private static final String ANSWERS = """
            {"role": "creator", "recognition": "fame", "works": "merch", "stages": "Brand or fan events",
             "goal": "sales", "region": "uk", "labels": "none"}
            """;

    @TempDir
    Path folder;

    @Test
    void printsTheVerdictWithoutADialogue() throws IOException {
        Cli cli = Cli.run("classify", "@acme.shop", "--answers", answers(ANSWERS));
        assertEquals(0, cli.code(), cli.err());
        assertTrue(cli.out().startsWith("@acme.shop: Influencer\n"), cli.out());
        assertTrue(cli.out().contains("Partnership plan") && cli.out().contains("Confidence: High."), cli.out());
        assertFalse(cli.out().contains("You can type") || cli.out().contains("Only you see this"), cli.out());
    }

    @Test
    void printsJson() throws IOException {
        JsonNode json = json(ANSWERS, "https://instagram.com/acme.shop");
        assertEquals("instagram", json.at("/creator/platform").asText());
        assertEquals("influencer", json.get("verdict").asText());
        assertEquals("high", json.get("confidence").asText());
        assertEquals(4, json.get("asked").asInt());
        assertEquals("role", json.at("/reasons/0/question").asText());
        assertEquals("good", json.at("/plan/fit").asText());
        assertEquals("must", json.at("/plan/rules/0/severity").asText());
        assertTrue(json.get("revision").asText().startsWith("1-"));
    }

    @Test
    void takesAProfileForItsAnswersAndSaysWhatWouldSettleIt() throws IOException {
        JsonNode json = json("{\"id\": \"p\", \"answers\": {\"role\": \"not sure\"}}", "Ada Example");
        assertEquals("Ada Example", json.at("/creator/name").asText());
        assertEquals("cannot-tell", json.get("verdict").asText());
        assertTrue(json.get("confidence").isNull() && json.get("plan").isNull());
        assertEquals(2, json.get("checks").size());
        assertTrue(json("{\"voice\": \"under-age\"}", "@kid").get("leaning").isNull());
    }

    @Test
    void readsStandardInput() {
        Cli cli = Cli.piped("{\"voice\": \"institution\"}", "classify", "@acme", "--answers", "-");
        assertEquals(0, cli.code(), cli.err());
        assertTrue(cli.out().startsWith("@acme: Not a creator"), cli.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|This is not JSON",
                "{\"role\": |answers.json, line 1: This is not JSON",
                "{} {}|This is not JSON",
                "{\"role\": \"creator\", \"role\": \"creator\"}|This is not JSON",
                "[1]|The answers must be an object of options by question, such as {\"role\": \"creator\"}.",
                "{\"answers\": 1}|The answers must be an object",
                "{\"role\": \"x\"}|answers.json: x does not answer role. Use one of: professional,",
                "{\"role\": 1}|The answer to role must be the id of an option",
                "{\"role\": null}|The answer to role must be the id of an option",
                "{\"roll\": \"x\"}|There is no question roll",
                "{\"role\": \"creator\", \"Main work\": \"creator\"}|The question role is answered twice"
            })
    void saysWhatIsWrongWithTheAnswers(String answers, String said) throws IOException {
        Cli cli = Cli.run("classify", "@acme.shop", "--answers", answers(answers), "--json");
        assertEquals(1, cli.code());
        assertEquals("", cli.out());
        assertTrue(cli.err().contains(said), cli.err());
    }

    @Test
    void saysWhatIsWrongWithTheCreator() throws IOException {
        Cli cli = Cli.run("classify", "bit.ly/abc", "--answers", answers(ANSWERS));
        assertEquals(1, cli.code());
        assertTrue(cli.err().contains("shortened link"), cli.err());
    }

    @Test
    void wrongUsageIsTwo() {
        assertEquals(2, Cli.run("classify", "@acme").code());
        assertEquals(2, Cli.run("classify", "--answers", "x.json").code());
    }

    private JsonNode json(String answers, String creator) throws IOException {
        Cli cli = Cli.run("classify", creator, "--answers", answers(answers), "--json");
        assertEquals(0, cli.code(), cli.err());
        return new JsonMapper().readTree(cli.out());
    }

    private Path answers(String text) throws IOException {
        return Files.writeString(folder.resolve("answers.json"), text);
    }
}
