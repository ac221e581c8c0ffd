package io.kolscout.creator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where creators publish, as {@code platforms.txt} describes it. */
public final class Platform {

    /** Pages that every site has. */
    private static final Set<String> PAGES = Set.of(
            "about",
            "ads",
            "api",
            "explore",
            "help",
            "home",
            "jobs",
            "legal",
            "login",
            "logout",
            "privacy",
            "search",
            "settings",
            "share",
            "signin",
            "signup",
            "support",
            "terms");

    private static final Pattern PAGE_FILE = Pattern.compile("\\.(?:html|naver|php)$");

    private static final List<Platform> ALL = described();

    static final Platform MASTODON = of("mastodon").orElseThrow();

    private final String id;
    private final String displayName;
    private final List<String> hosts = new ArrayList<>();
    private final List<String> ownWords = new ArrayList<>();
    private final List<ProfileForm> forms = new ArrayList<>();

    private Platform(String description) {
        List<String> lines =
                description.lines().filter(line -> !line.startsWith("#")).toList();
        String[] title = lines.get(0).split(": ", 2);
        id = title[0];
        displayName = title[1];
        for (String line : lines.subList(1, lines.size())) {
            List<String> words = Arrays.asList(line.trim().split(" +"));
            List<String> rest = words.subList(1, words.size());
            switch (words.get(0)) {
                case "hosts" -> hosts.addAll(rest);
                case "own" -> ownWords.addAll(rest);
                default ->
                    forms.add(ProfileForm.of(
                            IdRule.valueOf(words.get(0).toUpperCase(Locale.ROOT)),
                            rest.get(0),
                            rest.subList(1, rest.size())));
            }
        }
    }

    private static List<Platform> described() {
        try (InputStream file = Objects.requireNonNull(Platform.class.getResourceAsStream("platforms.txt"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\\R{2,}"))
                    .filter(paragraph -> paragraph.contains("\n  hosts "))
                    .map(Platform::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All platforms. */
    public static List<Platform> all() {
        return ALL;
    }

    /** The platform with this id. */
    public static Optional<Platform> of(String id) {
        return ALL.stream().filter(platform -> platform.id.equals(id)).findFirst();
    }

    /** The platform's part of a {@link CreatorKey}. */
    public String id() {
        return id;
    }

    /** What the platform calls itself, in every language. */
    public String displayName() {
        return displayName;
    }

    String shortName() {
        return displayName.replaceFirst(" \\(.*", "");
    }

    String mainHost() {
        return hosts.get(0);
    }

    /** The hosts as they are described, and those of the forms, marked as without profiles of their own. */
    Stream<String> hosts() {
        return Stream.concat(
                hosts.stream(),
                forms.stream()
                        .flatMap(form -> form.templates().stream())
                        .map(LinkTemplate::host)
                        .filter(host -> !host.isEmpty())
                        .map(host -> "-" + host));
    }

    /**
     * A creator that a link is about.
     *
     * @param exact whether the link is the profile rather than something the creator made
     */
    record Sighting(Creator creator, boolean exact) {}

    /**
     * The creator that a link is about.
     *
     * @param places the link's path as this platform's templates may have it
     */
    Optional<Sighting> find(List<String> places, Link link) {
        List<Sighting> sightings = new ArrayList<>();
        for (ProfileForm form : forms) {
            for (LinkTemplate template : form.templates()) {
                places.stream()
                        .flatMap(place -> template.match(place, link).stream())
                        .filter(hit -> accepts(form.rule(), template, hit.id()))
                        .map(hit -> new Sighting(form.creator(this, hit.id()), hit.exact()))
                        .forEach(sightings::add);
            }
        }
        return sightings.stream()
                .filter(Sighting::exact)
                .findFirst()
                .or(() -> sightings.stream().findFirst());
    }

    private boolean accepts(IdRule rule, LinkTemplate template, String typed) {
        String id = rule.normal(typed);
        String word = CleanText.fold(typed);
        boolean own = ownWords.contains(id) || ownWords.contains(word);
        boolean page = PAGES.contains(id) || PAGE_FILE.matcher(word).find();
        return rule.accepts(id) && !(template.isBare() && own) && !(template.sharesItsPlace() && page);
    }
}
