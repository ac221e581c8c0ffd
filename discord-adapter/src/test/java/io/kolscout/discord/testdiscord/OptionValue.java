package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The value of an option, as the client makes it of what a person typed. */
record OptionValue(Channel channel, JsonNode option, ObjectNode resolved) {

    Object of(String typed) {
        if (!option.path("choices").isEmpty()) {
            return choice(typed);
        }
        return switch (option.path("type").asInt()) {
            case 3 -> text(typed);
            case 4 -> number(Long.parseLong(typed));
            case 5 -> Boolean.valueOf(typed);
            case 6 -> user(typed);
            case 7 -> channel(typed);
            case 10 -> number(Double.parseDouble(typed));
            default -> throw new AssertionError("Nobody types an option of type " + option.path("type") + " here");
        };
    }

    private JsonNode choice(String typed) {
        List<String> names = new ArrayList<>();
        for (JsonNode choice : option.path("choices")) {
            names.add(choice.path("name").asText());
            boolean translated = false;
            for (JsonNode name : choice.path("name_localizations")) {
                translated |= name.asText().equalsIgnoreCase(typed);
            }
            if (translated
                    || choice.path("name").asText().equalsIgnoreCase(typed)
                    || choice.path("value").asText().equals(typed)) {
                return choice.path("value");
            }
        }
        throw new AssertionError("\"" + typed + "\" is no choice of " + name() + ", only " + names);
    }

    private String name() {
        return option.path("name").asText();
    }

    private String text(String typed) {
        int length = Part.length(typed);
        if (length < option.path("min_length").asInt(0)
                || length > option.path("max_length").asInt(6000)) {
            throw new AssertionError(name() + " does not take " + length + " characters");
        }
        return typed;
    }

    private Number number(Number typed) {
        if (typed.doubleValue() < option.path("min_value").asDouble(-Double.MAX_VALUE)
                || typed.doubleValue() > option.path("max_value").asDouble(Double.MAX_VALUE)) {
            throw new AssertionError(name() + " does not take " + typed);
        }
        return typed;
    }

    private String user(String typed) {
        Person person = channel.discord().person(typed.replaceFirst("^@", ""));
        resolved.withObjectProperty("users")
                .set(person.id(), channel.discord().payloads().user(person));
        return person.id();
    }

    private String channel(String typed) {
        Guild guild = channel.guild();
        String wanted = typed.replaceFirst("^#", "");
        if (guild == null
                || guild.channels().stream().noneMatch(known -> known.name().equals(wanted))) {
            throw new AssertionError("There is no channel " + wanted + " here");
        }
        Channel named = guild.channel(wanted);
        ObjectNode json = named.json();
        json.put("app_permissions", String.valueOf(named.botPermissions()));
        json.put("permissions", String.valueOf(Permissions.MEMBER));
        resolved.withObjectProperty("channels").set(named.id(), json);
        return named.id();
    }
}
