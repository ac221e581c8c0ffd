package io.kolscout.creator;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which platform a host belongs to. */
final class Sites {

    /** Subdomains that show the same site: mobile and older layouts, countries and languages. */
    private static final Pattern SAME_SITE =
            Pattern.compile("(?:(?:amp|m|mbasic|mobile|music|new|old|touch|web|[a-z]{2}(?:-[a-z]{2})?)\\.)?");

    private static final Set<String> SHORTENERS = Set.of(
            "bit.ly",
            "buff.ly",
            "cutt.ly",
            "goo.gl",
            "is.gd",
            "ow.ly",
            "rb.gy",
            "rebrand.ly",
            "shorturl.at",
            "tinyurl.com");

    private static final Map<String, Entry> BY_HOST = byHost();

    private Sites() {}

    private enum Kind {
        PROFILES,
        OTHER,
        SHORT
    }

    private record Entry(Platform platform, Kind kind) {}

    /**
     * The platform a link belongs to.
     *
     * @param places the link's path as the platform's templates may have it
     * @param shortened whether the link tells nothing until it is opened
     */
    record Site(Platform platform, List<String> places, boolean shortened) {}

    private static Map<String, Entry> byHost() {
        Map<String, Entry> byHost = new HashMap<>();
        for (Platform platform : Platform.all()) {
            platform.hosts().forEach(host -> {
                Kind kind = host.startsWith("~") ? Kind.SHORT : host.startsWith("-") ? Kind.OTHER : Kind.PROFILES;
                byHost.putIfAbsent(host.replaceFirst("^(?:[~-]|www\\.)", ""), new Entry(platform, kind));
            });
        }
        return byHost;
    }

    /** Whether a link is one that anyone can make lead anywhere. */
    static boolean isShortener(Link link) {
        return SHORTENERS.contains(link.host());
    }

    /** The site of a host or of a domain that it is under. */
    static Optional<Site> of(Link link) {
        String firstSegment = link.path().replaceFirst("(?<=.)/.*", "").toLowerCase(Locale.ROOT);
        for (String host = link.host(); host.contains("."); host = host.substring(host.indexOf('.') + 1)) {
            Entry entry = BY_HOST.getOrDefault(host + firstSegment, BY_HOST.get(host));
            if (entry != null) {
                String below = link.host().substring(0, link.host().length() - host.length());
                boolean same = SAME_SITE.matcher(below).matches();
                return Optional.of(
                        new Site(entry.platform(), places(link, host, entry.kind(), same), entry.kind() == Kind.SHORT));
            }
        }
        return Optional.empty();
    }

    private static List<String> places(Link link, String host, Kind kind, boolean same) {
        String whole = link.host() + link.path();
        if (!same) {
            return List.of(whole);
        }
        return kind == Kind.PROFILES ? List.of(link.path(), whole) : List.of(host + link.path(), whole);
    }
}
