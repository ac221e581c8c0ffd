package io.kolscout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import io.kolscout.config.BadConfigException;
import io.kolscout.config.ConfigSource;
import io.kolscout.config.Problem;
import io.kolscout.config.Yamls;
import io.kolscout.show.Language;
import io.kolscout.show.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {

    private static final Path HOME = Path.of("/home/planner");
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
    private static final Map<String, String> FRENCH_TOO = Map.of("SCOUT_LANGUAGES", "en, fr");

    /** One sentence that says what is wrong, and at least one that says how to mend it. */
    private static final Pattern WHAT_AND_HOW = Pattern.compile("(?s).+[.:] \\p{L}.*[.)]");

    @TempDir
    private Path folder;

    /** A change to a shipped file that gives rise to one problem, found by a piece of the line it must be reported on. */
    private record Fault(String key, String file, String from, String to) {
        @Override
        public String toString() {
            return key + ": " + to.strip();
        }
    }

    static List<Fault> faults() {
        return List.of(
                new Fault("syntax", "questions.yaml", "temper: 0.65", "temper: [0.65"),
                new Fault("duplicate-key", "questions.yaml", "temper: 0.65", "revision: 2\ntemper: 0.65"),
                new Fault("more-documents", "questions.yaml", "context:   #", "---\ncontext:   #"),
                new Fault("alias", "questions.yaml", "text: \"Who is behind the account?\"", "text: *who"),
                new Fault("missing", "bot.yaml", "language: \"\"", ""),
                new Fault("unknown-key", "questions.yaml", "temper: 0.65", "temper: 0.65\ntempre: 0.65"),
                new Fault("not-a-map", "questions.yaml", "stopping: {", "stopping: 4 #"),
                new Fault("not-a-list", "rules.yaml", "regions: [us]", "regions: us"),
                new Fault("not-a-scalar", "rules.yaml", "severity: must", "severity: {is: must}"),
                new Fault("blank", "advice.yaml", "title: \"They decline paid work\"", "title: ' '"),
                new Fault("control-characters", "advice.yaml", "They decline paid", "They\\u202Edecline"),
                new Fault("too-long", "questions.yaml", "Who is behind it", "x".repeat(31)),
                new Fault("not-an-id", "questions.yaml", "id: voice", "id: Voice!"),
                new Fault("not-one-of", "rules.yaml", "severity: must", "severity: shall"),
                new Fault("not-a-number", "questions.yaml", "temper: 0.65", "temper: much"),
                new Fault(
                        "out-of-range",
                        "questions.yaml",
                        "influencer: 0.003, both: 0.035",
                        "influencer: 0, both: 0.035"),
                new Fault("not-whole", "questions.yaml", "minimum: 4", "minimum: 4.5"),
                new Fault("not-a-date", "rules.yaml", "since: \"2023-07-26\"", "since: \"July 2023\""),
                new Fault("duplicate-id", "rules.yaml", "id: uk-disclosure", "id: us-disclosure"),
                new Fault("reserved-id", "questions.yaml", "{id: team,", "{id: not-sure,"),
                new Fault("classes", "questions.yaml", "[kol, influencer, both,", "[influencer, kol, both,"),
                new Fault("one-gate", "questions.yaml", "kind: gate", "kind: flag"),
                new Fault("no-evidence", "questions.yaml", "kind: evidence", "kind: flag"),
                new Fault(
                        "option-count",
                        "questions.yaml",
                        "\n      - {id: past, label: \"One, ended\", text: \"Yes, a single one that has ended\"}"
                                + "\n      - {id: ongoing, label: \"Yes, ongoing\", text: \"Yes, ongoing\"}",
                        ""),
                new Fault("same-label", "questions.yaml", "label: \"A small team\"", "label: \"One real person\""),
                new Fault("column-sum", "questions.yaml", "kol: 0.519, influencer", "kol: 0.419, influencer"),
                new Fault("prior-sum", "questions.yaml", "prior: {kol: 0.30", "prior: {kol: 0.40"),
                new Fault("stopping", "questions.yaml", "minimum: 4", "minimum: 40"),
                new Fault("confidence-order", "questions.yaml", "high: 0.90, medium", "high: 0.60, medium"),
                new Fault("weeks", "advice.yaml", "leadTimeWeeks: [8, 16]", "leadTimeWeeks: [16, 8]"),
                new Fault("no-alternative", "advice.yaml", "alternative: \"Book an", "alternative: ~ # \""),
                new Fault("empty-list", "advice.yaml", "fields: [medical]", "fields: []"),
                new Fault("unknown-question", "advice.yaml", "when: {realness: [odd]}", "when: {odd: [odd]}"),
                new Fault("unknown-id", "rules.yaml", "regions: [us]", "regions: [usa]"),
                new Fault("missing-question", "questions.yaml", "- id: size", "- id: followers"),
                new Fault("secret", "bot.yaml", "user: \"\"", "user: \"\"\n  password: hunter2"),
                new Fault("database-url", "bot.yaml", "url: \"\"", "url: \"jdbc:mysql://db/scout\""),
                new Fault("database-password", "bot.yaml", "url: \"\"", "url: \"jdbc:postgresql://scout@db/scout\""),
                new Fault("not-absolute", "bot.yaml", "folder: \"\"", "folder: \"data\""),
                new Fault("language", "bot.yaml", "languages: [en]", "languages: [en, french]"),
                new Fault("language-unlisted", "bot.yaml", "language: \"\"", "language: \"de\""),
                new Fault("no-translation", "bot.yaml", "languages: [en]", "languages: [en, fr]"),
                new Fault("no-english", "bot.yaml", "languages: [en]", "languages: []"));
    }

    /** Keys of problems that other tests here bring about, since they take more than a change to one file. */
    private static final Set<String> TESTED_APART = Set.of(
            "empty-file",
            "too-large",
            "unreadable",
            "unreadable-folder",
            "not-utf8",
            "translation-unknown",
            "translation-shape",
            "translation-size",
            "translation-number",
            "translation-alone",
            "unlisted-translation");

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultIsReportedWithItsFileItsLineAndItsMend(Fault fault) throws IOException {
        String text = Yamls.shipped(fault.file());
        text = fault.key().equals("no-evidence")
                ? text.replace(fault.from(), fault.to())
                : Yamls.changed(text, fault.from(), fault.to());
        write(fault.file(), text);
        List<Problem> problems = problems(Map.of());
        Problem problem = problems.stream()
                .filter(found -> found.key().equals(fault.key()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(problems.toString()));
        assertEquals(fault.file(), problem.file());
        if (!Set.of("missing-question", "no-translation").contains(fault.key())) {
            assertTrue(problem.line() > 0, problem.toString());
        }
    }

    @Test
    void everyProblemThatHasATextIsBroughtAboutHere() {
        Set<String> keys = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith("problem."))
                .map(key -> key.substring("problem.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        keys.removeAll(Set.of("line", "file", "count"));
        Set<String> tested = new TreeSet<>(TESTED_APART);
        faults().forEach(fault -> tested.add(fault.key()));
        assertEquals(keys, tested);
    }

    @Test
    void theDefaultsAreFine() throws BadConfigException {
        Config config = Config.load(ConfigSource.defaults(), Map.of(), HOME);
        assertEquals(
                "The config is fine: question bank "
                        + english(config).rubric().revision()
                        + " with 1 gate, 18 evidence, 4 risk and 5 context questions; 62 rule cards; languages: en.",
                ConfigReport.fine(config, ENGLISH));
    }

    @Test
    void anEmptyFolderMeansTheDefaults() throws BadConfigException {
        assertEquals(
                english(Config.load(ConfigSource.defaults(), Map.of(), HOME))
                        .rubric()
                        .revision(),
                english(load(Map.of())).rubric().revision());
    }

    @Test
    void aFileInTheFolderStandsForItsDefaultAlone() throws Exception {
        write("rules.yaml", Yamls.shipped("rules.yaml").replaceFirst("(?s)  - id: us-expert.*", ""));
        Language language = english(load(Map.of()));
        assertEquals(1, language.rules().cards().size());
        assertEquals(18, language.rubric().evidence().size());
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkDoNoHarm() throws Exception {
        write("bot.yaml", "\uFEFF" + Yamls.shipped("bot.yaml").replace("\n", "\r\n"));
        assertEquals(List.of(Locale.ENGLISH), load(Map.of()).settings().languages());
    }

    @Test
    void problemsOfAllFilesComeAtOnce() throws IOException {
        write("bot.yaml", Yamls.changed(Yamls.shipped("bot.yaml"), "languages: [en]", "languages: [fr"));
        write("questions.yaml", Yamls.changed(Yamls.shipped("questions.yaml"), "temper: 0.65", "temper: 7"));
        write("advice.yaml", Yamls.changed(Yamls.shipped("advice.yaml"), "level: stop", "level: grave"));
        write("rules.yaml", Yamls.changed(Yamls.shipped("rules.yaml"), "severity: must", "severity: shall"));
        assertEquals(
                List.of(
                        "advice.yaml not-one-of",
                        "bot.yaml syntax",
                        "questions.yaml out-of-range",
                        "rules.yaml not-one-of"),
                keys(Map.of()));
    }

    /** What cannot be read at all is one problem, not one for everything that it should have held. */
    @ParameterizedTest
    @ValueSource(strings = {"bot.yaml", "questions.yaml", "advice.yaml", "rules.yaml"})
    void anUnreadableFileIsOneProblem(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "");
        assertEquals(List.of(name + " empty-file"), keys(Map.of()));
        Files.writeString(file, "# nothing but a comment\n");
        assertEquals(List.of(name + " empty-file"), keys(Map.of()));
        Files.writeString(file, "a: [1\n");
        assertEquals(List.of(name + " syntax"), keys(Map.of()));
        Files.write(file, "titre: é".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of(name + " not-utf8"), keys(Map.of()));
        Files.writeString(file, "#".repeat((1 << 20) + 1));
        assertEquals(List.of(name + " too-large"), keys(Map.of()));
        Files.delete(file);
        Files.createDirectory(file);
        assertEquals(List.of(name + " unreadable"), keys(Map.of()));
    }

    @Test
    void aLinkThatLeadsNowhereIsNotMistakenForNoFile() throws IOException {
        Files.createSymbolicLink(folder.resolve("rules.yaml"), folder.resolve("gone.yaml"));
        assertEquals(List.of("rules.yaml unreadable"), keys(Map.of()));
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        BadConfigException bad = assertThrows(
                BadConfigException.class,
                () -> Config.load(ConfigSource.folder(folder.resolve("nowhere")), Map.of(), HOME));
        assertEquals("unreadable-folder", bad.problems().get(0).key());
        assertTold(bad.problems());
    }

    @Test
    void aMissingPartAtTheTopIsMissingInTheFile() throws IOException {
        write("bot.yaml", Yamls.changed(Yamls.shipped("bot.yaml"), "language: \"\"", ""));
        assertEquals(List.of("bot.yaml, line 6: language is missing in the file. Add it."), lines(problems(Map.of())));
    }

    @Test
    void smallBoundsAndYearsAreToldAsTheyAre() throws IOException {
        write(
                "questions.yaml",
                Yamls.changed(
                        Yamls.shipped("questions.yaml"),
                        "influencer: 0.003, both: 0.035",
                        "influencer: 0, both: 0.035"));
        write("advice.yaml", Yamls.changed(Yamls.shipped("advice.yaml"), "year: 2025", "year: 25"));
        List<String> lines = lines(problems(Map.of()));
        assertTrue(lines.get(0).endsWith("Use a number from 2000 to 2100."), lines.get(0));
        assertTrue(lines.get(1).endsWith("Use a number from 0.000001 to 1."), lines.get(1));
    }

    @Test
    void aBankWithoutAQuestionThatAdviceNeedsIsRefusedAndNothingElse() throws IOException {
        write("questions.yaml", Yamls.changed(Yamls.shipped("questions.yaml"), "- id: size", "- id: followers"));
        assertEquals(List.of("questions.yaml missing-question"), keys(Map.of()));
        write("questions.yaml", Yamls.changed(Yamls.shipped("questions.yaml"), "- id: goal", "- id: aim"));
        assertEquals(List.of("questions.yaml missing-question"), keys(Map.of()));
    }

    @Test
    void aTranslationGivesItsTextsAndKeepsTheRevision() throws Exception {
        write("questions.yaml", Yamls.shipped("questions.yaml"));
        write("questions.fr.yaml", """
                questions:
                  voice:
                    text: "Qui est derrière le compte ?"
                    options:
                      person: {label: "Une personne"}
                """);
        Config config = load(FRENCH_TOO);
        Language french = config.languages().of(Locale.FRANCE);
        assertEquals("Qui est derrière le compte ?", french.rubric().gate().text());
        assertEquals("Une personne", french.rubric().gate().options().get(0).label());
        assertEquals("One real person", french.rubric().gate().options().get(0).text());
        assertEquals(english(config).rubric().revision(), french.rubric().revision());
        assertEquals(
                "Who is behind the account?", english(config).rubric().gate().text());
        assertEquals(english(config), config.languages().of(Locale.JAPAN));
    }

    @Test
    void theOneLanguageForEverybodyIsUsedForEverybody() throws Exception {
        write("questions.yaml", Yamls.shipped("questions.yaml"));
        write("questions.fr.yaml", "questions: {voice: {text: \"Qui est-ce ?\"}}\n");
        Config config = load(Map.of("SCOUT_LANGUAGES", "en,fr", "SCOUT_LANGUAGE", "fr"));
        assertEquals("Qui est-ce ?", english(config).rubric().gate().text());
    }

    static Stream<List<String>> translationFaults() {
        return Stream.of(
                List.of("questions:\n  nobody: {text: \"Qui ?\"}\n", "translation-unknown 2"),
                List.of("questions:\n  voice:\n    options:\n      nobody: {label: X}\n", "translation-unknown 4"),
                List.of("revision: 1\ntemper: 0.7\n", "translation-number 2"),
                List.of("questions:\n  voice: {kind: flag}\n", "translation-number 2"),
                List.of("classes: [kol, influenceur, both, neither]\n", "translation-number 1"),
                List.of("\nclasses: [kol]\n", "translation-size 2"),
                List.of("\nquestions: Rien\n", "translation-shape 2"),
                List.of("questions:\n  voice:\n\n    label: \"Qui se trouve derrière ce compte\"\n", "too-long 4"),
                List.of(
                        "questions:\n  voice:\n    options:\n      team: {label: \"One real person\"}\n",
                        "same-label 4"));
    }

    @ParameterizedTest
    @MethodSource("translationFaults")
    void aTranslationIsReportedWithItsOwnFileAndLine(List<String> fault) throws IOException {
        write("questions.yaml", Yamls.shipped("questions.yaml"));
        write("questions.fr.yaml", fault.get(0));
        List<Problem> problems = problems(FRENCH_TOO);
        assertEquals(
                List.of("questions.fr.yaml " + fault.get(1)),
                problems.stream()
                        .map(problem -> problem.file() + " " + problem.key() + " " + problem.line())
                        .toList());
    }

    /** A rule is as binding in one language as in another. */
    @Test
    void aTranslationCannotChangeWhomARuleBinds() throws IOException {
        write("questions.yaml", Yamls.shipped("questions.yaml"));
        write("questions.fr.yaml", "questions: {voice: {text: \"Qui est-ce ?\"}}\n");
        write("rules.yaml", Yamls.shipped("rules.yaml"));
        write("rules.fr.yaml", """
                cards:
                  us-disclosure: {text: "Faites déclarer.", severity: should, regions: [fr], since: "2024-01-01"}
                """);
        assertEquals(List.of("rules.fr.yaml translation-number"), keys(FRENCH_TOO));
        assertEquals(3, problems(FRENCH_TOO).size());
    }

    @Test
    void brokenTranslationIsNotCalledAbsentToo() throws IOException {
        write("questions.yaml", Yamls.shipped("questions.yaml"));
        write("questions.fr.yaml", "questions: [\n");
        assertEquals(List.of("questions.fr.yaml syntax"), keys(FRENCH_TOO));
    }

    @Test
    void translationsThatAreNeverReadAreReported() throws IOException {
        write("questions.yaml", Yamls.shipped("questions.yaml"));
        write("questions.fr.yaml", "questions: {voice: {text: \"Qui est-ce ?\"}}\n");
        assertEquals(List.of("questions.fr.yaml unlisted-translation"), keys(Map.of()));
        write("advice.fr.yaml", "notice: \"Un conseil.\"\n");
        assertEquals(List.of("advice.fr.yaml translation-alone"), keys(FRENCH_TOO));
    }

    /** Whatever is done to the files, either they are read or a person is told what is wrong. */
    @Test
    void filesBrokenAtRandomAreReadOrRefused() {
        List<String> names = List.of("questions.yaml", "advice.yaml", "rules.yaml", "bot.yaml");
        List<String> shipped = names.stream().map(Yamls::shipped).toList();
        Random random = new Random(20261124);
        int[] outcomes = {0, 0};
        assertTimeoutPreemptively(Duration.ofMinutes(3), () -> {
            for (int broken = 0; broken < Proof.rounds(500, 5_000); ) {
                StringBuilder tried = new StringBuilder();
                for (int file = 0; file < names.size(); file++) {
                    Path path = folder.resolve(names.get(file));
                    Files.deleteIfExists(path);
                    if (random.nextInt(5) < 3) {
                        String text = mutated(shipped.get(file), random);
                        write(names.get(file), text);
                        tried.append(text).append('\n');
                        broken++;
                    }
                }
                outcomes[isRead(tried) ? 0 : 1]++;
            }
        });
        assertTrue(outcomes[0] > 5 && outcomes[1] > 50, Arrays.toString(outcomes));
    }

    private boolean isRead(CharSequence tried) {
        try {
            load(Map.of());
            return true;
        } catch (BadConfigException e) {
            assertFalse(e.problems().isEmpty());
            assertTold(e.problems());
            return false;
        } catch (RuntimeException e) {
            throw new AssertionError("On " + tried, e);
        }
    }

    private static String mutated(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        for (int change = random.nextInt(2); change >= 0; change--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            int column = line.isEmpty() ? 0 : random.nextInt(line.length());
            String odd = List.of(
                            "",
                            "\"",
                            "'",
                            "[",
                            "{",
                            "}",
                            ":",
                            "- ",
                            "&a ",
                            "*a",
                            "!!binary ",
                            "\t",
                            "\0",
                            "é",
                            "0",
                            "~",
                            "|",
                            "%",
                            "? ",
                            "<<: ",
                            "1e99",
                            "NaN",
                            "all",
                            "\u2028",
                            "\uD800")
                    .get(random.nextInt(25));
            switch (random.nextInt(7)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(random.nextInt(lines.size()), line);
                case 2 -> lines.set(at, lines.get(random.nextInt(lines.size())));
                case 3 -> lines.set(at, line.substring(0, column));
                case 4 -> lines.set(at, " ".repeat(random.nextInt(4)) + line.strip());
                case 5 -> lines.set(at, line.replaceFirst(":.*", ": " + odd));
                default ->
                    lines.set(
                            at, line.substring(0, column) + odd + line.substring(Math.min(line.length(), column + 1)));
            }
            if (lines.isEmpty()) {
                lines.add("");
            }
        }
        return String.join("\n", lines);
    }

    private void write(String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private Config load(Map<String, String> variables) throws BadConfigException {
        return Config.load(ConfigSource.folder(folder), variables, HOME);
    }

    private static Language english(Config config) {
        return config.languages().of(Locale.ENGLISH);
    }

    private List<Problem> problems(Map<String, String> variables) {
        List<Problem> problems =
                assertThrows(BadConfigException.class, () -> load(variables)).problems();
        assertTold(problems);
        return problems;
    }

    private List<String> keys(Map<String, String> variables) {
        return problems(variables).stream()
                .map(problem -> problem.file() + " " + problem.key())
                .distinct()
                .toList();
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream()
                .map(problem -> ConfigReport.line(problem, ENGLISH))
                .toList();
    }

    /** Every text is complete, and says how to mend what it tells. */
    private static void assertTold(List<Problem> problems) {
        for (Problem problem : problems) {
            String line = ConfigReport.line(problem, ENGLISH);
            assertTrue(line.startsWith(problem.file()), line);
            ResourceBundle bundle = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ROOT);
            for (String argument : arguments(bundle.getString("problem." + problem.key()))) {
                assertTrue(problem.details().containsKey(argument), problem.key() + " lacks " + argument);
            }
            String text = ENGLISH.text("problem." + problem.key(), problem.details());
            assertTrue(line.endsWith(text) || problem.details().containsValue(""), line);
            assertTrue(WHAT_AND_HOW.matcher(text).matches(), text);
        }
    }

    private static Set<String> arguments(String pattern) {
        return new MessageFormat(pattern, Locale.ENGLISH).getArgumentNames();
    }
}
