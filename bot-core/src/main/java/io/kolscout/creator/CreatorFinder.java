package io.kolscout.creator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the creators that a text names by {@code @handle} or profile link. */
public final class CreatorFinder {

    /** UTF-16 units that are looked through. */
    private static final int MAX_TEXT = 12_000;

    /** Words looked at, so that a text of nothing but links costs little. */
    private static final int MAX_WORDS = 500;

    /** A link as a chat platform sends it counts as one word, the {@code @} that it cut off too, and so does a mention. */
    private static final Pattern WORD =
            Pattern.compile("[@＠]?<[^<>]{1,2000}>|[^\\s\\p{Z}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}<>\"'|,;，、。！？；：]+");

    private static final Pattern EDGES = Pattern.compile("^[*_~`]+|[*~`:!?.…]+$");

    /** What may be a handle or a link, and is no e-mail address. */
    private static final Pattern NAMES = Pattern.compile("[@＠].+|<(?i:https?://).+|(?!<|[^/@＠]+[@＠]).*[./].*");

    private CreatorFinder() {}

    /** Those creators in the order in which they are named, each once, at most {@code most}. */
    public static List<Creator> find(String text, int most) {
        Map<CreatorKey, Creator> found = new LinkedHashMap<>();
        WORD.matcher(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text)
                .results()
                .limit(MAX_WORDS)
                .map(word -> word.group())
                .filter(word -> word.length() <= CreatorReader.MAX_TYPED)
                .map(word -> EDGES.matcher(word).replaceAll(""))
                .filter(word -> NAMES.matcher(word).matches())
                .forEach(word -> {
                    if (CreatorReader.read(word) instanceof Reading.Found named && isNamed(word, named.creator())) {
                        found.putIfAbsent(named.creator().key(), named.creator());
                    }
                });
        return found.values().stream().limit(most).toList();
    }

    /** A word with a dot in it reads as a handle, and is one only where it says so. */
    private static boolean isNamed(String word, Creator creator) {
        return !creator.address().isEmpty() || word.startsWith("@") || word.startsWith("＠");
    }
}
