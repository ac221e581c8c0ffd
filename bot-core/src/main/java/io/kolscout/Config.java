package io.kolscout;

import io.kolscout.advice.Advice;
import io.kolscout.advice.AdviceReader;
import io.kolscout.advice.Adviser;
import io.kolscout.advice.Rules;
import io.kolscout.advice.RulesReader;
import io.kolscout.config.BadConfigException;
import io.kolscout.config.ConfigSource;
import io.kolscout.config.Environment;
import io.kolscout.config.Node;
import io.kolscout.config.Problems;
import io.kolscout.rubric.Rubric;
import io.kolscout.rubric.RubricReader;
import io.kolscout.show.Language;
import io.kolscout.show.Texts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All config files, read and checked as a whole. */
public record Config(Settings settings, Languages languages) {

    private static final String QUESTIONS = "questions.yaml";
    private static final String ADVICE = "advice.yaml";
    private static final String RULES = "rules.yaml";
    private static final List<String> TRANSLATED = List.of(QUESTIONS, ADVICE, RULES);
    private static final List<String> ADVICE_DEPENDS_ON =
            List.of(Adviser.GOAL, Adviser.REGION, Adviser.FIELD, Adviser.SIZE);
    private static final Pattern TRANSLATION = Pattern.compile("(questions|advice|rules)\\.([^.]+)\\.yaml");

    /**
     * Reads and checks everything.
     *
     * @param variables the environment's variables
     * @param home the user's home folder
     * @throws BadConfigException with every problem of every file
     */
    public static Config load(ConfigSource source, Map<String, String> variables, Path home) throws BadConfigException {
        Problems problems = new Problems();
        Settings settings =
                Settings.read(source.read("bot.yaml", problems), new Environment(variables, problems), home);
        Map<String, Node> english = new LinkedHashMap<>();
        TRANSLATED.forEach(name -> english.put(name, source.read(name, problems)));
        Map<Locale, Language> languages = new LinkedHashMap<>();
        for (Locale locale : settings.languages()) {
            language(source, english, locale, problems).ifPresent(language -> languages.put(locale, language));
        }
        unread(source, settings, problems);
        problems.refuse();
        return new Config(settings, new Languages(languages, settings.language()));
    }

    private static Optional<Language> language(
            ConfigSource source, Map<String, Node> english, Locale locale, Problems problems) {
        Map<String, Node> read = new LinkedHashMap<>(english);
        if (!locale.equals(Locale.ENGLISH)) {
            String tag = locale.toLanguageTag();
            for (String name : TRANSLATED) {
                Optional<Node> translation = source.translation(name, tag, problems);
                translation.ifPresent(
                        texts -> read.put(name, node(english, name).translated(texts)));
                if (name.equals(QUESTIONS) && translation.isEmpty()) {
                    problems.add("bot.yaml", "no-translation", Map.of("language", tag));
                }
            }
        }
        Optional<Rubric> rubric = RubricReader.read(node(english, QUESTIONS), node(read, QUESTIONS), problems);
        rubric.ifPresent(bank -> checkQuestions(bank, problems));
        Optional<Advice> advice = AdviceReader.read(node(read, ADVICE), rubric, problems);
        Optional<Rules> rules = RulesReader.read(node(read, RULES), rubric, problems);
        return rubric.flatMap(bank ->
                advice.flatMap(known -> rules.map(cards -> new Language(Texts.in(locale), bank, known, cards))));
    }

    private static void checkQuestions(Rubric bank, Problems problems) {
        for (String question : ADVICE_DEPENDS_ON) {
            if (bank.question(question).isEmpty()) {
                problems.add(QUESTIONS, "missing-question", Map.of("question", question));
            }
        }
    }

    /** Reports translations that are never read: of languages not listed, and without the file that they translate. */
    private static void unread(ConfigSource source, Settings settings, Problems problems) {
        List<String> names = source.names(problems);
        for (String name : names) {
            Matcher matcher = TRANSLATION.matcher(name);
            if (!matcher.matches()) {
                continue;
            }
            String base = matcher.group(1) + ".yaml";
            if (!settings.languages().contains(Locale.forLanguageTag(matcher.group(2)))) {
                problems.add(name, "unlisted-translation", Map.of());
            } else if (!names.contains(base)) {
                problems.add(name, "translation-alone", Map.of("base", base));
            }
        }
    }

    private static Node node(Map<String, Node> files, String name) {
        Node node = files.get(name);
        if (node == null) {
            throw new IllegalArgumentException(name);
        }
        return node;
    }
}
