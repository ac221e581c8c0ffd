package io.kolscout.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kolscout.rubric.Answers;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;

/** Answers as a JSON object, option by question, in order. */
final class AnswersJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> OPTION_BY_QUESTION = new TypeReference<>() {};

    private AnswersJson() {}

    static String write(Answers answers) {
        try {
            return JSON.writeValueAsString(answers.byQuestion());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException where the text is no such object */
    static Answers read(String json) {
        try {
            return new Answers(JSON.readValue(json, OPTION_BY_QUESTION));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
