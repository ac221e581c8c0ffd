package io.kolscout.discord.testdiscord;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns of REST routes, such as {@code /channels/{id}/messages}. */
final class Patterns {

    private Patterns() {}

    static String regex(String pattern) {
        String path = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        return Arrays.stream(path.split("/"))
                .map(step -> step.startsWith("{") || step.equals("*") ? "[^/]+" : Pattern.quote(step))
                .collect(Collectors.joining("/", "/", ""));
    }
}
