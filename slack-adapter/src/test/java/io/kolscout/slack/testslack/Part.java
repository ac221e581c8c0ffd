package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A part of a payload under check, with its JSON pointer. Lengths are counted in UTF-16 units, the stricter way. */
record Part(JsonNode node, String at, Surface surface, Findings findings) {

    String type() {
        return node.path("type").asText();
    }

    boolean has(String field) {
        return node.has(field);
    }

    void problem(String what) {
        findings.problem(at, what);
    }

    Part child(String field) {
        return new Part(node.path(field), at + "/" + field, surface, findings);
    }

    /** The items of a list; none where it is absent, a problem where it is no list. */
    List<Part> children(String field) {
        List<Part> items = new ArrayList<>();
        JsonNode list = node.path(field);
        if (!list.isMissingNode() && !list.isArray()) {
            child(field).problem("not a list");
        }
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            items.add(new Part(list.get(i), at + "/" + field + "/" + i, surface, findings));
        }
        return items;
    }

    /** A list of so many items; absent is right only where none are needed. */
    List<Part> children(String field, int least, int most) {
        List<Part> items = children(field);
        if (items.size() < least || items.size() > most) {
            child(field).problem(items.size() + " items, must be " + least + " to " + most);
        }
        return items;
    }

    /** Refuses fields that the type does not have. */
    void fields(Collection<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                child(name).problem(type() + " has no such field");
            }
        });
    }

    void optionalString(String field, int most) {
        if (has(field)) {
            string(field, most);
        }
    }

    /** A text that is there, not empty and no longer than the limit. */
    void string(String field, int most) {
        Part part = child(field);
        if (!part.node.isTextual() || part.node.asText().isEmpty()) {
            part.problem("required text is missing or empty");
        } else if (part.node.asText().length() > most) {
            part.problem(part.node.asText().length() + " characters, at most " + most);
        }
    }

    void optionalNumber(String field, int least, int most) {
        if (has(field)) {
            JsonNode number = node.path(field);
            if (!number.isIntegralNumber() || number.asInt() < least || number.asInt() > most) {
                child(field).problem(number + ", must be " + least + " to " + most);
            }
        }
    }

    void oneOf(String field, Set<String> values) {
        if (has(field) && !values.contains(node.path(field).asText())) {
            child(field).problem(node.path(field) + " is none of " + new TreeSet<>(values));
        }
    }

    void optionalPlain(String field, int most) {
        if (has(field)) {
            plain(field, most);
        }
    }

    /** A required plain_text object. */
    void plain(String field, int most) {
        child(field).textObject(most, Set.of("plain_text"));
    }

    void optionalMrkdwn(String field, int most) {
        if (has(field)) {
            child(field).textObject(most, Set.of("mrkdwn"));
        }
    }

    void optionalText(String field, int most) {
        if (has(field)) {
            text(field, most);
        }
    }

    /** A required text object of either type. */
    void text(String field, int most) {
        child(field).textObject(most, Set.of("plain_text", "mrkdwn"));
    }

    void textObject(int most, Set<String> types) {
        if (!types.contains(type())) {
            problem("must be a text object of type " + String.join(" or ", new TreeSet<>(types)));
            return;
        }
        fields(type().equals("mrkdwn") ? Set.of("type", "text", "verbatim") : Set.of("type", "text", "emoji"));
        string("text", most);
        if (type().equals("mrkdwn")) {
            mentions(node.path("text").asText());
        }
    }

    /** Nobody calls a whole channel together. */
    void mentions(String text) {
        for (String mention : List.of("<!channel", "<!here", "<!everyone", "<!subteam")) {
            if (text.contains(mention)) {
                problem(mention + "> would notify many people");
            }
        }
    }
}
