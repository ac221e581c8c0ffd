package io.kolscout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kolscout.config.BadConfigException;
import io.kolscout.config.ConfigSource;
import io.kolscout.config.Environment;
import io.kolscout.config.Node;
import io.kolscout.config.Problems;
import io.kolscout.config.Yamls;
import io.kolscout.record.Retention;
import io.kolscout.show.Texts;
import io.kolscout.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path HOME = Path.of("/home/planner");

    private final Problems problems = new Problems();
    private final String shipped = Yamls.shipped("bot.yaml");

    private Settings read(String file, Map<String, String> variables) {
        Node root = Yamls.parse(file, problems);
        return Settings.read(root, new Environment(variables, problems), HOME);
    }

    @Test
    void theDefaultsKeepEverythingInAFolderOfTheUsers() {
        Settings settings = read(shipped, Map.of());
        assertEquals(
                new Settings(
                        List.of(Locale.ENGLISH),
                        Optional.empty(),
                        Path.of("/home/planner/.kol-scout"),
                        new Database.InFile(Path.of("/home/planner/.kol-scout/scout.db")),
                        new Retention(30, 12)),
                settings);
        assertEquals(List.of(), problems.all());
    }

    @Test
    void theEnvironmentWinsOverTheFile() {
        String file = Yamls.changed(shipped, "folder: \"\"", "folder: /srv/file");
        file = Yamls.changed(file, "url: \"\"", "url: \"jdbc:sqlite:/srv/file.db\"");
        file = Yamls.changed(file, "language: \"\"", "language: en");
        assertEquals(
                new Database.InFile(Path.of("/srv/file.db")),
                read(file, Map.of()).database());
        Settings settings = read(
                file,
                Map.of(
                        "SCOUT_DATA_FOLDER", "/srv/environment",
                        "SCOUT_DATABASE_URL", "jdbc:sqlite:/srv/environment.db",
                        "SCOUT_LANGUAGES", " en , fr,pt-BR,en",
                        "SCOUT_LANGUAGE", "fr"));
        assertEquals(List.of(), problems.all());
        assertEquals(Path.of("/srv/environment"), settings.dataFolder());
        assertEquals(new Database.InFile(Path.of("/srv/environment.db")), settings.database());
        assertEquals(List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("pt-BR")), settings.languages());
        assertEquals(Optional.of(Locale.FRENCH), settings.language());
    }

    @Test
    void timesToKeepThingsMayBeLeftOut() {
        String without = shipped.substring(0, shipped.indexOf("retention:"));
        assertEquals(new Retention(30, 12), read(without, Map.of()).retention());
        assertEquals(
                new Retention(7, 12),
                read(without + "retention:\n  drafts: 7\n", Map.of()).retention());
        assertEquals(
                new Retention(365, 24),
                read(without, Map.of("SCOUT_RETENTION_DRAFTS", "365", "SCOUT_RETENTION_VERDICTS", "24"))
                        .retention());
        assertEquals(
                new Retention(1, 1),
                read(Yamls.changed(shipped, "drafts: 30", "drafts: 1"), Map.of("SCOUT_RETENTION_VERDICTS", "1"))
                        .retention());
        assertEquals(List.of(), problems.all());
    }

    @Test
    void aBadTimeToKeepThingsIsASentence() {
        read(Yamls.changed(shipped, "verdicts: 12", "verdicts: 36\n  forever: true"), Map.of());
        assertEquals(
                List.of(
                        "test.yaml, line 26: 36 is out of range (retention.verdicts). Use a number from 1 to 24.",
                        "test.yaml, line 27: forever means nothing here. Delete it, or use one of: drafts, verdicts."),
                problems.all().stream()
                        .map(problem -> ConfigReport.line(problem, Texts.in(Locale.ENGLISH)))
                        .toList());
    }

    @Test
    void aBlankVariableIsNotSet() {
        String file = Yamls.changed(shipped, "folder: \"\"", "folder: /srv/file");
        assertEquals(
                Path.of("/srv/file"),
                read(file, Map.of("SCOUT_DATA_FOLDER", " ")).dataFolder());
    }

    @Test
    void theDatabaseFollowsTheDataFolder() {
        assertEquals(
                new Database.InFile(Path.of("/srv/bot/scout.db")),
                read(shipped, Map.of("SCOUT_DATA_FOLDER", "/srv/x/../bot/")).database());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "SCOUT_DATABASE_URL | jdbc:sqlite:relative.db | not-absolute",
                "SCOUT_DATABASE_URL | jdbc:sqlite: | not-absolute",
                "SCOUT_DATABASE_URL | jdbc:sqlite::memory: | not-absolute",
                "SCOUT_DATABASE_URL | jdbc:sqlite:file:/srv/scout.db | not-absolute",
                "SCOUT_DATABASE_URL | jdbc:sqlite:/srv/scout.db?mode=ro | database-url",
                "SCOUT_DATABASE_URL | jdbc:postgresql:// | database-url",
                "SCOUT_DATABASE_URL | jdbc:postgresql:scout | database-url",
                "SCOUT_DATABASE_URL | jdbc:postgresql://db | database-url",
                "SCOUT_DATABASE_URL | jdbc:postgresql://db:port/scout | database-url",
                "SCOUT_DATABASE_URL | jdbc:postgresql://db/scout?p%61ssword=x | database-url",
                "SCOUT_DATABASE_URL | jdbc:postgresql://db/scout?Password=x | database-password",
                "SCOUT_DATABASE_URL | jdbc:postgresql://db/scout?ssl=true&sslpassword=x | database-password",
                "SCOUT_DATABASE_URL | jdbc:postgresql://scout@db/scout | database-password",
                "SCOUT_DATABASE_URL | jdbc:mysql://db/scout | database-url",
                "SCOUT_DATABASE_URL | /srv/scout.db | database-url",
                "SCOUT_DATABASE_URL | scout | database-url",
                "SCOUT_DATA_FOLDER | data | not-absolute",
                "SCOUT_DATA_FOLDER | ~/scout | not-absolute",
                "SCOUT_RETENTION_DRAFTS | 0 | out-of-range",
                "SCOUT_RETENTION_DRAFTS | 366 | out-of-range",
                "SCOUT_RETENTION_DRAFTS | never | not-a-number",
                "SCOUT_RETENTION_VERDICTS | 0 | out-of-range",
                "SCOUT_RETENTION_VERDICTS | 25 | out-of-range",
                "SCOUT_RETENTION_VERDICTS | 1.5 | not-whole",
                "SCOUT_LANGUAGE | fr | language-unlisted",
                "SCOUT_LANGUAGE | english | language",
                "SCOUT_LANGUAGE | ../../etc | language",
                "SCOUT_LANGUAGES | fr | no-english",
                "SCOUT_LANGUAGES | en,fr_FR | language",
                "SCOUT_LANGUAGES | 'en,,fr' | blank"
            })
    void aBadVariableIsReportedUnderItsName(String name, String value, String key) {
        read(shipped, Map.of(name, value));
        assertEquals(
                List.of(name + " 0 " + key),
                problems.all().stream()
                        .map(problem -> problem.file() + " " + problem.line() + " " + problem.key())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://scout:hunter2@db:5432/scout",
                "jdbc:postgresql://db/scout?user=scout&password=hunter2",
                "jdbc:oracle:thin:scout/hunter2@db:1521:scout",
                "jdbc:sqlserver://db;user=scout;password=hunter2",
                "postgres://scout:hunter2@db/scout",
                "scout:hunter2@db",
                "hunter2",
                "jdbc:sqlite:/srv/scout.db?password=hunter2",
                "jdbc:sqlite:scout.db?password=hunter2"
            })
    void noPasswordInAnAddressIsEverShown(String url) {
        BadConfigException bad = assertThrows(
                BadConfigException.class,
                () -> Config.load(ConfigSource.defaults(), Map.of("SCOUT_DATABASE_URL", url), HOME));
        String line = ConfigReport.line(bad.problems().get(0), Texts.in(Locale.ENGLISH));
        assertFalse(line.contains("hunter2"), line);
        assertEquals(1, bad.problems().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/scout",
                "jdbc:postgresql://db.example.org:5432/scout",
                "jdbc:postgresql://[::1]:5432/scout",
                "jdbc:postgresql://one:26257,two:26257/scout?sslmode=verify-full&currentSchema=kol"
            })
    void aServerTakesTheUserBesideItsAddress(String url) {
        String file = Yamls.changed(shipped, "url: \"\"", "url: \"" + url + "\"");
        file = Yamls.changed(file, "user: \"\"", "user: planner");
        assertEquals(new Database.OnServer(url, "planner"), read(file, Map.of()).database());
        assertEquals(
                new Database.OnServer(url, "scout"),
                read(file, Map.of("SCOUT_DATABASE_USER", "scout")).database());
        assertEquals(
                new Database.OnServer(url, ""),
                read(shipped, Map.of("SCOUT_DATABASE_URL", url)).database());
        assertEquals(List.of(), problems.all());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://db | jdbc:postgresql:… is no address of a database."
                        + " Use jdbc:sqlite: and an absolute path, or jdbc:postgresql://host:port/database.",
                "jdbc:postgresql://scout:hunter2@db/scout | jdbc:postgresql:… holds a user or a password. Take it out"
                        + " and set SCOUT_DATABASE_USER and SCOUT_DATABASE_PASSWORD in the environment."
            })
    void anAddressIsRefusedByItsKind(String url, String text) {
        BadConfigException bad = assertThrows(
                BadConfigException.class,
                () -> Config.load(ConfigSource.defaults(), Map.of("SCOUT_DATABASE_URL", url), HOME));
        assertEquals(
                "SCOUT_DATABASE_URL: " + text, ConfigReport.line(bad.problems().get(0), Texts.in(Locale.ENGLISH)));
    }

    @Test
    void aPasswordInTheFileIsRefusedAndNotShown() {
        read(Yamls.changed(shipped, "user: \"\"", "password: hunter2"), Map.of());
        assertEquals("secret", problems.all().get(0).key());
        assertFalse(problems.all().toString().contains("hunter2"));
        assertEquals(1, problems.count());
    }
}
