package io.kolscout.creator;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web address as browsers read it: what stands before an {@code @} is no host, a backslash is a slash, ports and fragments
 * say nothing.
 *
 * @param host lower-case ASCII, without {@code www.}
 * @param path decoded and clean; empty, or beginning with a slash and not ending with one
 * @param query decoded and clean values by lower-case name
 */
record Link(String host, String path, Map<String, String> query) {

    private static final Pattern SCHEME = Pattern.compile("(?i)(?:https?:/*|//+)");
    private static final Pattern PARTS = Pattern.compile("([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9-]{1,63}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");
    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final IDNA INTERNATIONAL = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII);

    private static final int MAX_HOST = 253;

    private static final Set<String> DETOURS = Set.of(
            "l.instagram.com",
            "l.facebook.com",
            "lm.facebook.com",
            "l.threads.com",
            "l.threads.net",
            "google.com",
            "slack-redir.net");

    /** The link that a cleaned text is, with or without a scheme, or nothing where it has no host. */
    static Optional<Link> parse(String text) {
        return direct(text).map(link -> link.target().flatMap(Link::direct).orElse(link));
    }

    private static Optional<Link> direct(String text) {
        String plain = SCHEME.matcher(text.replace('\\', '/')).lookingAt()
                ? SCHEME.matcher(text.replace('\\', '/')).replaceFirst("")
                : text.replace('\\', '/');
        Matcher parts = PARTS.matcher(plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String path = CleanText.clean(decode(parts.group(2))).replaceAll("/+", "/");
        return host(parts.group(1)).map(host -> new Link(host, withoutEnd(path, "/"), query(parts.group(3))));
    }

    /** The host of an authority, or nothing where it is no name under a top-level domain. */
    static Optional<String> host(String authority) {
        String named = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":[0-9]*$", "");
        if (named.length() > MAX_HOST) {
            return Optional.empty();
        }
        StringBuilder ascii = new StringBuilder();
        IDNA.Info problems = new IDNA.Info();
        INTERNATIONAL.nameToASCII(decode(named), ascii, problems);
        String host =
                withoutEnd(ascii.toString().toLowerCase(Locale.ROOT), ".").replaceFirst("^(?:www\\.)+(?=.*\\.)", "");
        return problems.hasErrors() || !HOST.matcher(host).matches() ? Optional.empty() : Optional.of(host);
    }

    private static Map<String, String> query(@Nullable String written) {
        Map<String, String> query = new HashMap<>();
        for (String pair : written == null ? new String[0] : written.split("&(?:amp;)?", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = decode(pair.substring(0, equals)).toLowerCase(Locale.ROOT);
                query.putIfAbsent(name, CleanText.clean(decode(pair.substring(equals + 1))));
            }
        }
        return query;
    }

    /** Where a link that only leads on to another one leads. */
    private Optional<String> target() {
        if (!DETOURS.contains(host) && !path.equals("/redirect")) {
            return Optional.empty();
        }
        return Optional.ofNullable(query.getOrDefault("u", query.getOrDefault("q", query.get("url"))));
    }

    /** The text without percent-encoding, read as UTF-8. */
    static String decode(String text) {
        return ENCODED.matcher(text)
                .replaceAll(run -> Matcher.quoteReplacement(
                        new String(HexFormat.of().parseHex(run.group().replace("%", "")), StandardCharsets.UTF_8)));
    }

    private static String withoutEnd(String text, String end) {
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }
}
