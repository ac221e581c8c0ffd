package io.kolscout;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. Each rule is shown to bite: a rule that allowed one arrow less would fail. */
class ArchitectureTest {

    private static final String ROOT = "io.kolscout.";

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("io.kolscout");

    /** The packages of the core, and which others each knows. */
    private static final Map<String, Set<String>> KNOWS = Map.ofEntries(
            Map.entry("chat", Set.of()),
            Map.entry("creator", Set.of()),
            Map.entry("config", Set.of()),
            Map.entry("rubric", Set.of("config")),
            Map.entry("interview", Set.of("rubric", "creator")),
            Map.entry("verdict", Set.of("rubric", "interview")),
            Map.entry("advice", Set.of("verdict", "rubric", "config")),
            Map.entry("record", Set.of("interview", "rubric", "creator")),
            Map.entry("store", Set.of("record", "interview", "rubric", "creator")),
            Map.entry("show", Set.of("chat", "record", "advice", "verdict", "interview", "rubric", "creator")),
            Map.entry("serve", Set.of("record", "show")),
            Map.entry("cases", Set.of("rubric", "interview", "verdict", "advice", "creator", "config")),
            Map.entry("console", Set.of("chat")));

    /** Libraries that only some packages may use. */
    private static final Map<String, Set<String>> USED_IN = Map.of(
            "org.jdbi..", Set.of("store"),
            "org.flywaydb..", Set.of("store"),
            "org.sqlite..", Set.of("store"),
            "org.postgresql..", Set.of("store"),
            "com.zaxxer..", Set.of("store"),
            "java.sql..", Set.of("store"),
            "org.eclipse.jetty..", Set.of("serve"),
            "org.jline..", Set.of("console"),
            "de.siegmar..", Set.of("cases"),
            "com.fasterxml.jackson.dataformat.yaml..", Set.of("config"));

    static Stream<String> packages() {
        return KNOWS.keySet().stream().sorted();
    }

    static Stream<String> libraries() {
        return USED_IN.keySet().stream().sorted();
    }

    @Test
    void everyPackageHasARule() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/io/kolscout"))) {
            assertEquals(
                    new TreeSet<>(KNOWS.keySet()),
                    folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void knowsOnlyWhatItMay(String name) {
        Set<String> allowed = KNOWS.getOrDefault(name, Set.of());
        knows(name, allowed).check(CORE);
        for (String arrow : allowed) {
            Set<String> fewer = new TreeSet<>(allowed);
            fewer.remove(arrow);
            assertTrue(violated(knows(name, fewer)), name + " does not need " + arrow);
        }
    }

    @Test
    void theRuleOfAPackageThatKnowsNobodyBitesToo() {
        for (String name : List.of("chat", "creator", "config")) {
            ArchRule notEvenItself = noClasses()
                    .that()
                    .resideInAPackage(ROOT + name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.kolscout..");
            assertTrue(violated(notEvenItself), name);
        }
    }

    private static ArchRule knows(String name, Set<String> allowed) {
        List<String> own = new ArrayList<>(List.of(ROOT + name + ".."));
        allowed.forEach(other -> own.add(ROOT + other + ".."));
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.kolscout..").and(not(resideInAnyPackage(own.toArray(String[]::new)))));
    }

    @Test
    void noCycles() {
        slices().matching("io.kolscout.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void librariesStayWhereTheyBelong(String library) {
        Set<String> where = USED_IN.getOrDefault(library, Set.of());
        usedOnlyIn(library, where).check(CORE);
        assertTrue(violated(usedOnlyIn(library, Set.of())), library + " is used nowhere");
    }

    private static ArchRule usedOnlyIn(String library, Set<String> where) {
        String[] homes = where.stream().map(home -> ROOT + home + "..").toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage("io.kolscout..").and(not(resideInAnyPackage(homes))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    @Test
    void noChatPlatformInTheCore() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.slack..", "net.dv8tion..")
                .check(CORE);
        assertTrue(violated(noClasses().should().dependOnClassesThat().resideInAnyPackage("com.slack..", "picocli..")));
    }

    @Test
    void onlyTheConsolePrints() {
        printsOnlyIn(ROOT + "console..").check(CORE);
        assertTrue(violated(printsOnlyIn("nowhere..")));
    }

    private static ArchRule printsOnlyIn(String home) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
    }

    @Test
    void timeComesFromAClock() {
        ArchRule rule = noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
        rule.check(CORE);
        JavaClasses clocks = new ClassFileImporter().importClasses(ReadsTheTime.class);
        assertTrue(rule.evaluate(clocks).hasViolation());
    }

    /** What the rule on time forbids. */
    static final class ReadsTheTime {
        private ReadsTheTime() {}

        static Instant now() {
            return Instant.now();
        }
    }

    @Test
    void everyClassIsNullMarked() {
        ArchRule rule = classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);
        rule.check(CORE);
        Set<String> marked = CORE.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(type -> type.getPackageName())
                .collect(Collectors.toSet());
        assertTrue(CORE.stream().allMatch(type -> marked.contains(type.getPackageName())));
        assertFalse(marked.isEmpty());
    }

    private static boolean violated(ArchRule rule) {
        return rule.allowEmptyShould(true).evaluate(CORE).hasViolation();
    }
}
