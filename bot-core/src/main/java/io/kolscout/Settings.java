package io.kolscout;

import io.kolscout.config.Environment;
import io.kolscout.config.Node;
import io.kolscout.record.Retention;
import io.kolscout.store.Database;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The bot's settings, from {@code bot.yaml} and the environment.
 *
 * @param languages those that people can be answered in; English is among them
 * @param language the one to answer everybody in; empty where each person is answered in their own
 * @param dataFolder an absolute folder, the same for every executable of one user
 * @param database where the record is kept
 * @param retention how long things are kept
 */
public record Settings(
        List<Locale> languages, Optional<Locale> language, Path dataFolder, Database database, Retention retention) {

    static final int MAX_VALUE = 1000;
    private static final int DRAFT_DAYS = 30;
    private static final int MOST_DRAFT_DAYS = 365;
    private static final int VERDICT_MONTHS = 12;
    private static final int MOST_VERDICT_MONTHS = 24;

    /**
     * Reads and checks the settings; what is wrong is noted with the nodes' problems.
     *
     * @param home the user's home folder
     */
    static Settings read(Node root, Environment environment, Path home) {
        root.only("languages", "language", "data", "database", "retention");
        Node database = root.get("database").only("url", "user", "password");
        database.find("password").ifPresent(password -> password.problem("secret"));
        Node folder = root.get("data").only("folder").get("folder");
        List<Locale> languages = languages(environment.overrideList("languages", root.get("languages")));
        Path dataFolder = dataFolder(environment.override("data.folder", folder), home);
        return new Settings(
                languages,
                language(environment.override("language", root.get("language")), languages),
                dataFolder,
                DatabaseSetting.read(
                        environment.override("database.url", database.get("url")),
                        environment.override("database.user", database.find("user")),
                        dataFolder),
                retention(root.find("retention"), environment));
    }

    /** Both may be left out. */
    private static Retention retention(Optional<Node> node, Environment environment) {
        node.ifPresent(present -> present.only("drafts", "verdicts"));
        return new Retention(
                environment
                        .override("retention.drafts", node.flatMap(present -> present.find("drafts")))
                        .map(days -> days.whole(1, MOST_DRAFT_DAYS))
                        .orElse(DRAFT_DAYS),
                environment
                        .override("retention.verdicts", node.flatMap(present -> present.find("verdicts")))
                        .map(months -> months.whole(1, MOST_VERDICT_MONTHS))
                        .orElse(VERDICT_MONTHS));
    }

    private static List<Locale> languages(Node node) {
        List<Locale> languages = new ArrayList<>();
        for (Node item : node.items()) {
            locale(item).ifPresent(languages::add);
        }
        if (!languages.contains(Locale.ENGLISH)) {
            node.problem("no-english");
            languages.add(Locale.ENGLISH);
        }
        return languages.stream().distinct().toList();
    }

    private static Optional<Locale> language(Node node, List<Locale> languages) {
        if (node.anyText(MAX_VALUE).isEmpty()) {
            return Optional.empty();
        }
        Optional<Locale> language = locale(node);
        if (language.filter(locale -> !languages.contains(locale)).isPresent()) {
            node.problem("language-unlisted", "value", node.text(MAX_VALUE));
        }
        return language;
    }

    private static Optional<Locale> locale(Node node) {
        String tag = node.text(MAX_VALUE);
        if (tag.isEmpty()) {
            return Optional.empty();
        }
        Locale locale = Locale.forLanguageTag(tag);
        int letters = locale.getLanguage().length();
        if (!locale.toLanguageTag().equalsIgnoreCase(tag) || letters < 2 || letters > 3) {
            node.problem("language", "value", tag);
            return Optional.empty();
        }
        return Optional.of(locale);
    }

    private static Path dataFolder(Node node, Path home) {
        String folder = node.anyText(MAX_VALUE);
        return folder.isEmpty() ? home.resolve(".kol-scout") : absolute(node, folder, home);
    }

    /** An absolute path; the other one, with a problem noted, where the value is none. */
    static Path absolute(Node node, String value, Path otherwise) {
        try {
            Path path = Path.of(value);
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException e) {
            node.problem("not-absolute", "value", value);
            return otherwise;
        }
        node.problem("not-absolute", "value", value);
        return otherwise;
    }
}
