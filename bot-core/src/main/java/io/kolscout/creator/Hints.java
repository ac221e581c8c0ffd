package io.kolscout.creator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a planner can type in place of what was refused. Whatever is suggested reads as a creator. */
final class Hints {

    private static final Pattern EXPLICIT = Pattern.compile("(?i)@.*|https?:.*|.*[/\\\\?].*");
    private static final Pattern INTRODUCED = Pattern.compile("[^@\\p{L}\\p{N}]*@+([\\p{L}\\p{M}\\p{N}._·-]+).*");

    private Hints() {}

    /** The first handle or link among the words, or else the whole as a display name. */
    static String word(String text) {
        return Stream.of(text.split(" ", -1))
                .filter(word -> !word.equals(text)
                        && EXPLICIT.matcher(CleanText.widths(word)).matches())
                .flatMap(word -> CreatorReader.unquoted(word) instanceof Reading.Found found
                        ? Stream.of(found.creator())
                        : Stream.empty())
                .findFirst()
                .map(Hints::address)
                .orElseGet(() -> name(text));
    }

    /** The handle that an {@code @} introduces, or else the whole as a display name. */
    static String handle(String text) {
        Matcher introduced = INTRODUCED.matcher(CleanText.fold(text));
        String handle = introduced.matches()
                ? CreatorReader.HANDLE_EDGES
                        .matcher(CleanText.clean(introduced.group(1)))
                        .replaceAll("")
                : "";
        boolean link = CreatorReader.LINK.matcher(handle).matches()
                || Link.parse(handle).flatMap(Sites::of).isPresent();
        return !link && IdRule.HANDLE.accepts(handle) ? "@" + handle : name(text);
    }

    /** The text as a quoted display name, or empty where it cannot be one. */
    static String name(String text) {
        String name = CleanText.clean(Quotes.strip(text).replace("\"", ""));
        boolean link = CreatorReader.HTTP.matcher(name).lookingAt() || name.contains("//");
        return !link && CreatorReader.name(text, name) instanceof Reading.Found ? '"' + name + '"' : "";
    }

    /** A creator as briefly as it can be typed. */
    static String address(Creator creator) {
        return creator.address().isEmpty()
                ? creator.name()
                : Link.decode(creator.address()).replaceFirst("^https://(?:www\\.(?=[^/]+\\.))?", "");
    }
}
