package io.kolscout.creator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads whom a planner means: {@code @handle}, {@code handle}, a display name in quotes, {@code @user@host}, or a profile
 * link as it was copied. A bare handle and a profile link are different creators, since the same handle can be another
 * person elsewhere. The id of a display name keeps its quotes, which no handle has.
 */
public final class CreatorReader {

    /** UTF-16 units that are read at all. */
    public static final int MAX_TYPED = 2_000;

    /** Code points of a display name. */
    public static final int MAX_NAME = 80;

    /** Code points of a display name's id, in which one character can become several. */
    private static final int MAX_NAME_ID = 3 * MAX_NAME;

    private static final Pattern MENTION = Pattern.compile("<[@#!][^<>]*>");
    private static final Pattern WRAPPED_LINK =
            Pattern.compile("(?i)(@?)<((?:https?://|mailto:)?([^|<>]+))(?:\\|([^<>]*))?>");
    static final Pattern HTTP = Pattern.compile("(?i)https?:");
    static final Pattern LINK = Pattern.compile("(?i)https?:.*|@?www\\..*|.*[/\\\\?].*");
    private static final Pattern REDDIT_PATH = Pattern.compile("(?i)^/?(?=(?:[ur]|user)/)");
    private static final Pattern AT_HOST = Pattern.compile("@?([^@]+)@([^@]+)");
    static final Pattern HANDLE_EDGES = Pattern.compile("^[@＠﹫]|[.．。｡]+$");

    private CreatorReader() {}

    /** What is meant by a text, whatever the text. */
    public static Reading read(String typed) {
        if (typed.length() > MAX_TYPED) {
            return refused(Refusal.TOO_LONG, CleanText.clean(typed.substring(0, MAX_TYPED)), "");
        }
        String clean = CleanText.clean(typed);
        if (MENTION.matcher(clean).find()) {
            return refused(Refusal.MEMBER_MENTION, clean, "");
        }
        String text = unwrapped(clean);
        if (!Quotes.surround(text)) {
            return unquoted(text);
        }
        String inside = Quotes.strip(text);
        Reading reading = unquoted(inside);
        boolean handle = CleanText.widths(inside).startsWith("@") && reading instanceof Reading.Found;
        return handle || HTTP.matcher(inside).lookingAt() ? reading : name(text, inside);
    }

    /** A link as chat platforms send it, {@code <address|label>}; the label where the platform made the address from it. */
    private static String unwrapped(String text) {
        Matcher link = WRAPPED_LINK.matcher(text);
        if (!link.matches()) {
            return text;
        }
        String label = link.group(4);
        return CleanText.clean(link.group(1) + (link.group(3).equals(label) ? label : link.group(2)));
    }

    static Reading unquoted(String text) {
        String plain = CleanText.clean(CleanText.widths(text));
        if (Quotes.strip(plain).isEmpty()) {
            return refused(Refusal.EMPTY, text, "");
        }
        if (plain.indexOf(' ') >= 0 || Quotes.open(plain)) {
            return refused(Refusal.NEEDS_QUOTES, text, Hints.word(text));
        }
        if (LINK.matcher(plain).matches()) {
            return link(text, REDDIT_PATH.matcher(plain).replaceFirst("reddit.com/"));
        }
        Matcher atHost = AT_HOST.matcher(plain);
        if (atHost.matches() && Link.host(atHost.group(2)).isPresent()) {
            return atHost(text, plain, atHost.group(2) + "/@" + atHost.group(1));
        }
        String bare = HANDLE_EDGES.matcher(plain).replaceAll("");
        return Link.parse(bare).flatMap(Sites::of).isPresent() ? link(text, bare) : handle(text);
    }

    /** {@code @user@host}, or an e-mail address where there is no {@code @} in front and the host is no known one. */
    private static Reading atHost(String text, String plain, String profile) {
        Reading reading = link(text, profile);
        if (plain.startsWith("@") || Link.parse(profile).flatMap(Sites::of).isPresent()) {
            return reading;
        }
        return refused(Refusal.EMAIL, text, reading instanceof Reading.Found ? "@" + plain : "");
    }

    private static Reading link(String text, String written) {
        Optional<Link> parsed = Link.parse(written);
        if (parsed.isEmpty()) {
            return refused(Refusal.UNREADABLE, text, Hints.handle(text));
        }
        Link link = parsed.get();
        Optional<Sites.Site> site = Sites.of(link);
        if (Sites.isShortener(link) || (site.isPresent() && site.get().shortened())) {
            return refused(Refusal.SHORT_LINK, text, "");
        }
        Optional<Sites.Site> other = site.filter(known -> known.platform() != Platform.MASTODON);
        Optional<String> home = Fediverse.home(link);
        if (other.isEmpty() && home.isPresent()) {
            return link(text, home.get());
        }
        Optional<Platform.Sighting> sighting =
                other.isPresent() ? other.get().platform().find(other.get().places(), link) : Fediverse.find(link);
        if (sighting.isEmpty()) {
            return refused(site.isPresent() ? Refusal.NOT_A_PROFILE : Refusal.UNKNOWN_SITE, text, "");
        }
        Creator creator = sighting.get().creator();
        return sighting.get().exact()
                ? new Reading.Found(creator)
                : refused(Refusal.NOT_A_PROFILE, text, Hints.address(creator));
    }

    private static Reading handle(String text) {
        String shown = HANDLE_EDGES.matcher(text).replaceAll("");
        String id = IdRule.HANDLE.normal(shown);
        if (IdRule.HANDLE.accepts(id)) {
            return found(id, "@" + shown);
        }
        if (codePoints(id) > IdRule.MAX_HANDLE) {
            return refused(Refusal.TOO_LONG, text, "");
        }
        return refused(Refusal.UNREADABLE, text, Hints.handle(text));
    }

    static Reading name(String text, String name) {
        String id = CleanText.clean(CleanText.fold(name));
        if (name.isEmpty()) {
            return refused(Refusal.EMPTY, text, "");
        }
        if (codePoints(name) > MAX_NAME || codePoints(id) > MAX_NAME_ID) {
            return refused(Refusal.TOO_LONG, text, "");
        }
        return CleanText.saysSomething(id) ? found('"' + id + '"', name) : refused(Refusal.UNREADABLE, text, "");
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Reading found(String id, String name) {
        return new Reading.Found(new Creator(new CreatorKey("", id), name, ""));
    }

    private static Reading refused(Refusal why, String text, String hint) {
        return new Reading.Refused(why, CleanText.shorten(text), hint);
    }
}
