package io.kolscout.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kolscout.creator.CleanText;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.Option;
import io.kolscout.rubric.Question;
import io.kolscout.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads answers by a bank: questions and options by their id, label or text, in any case. */
public final class AnswerReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<String, Question> questions;

    public AnswerReader(Rubric rubric) {
        this.questions = rubric.questions();
    }

    /**
     * The answers that a file holds: an object of options by question, or one with such an object under {@code answers}.
     *
     * @throws BadInputException with everything that cannot be read
     */
    public Answers read(TextFile file) throws BadInputException {
        List<Fault> faults = new ArrayList<>();
        JsonNode root = json(file.text(), file.name(), 0, faults).orElseGet(JSON::createObjectNode);
        JsonNode answers = root.path("answers").isMissingNode() ? root : root.path("answers");
        Answers read = answers(answers, file.name(), 0, faults);
        if (!faults.isEmpty()) {
            throw new BadInputException(faults);
        }
        return read;
    }

    /** @param line where the text stands; 0 where it is the whole file */
    static Optional<JsonNode> json(String text, String source, int line, List<Fault> faults) {
        try {
            JsonNode node = JSON.readTree(text);
            if (!node.isMissingNode()) {
                return Optional.of(node);
            }
            faults.add(Fault.onLine(source, line, "cases.fault.not-json", "place", 1));
        } catch (JsonProcessingException e) {
            int place =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
            int within =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            faults.add(Fault.onLine(source, line == 0 ? within : line, "cases.fault.not-json", "place", place));
        }
        return Optional.empty();
    }

    Answers answers(JsonNode node, String source, int line, List<Fault> faults) {
        Answers answers = Answers.NONE;
        if (!node.isObject()) {
            faults.add(Fault.onLine(source, line, "cases.fault.answers-shape"));
            return answers;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Optional<Question> question = question(entry.getKey());
            if (question.isEmpty()) {
                faults.add(Fault.onLine(
                        source, line, "cases.fault.unknown-question", "question", CleanText.echo(entry.getKey())));
            } else if (answers.has(question.get().id())) {
                faults.add(Fault.onLine(
                        source,
                        line,
                        "cases.fault.question-twice",
                        "question",
                        question.get().id()));
            } else if (!entry.getValue().isTextual()) {
                faults.add(Fault.onLine(
                        source,
                        line,
                        "cases.fault.answer-shape",
                        "question",
                        question.get().id()));
            } else {
                String typed = entry.getValue().textValue();
                Optional<String> option = option(question.get(), typed);
                option.ifPresentOrElse(
                        found -> {}, () -> faults.add(unknownOption(source, line, "", question.get(), typed)));
                answers = option.isPresent() ? answers.with(question.get().id(), option.get()) : answers;
            }
        }
        return answers;
    }

    static Fault unknownOption(String source, int line, String column, Question question, String typed) {
        return Fault.inCell(
                source,
                line,
                column,
                "cases.fault.unknown-option",
                "value",
                CleanText.echo(typed),
                "question",
                question.id(),
                "options",
                String.join(", ", question.options().stream().map(Option::id).toList()) + ", " + Answers.NOT_SURE);
    }

    /** The question that a name means. */
    Optional<Question> question(String typed) {
        String name = folded(typed);
        return Optional.ofNullable(questions.get(name))
                .or(() -> questions.values().stream()
                        .filter(question -> folded(question.label()).equals(name)
                                || folded(question.text()).equals(name))
                        .findFirst());
    }

    /** The option that a value means, {@link Answers#NOT_SURE} included. */
    Optional<String> option(Question question, String typed) {
        String value = folded(typed);
        if (value.replace(' ', '-').equals(Answers.NOT_SURE)) {
            return Optional.of(Answers.NOT_SURE);
        }
        return question.option(value)
                .or(() -> question.options().stream()
                        .filter(option -> folded(option.label()).equals(value)
                                || folded(option.text()).equals(value))
                        .findFirst())
                .map(Option::id);
    }

    private static String folded(String text) {
        return text.strip().replaceAll("[\\s\\p{Z}]+", " ").toLowerCase(Locale.ROOT);
    }
}
