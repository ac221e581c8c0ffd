package io.kolscout.creator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The shape of links to a creator, such as {@code /@{}}, {@code {}.medium.com}, {@code /people/*}{@code /{}} or
 * {@code /profile.php?id={}}. It begins with a slash, or with a host other than the platform's main one; {@code {}} is the
 * id, {@code *} any text within a segment, a final {@code /**} anything at all. A template that begins with {@code !}
 * describes something the creator made rather than the profile.
 */
final class LinkTemplate {

    /** What may follow a profile and still be it: its tabs. */
    private static final Pattern TAB =
            Pattern.compile("(?i)(?:[a-z]{2}|_created|_saved|about|all|archive|articles|boards|"
                    + "clips|collections|comments|community|details|dynamic|featured|feed|followers|following|friends|highlights|"
                    + "home|likes|list|lists|live|media|mentions|music|overview|photo|photos|pins|playlists|podcasts|posts|"
                    + "recent-activity|reels|releases|replies|reposts|schedule|shorts|store|streams|submitted|subscribe|tagged|"
                    + "timeline|videos|with_replies|(?:details|overlay|recent-activity)/.*)?");

    private final String written;
    private final boolean post;
    private final String parameter;
    private final String place;
    private final Pattern pattern;

    LinkTemplate(String template, boolean lenient) {
        post = template.startsWith("!");
        written = post ? template.substring(1) : template;
        int query = written.indexOf('?');
        parameter = query < 0 ? "" : written.replaceFirst(".*[?&](.+)=.*", "$1");
        place = query < 0 ? written : written.substring(0, query);
        pattern = pattern(place, lenient);
    }

    /** @param lenient whether an {@code @} may stand before an id that needs none */
    private static Pattern pattern(String path, boolean lenient) {
        boolean deep = path.endsWith("/**");
        String segments = Arrays.stream((deep ? path.substring(0, path.length() - 3) : path).split("/"))
                .map(segment -> segment(segment, lenient))
                .collect(Collectors.joining("/"));
        return Pattern.compile(segments + (deep ? "(?:/.*)?()" : "(?:/(.*))?"));
    }

    private static String segment(String segment, boolean lenient) {
        if (!segment.contains("{}")) {
            return segment.equals("*") ? "[^/]+" : "(?i:" + Pattern.quote(segment) + ")";
        }
        return (lenient && segment.equals("{}") ? "@?" : "")
                + Pattern.quote(segment).replace("{}", "\\E(?<id>[^/]+)\\Q").replace("*", "\\E[^/]*\\Q");
    }

    /**
     * The id in a link.
     *
     * @param exact false where the link is about something the creator made
     */
    record Hit(String id, boolean exact) {}

    /**
     * What a link has in the id's place, or nothing where it has another shape.
     *
     * @param linkPlace the link's path, after its host where that is not the platform's main one
     */
    Optional<Hit> match(String linkPlace, Link link) {
        Matcher matcher = pattern.matcher(linkPlace);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = matcher.group(matcher.groupCount());
        boolean exact = !post && (rest == null || TAB.matcher(rest).matches());
        String id = parameter.isEmpty() ? matcher.group("id") : link.query().get(parameter);
        return Optional.ofNullable(id).map(found -> new Hit(found, exact));
    }

    /** The host this begins with, without the id; empty where it is the platform's main one. */
    String host() {
        return place.replaceFirst("/.*", "").replace("{}.", "");
    }

    /** Whether the id stands where the site's own pages stand too. */
    boolean sharesItsPlace() {
        return written.startsWith("{}.") || written.matches("[^/]*/\\{}(?:/\\*\\*)?");
    }

    /** Whether the id stands alone, so that a word of the site's own can be taken for it. */
    boolean isBare() {
        return !written.contains("@{}");
    }

    /** The address of a creator. */
    String address(String mainHost, String id) {
        String at = written.startsWith("/") ? mainHost + written : written;
        return "https://" + at.replace("/**", "").replace("{}", URLEncoder.encode(id, StandardCharsets.UTF_8));
    }
}
