package io.kolscout.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kolscout.interview.Procedure;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.Banks;
import io.kolscout.rubric.Question;
import io.kolscout.rubric.Rubric;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The interview reaches the figures that were measured with the bank's reference procedure on the coded profiles. */
class ReferenceFiguresTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Rubric rubric = Banks.shipped();

    @ParameterizedTest
    @CsvSource({"dev-A, 127, 127, 128, 4.25", "dev-B, 124, 124, 130, 4.26"})
    void reproducesTheReferenceFigures(String file, int right, int rightAll, int agreeing, double mean)
            throws IOException {
        int profiles = 0;
        int adaptive = 0;
        int everything = 0;
        int same = 0;
        int questions = 0;
        for (String line : lines(file)) {
            JsonNode profile = JSON.readTree(line);
            Answers coded = coded(profile.get("answers"));
            Answers asked = interviewed(coded);
            String label = profile.get("label").asText();
            String verdict = label(asked);
            profiles++;
            adaptive += verdict.equals(label) ? 1 : 0;
            everything += label(coded).equals(label) ? 1 : 0;
            same += verdict.equals(label(coded)) ? 1 : 0;
            questions += Procedure.asked(rubric, asked);
        }
        assertEquals(132, profiles);
        assertEquals(right, adaptive, "right, adaptive");
        assertEquals(rightAll, everything, "right, everything asked");
        assertEquals(agreeing, same, "the two agree");
        assertEquals(mean, Math.round(questions * 100.0 / profiles) / 100.0, "mean number of questions");
    }

    private Answers interviewed(Answers coded) {
        Answers answers = Answers.NONE;
        for (Optional<Question> next = Procedure.next(rubric, answers);
                next.isPresent();
                next = Procedure.next(rubric, answers)) {
            String id = next.get().id();
            answers = answers.with(id, coded.to(id).orElse(Answers.NOT_SURE));
        }
        return answers;
    }

    private String label(Answers answers) {
        Judgement judgement = Judge.judge(rubric, answers);
        return judgement.outcome() == Outcome.INSTITUTION
                ? "neither"
                : judgement.leaning().id();
    }

    private static Answers coded(JsonNode node) {
        Answers answers = Answers.NONE;
        for (var entry : node.properties()) {
            answers = answers.with(entry.getKey(), entry.getValue().asText());
        }
        return answers;
    }

    private static Iterable<String> lines(String file) throws IOException {
        try (InputStream in = ReferenceFiguresTest.class.getResourceAsStream("/profiles/" + file + ".jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
