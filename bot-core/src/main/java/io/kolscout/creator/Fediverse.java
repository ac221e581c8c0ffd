package io.kolscout.creator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mastodon profiles, {@code https://host/@user}, on any host that is no other platform's: the servers are too many to list,
 * and those that only look alike have distinct keys all the same.
 */
final class Fediverse {

    /** A user, the user's home where it is elsewhere, and the number of a post. */
    private static final Pattern PROFILE = Pattern.compile("(?:/web)?/@([^/@]+)(?:@([^/]+))?"
            + "(?:/(?:([0-9]+)|(?i:featured|followers|following|media|with_replies)))?");

    private Fediverse() {}

    /** Where the user is at home whom a link shows as a guest, {@code https://host/@user@home}. */
    static Optional<String> home(Link link) {
        Matcher profile = PROFILE.matcher(link.path());
        return profile.matches() && profile.group(2) != null
                ? Optional.of(profile.group(2) + "/@" + profile.group(1))
                : Optional.empty();
    }

    /** The user that a link is about. */
    static Optional<Platform.Sighting> find(Link link) {
        Matcher profile = PROFILE.matcher(link.path());
        if (!profile.matches()) {
            return Optional.empty();
        }
        String user = IdRule.HANDLE.normal(profile.group(1));
        String id = user + "@" + link.host();
        if (!IdRule.HANDLE.accepts(user) || id.codePointCount(0, id.length()) > IdRule.MAX_HANDLE) {
            return Optional.empty();
        }
        Creator creator = new Creator(
                new CreatorKey(Platform.MASTODON.id(), id),
                "@" + profile.group(1) + "@" + link.host(),
                "https://" + link.host() + "/@" + URLEncoder.encode(user, StandardCharsets.UTF_8));
        return Optional.of(new Platform.Sighting(creator, profile.group(3) == null));
    }
}
