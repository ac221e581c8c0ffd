package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A part of a payload under check, with its JSON pointer. Lengths are counted in code points, as Discord does. */
record Part(JsonNode node, String at, List<String> problems) {

    static Part root(JsonNode node, String at) {
        return new Part(node, at, new ArrayList<>());
    }

    int type() {
        return node.path("type").asInt(-1);
    }

    /** Whether the field is there and not null. */
    boolean has(String field) {
        return node.hasNonNull(field);
    }

    void problem(String what) {
        problems.add((at.isEmpty() ? "/" : at) + ": " + what);
    }

    Part child(String field) {
        return new Part(node.path(field), at + "/" + field, problems);
    }

    /** The items of a list; none where it is absent, a problem where it is no list. */
    List<Part> children(String field) {
        List<Part> items = new ArrayList<>();
        JsonNode list = node.path(field);
        if (has(field) && !list.isArray()) {
            child(field).problem("not a list");
        }
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            items.add(new Part(list.get(i), at + "/" + field + "/" + i, problems));
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
                child(name).problem("there is no such field here");
            }
        });
    }

    void optionalString(String field, int most) {
        optionalString(field, 1, most);
    }

    void optionalString(String field, int least, int most) {
        if (has(field)) {
            string(field, least, most);
        }
    }

    void string(String field, int most) {
        string(field, 1, most);
    }

    /** A text that is there, of a length between these. */
    void string(String field, int least, int most) {
        JsonNode text = node.path(field);
        int length = length(text.asText());
        if (!text.isTextual() || length < least || length > most) {
            child(field)
                    .problem((text.isTextual() ? length + " characters" : "no text") + ", must be " + least + " to "
                            + most);
        }
    }

    void optionalNumber(String field, int least, int most) {
        JsonNode number = node.path(field);
        if (has(field) && (!number.isIntegralNumber() || number.asInt() < least || number.asInt() > most)) {
            child(field).problem(number + ", must be " + least + " to " + most);
        }
    }

    void oneOf(String field, Set<Integer> values) {
        JsonNode number = node.path(field);
        if (!number.isIntegralNumber() || !values.contains(number.asInt())) {
            child(field).problem(number + " is none of " + new TreeSet<>(values));
        }
    }

    int number(String field, int otherwise) {
        return has(field) ? node.path(field).asInt() : otherwise;
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
