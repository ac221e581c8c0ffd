package io.kolscout.chat;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that a click means, so that a button works after a restart and on any replica.
 *
 * @param interview the interview it belongs to; a hyphen for none
 * @param version the interview's version when the button was drawn; a button of an older version is stale
 * @param question the question it is about, or empty
 * @param option the option chosen or the share meant, or empty
 */
public record ActionId(String interview, long version, Verb verb, String question, String option) {

    /** No encoded id is longer than this: the shortest limit of the platforms, Discord's {@code custom_id}. */
    public static final int MAX_LENGTH = 100;

    /** Question and option ids are at most this long, so that {@link #MAX_LENGTH} holds. */
    public static final int MAX_ID_LENGTH = 24;

    /** Stands for the interview where there is none. */
    private static final String NO_INTERVIEW = "-";

    private static final String ID = "[a-z0-9][a-z0-9-]{0," + (MAX_ID_LENGTH - 1) + "}";
    private static final Pattern ENCODED =
            Pattern.compile("([A-Za-z0-9_-]{1,22}):([0-9]{1,10}):([a-z-]{1,10}):((?:" + ID + ")?):((?:" + ID + ")?)");

    public ActionId {
        if (!ENCODED.matcher(join(interview, version, verb, question, option)).matches()) {
            throw new IllegalArgumentException("Not an action id: " + verb + " on " + interview);
        }
    }

    /** An action on an interview as a whole. */
    public static ActionId of(String interview, long version, Verb verb) {
        return new ActionId(interview, version, verb, "", "");
    }

    /** An action that belongs to no interview. */
    public static ActionId general(Verb verb) {
        return of(NO_INTERVIEW, 0, verb);
    }

    /** The id that {@link #encode} wrote, or nothing where the text is no such id. */
    public static Optional<ActionId> parse(String encoded) {
        Matcher matcher = ENCODED.matcher(encoded);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.id().equals(matcher.group(3)))
                .findFirst()
                .map(verb -> new ActionId(
                        matcher.group(1), Long.parseLong(matcher.group(2)), verb, matcher.group(4), matcher.group(5)));
    }

    /** The id as one string of at most {@link #MAX_LENGTH} ASCII characters. */
    public String encode() {
        return join(interview, version, verb, question, option);
    }

    private static String join(String interview, long version, Verb verb, String question, String option) {
        return interview + ":" + version + ":" + verb.id() + ":" + question + ":" + option;
    }
}
