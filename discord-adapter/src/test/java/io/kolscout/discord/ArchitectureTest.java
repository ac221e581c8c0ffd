package io.kolscout.discord;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom in the adapter. */
class ArchitectureTest {

    private static final String ROOT = "io.kolscout.discord.";

    private static final JavaClasses ADAPTER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("io.kolscout.discord");

    private static final String SERVE = "io.kolscout.serve..";
    private static final String SHARDING = "net.dv8tion.jda.api.sharding..";
    private static final String EVENTS = "net.dv8tion.jda.api.events..";

    /** The packages below the adapter's own, and what each may not know beside that one. */
    private static final Map<String, Set<String>> KNOWS_NOTHING_OF = Map.of(
            "draw", Set.of(ROOT + "commands..", ROOT + "gateway..", SHARDING, EVENTS, SERVE),
            "commands", Set.of(ROOT + "gateway..", SHARDING, EVENTS, SERVE),
            "gateway", Set.of(ROOT + "draw..", ROOT + "commands..", EVENTS, SERVE));

    static Stream<String> packages() {
        return KNOWS_NOTHING_OF.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void knowsOnlyWhatItMay(String name) {
        Set<String> others = KNOWS_NOTHING_OF.getOrDefault(name, Set.of());
        String[] forbidden =
                Stream.concat(others.stream(), Stream.of("io.kolscout.discord")).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden))
                .check(ADAPTER);
        assertTrue(violated(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + name + "..")));
    }

    @Test
    void onlyWhoPutsItTogetherAndTheGatewayKnowOfShards() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.kolscout.discord", ROOT + "gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SHARDING)
                .check(ADAPTER);
        assertTrue(violated(noClasses().should().dependOnClassesThat().resideInAPackage(SHARDING)));
    }

    @Test
    void theWebServerIsTheCores() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(ADAPTER);
        assertTrue(
                violated(noClasses().should().dependOnClassesThat().resideInAnyPackage("org.eclipse.jetty..", SERVE)));
    }

    @Test
    void noCycles() {
        slices().matching("io.kolscout.discord.(*)..").should().beFreeOfCycles().check(ADAPTER);
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
        rule.check(ADAPTER);
        assertTrue(rule.evaluate(new ClassFileImporter().importClasses(CallsNow.class))
                .hasViolation());
    }

    /** Breaks the rule that time comes from a clock. */
    static final class CallsNow {
        static Instant now() {
            return Instant.now();
        }
    }

    @Test
    void everyClassIsNullMarked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .check(ADAPTER);
        Set<String> marked = ADAPTER.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(type -> type.getPackageName())
                .collect(Collectors.toSet());
        assertTrue(ADAPTER.stream().allMatch(type -> marked.contains(type.getPackageName())), marked.toString());
    }

    private static boolean violated(ArchRule rule) {
        return rule.allowEmptyShould(true).evaluate(ADAPTER).hasViolation();
    }
}
