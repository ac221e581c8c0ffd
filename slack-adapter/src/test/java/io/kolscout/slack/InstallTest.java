package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.kolscout.record.Installation;
import io.kolscout.record.Retention.Limits;
import io.kolscout.record.Store;
import io.kolscout.serve.Unusable;
import io.kolscout.slack.Running.Mode;
import io.kolscout.slack.draw.BlockPainter;
import io.kolscout.slack.testslack.Channel;
import io.kolscout.slack.testslack.Message;
import io.kolscout.slack.testslack.Person;
import io.kolscout.slack.testslack.TestSlack;
import io.kolscout.slack.testslack.Workspace;
import io.kolscout.store.SqliteRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** An app that several workspaces install, from the page to the last event, in the test Slack. */
class InstallTest {

    @TempDir
    private Path home;

    private static Optional<Installation> stored(ManyTeams teams, Workspace workspace) {
        try (Store record = SqliteRecord.open(teams.database())) {
            return record.installation("slack", workspace.teamId());
        }
    }

    /** How many teams are marked as departed. */
    private static long departed(Path database) {
        Instant future = Instant.parse("2999-01-01T00:00:00Z");
        Instant past = Instant.EPOCH;
        try (Store record = SqliteRecord.open(database)) {
            return record.purge(new Limits(past, past, future, past), () -> true)
                    .teams();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void fromThePageToTheFirstAnswerInASecondWorkspace(Mode mode) {
        try (ManyTeams teams = new ManyTeams(mode, home)) {
            Person ann = teams.slack.workspaceWithoutApp("T0ACME").person("ann");
            Workspace globex = teams.slack.workspaceWithoutApp("T0GLOBEX");
            Person bea = globex.person("bea");
            Channel spring = globex.channel("spring");
            assertEquals(200, teams.installs(ann).statusCode());

            HttpResponse<String> page = teams.installs(bea);

            assertEquals(200, page.statusCode(), page.body());
            assertTrue(page.body().contains("/classify"), page.body());
            assertTrue(bea.sees(bea.direct()).text().contains("/classify"));
            assertTrue(teams.asks(bea, spring, "/classify @zoe.reads").shows("Who is behind"));
            bea.opensHome();
            assertTrue(bea.home().shows("@zoe.reads"));
            ann.opensHome();
            assertFalse(ann.home().shows("@zoe.reads"));

            teams.installs(bea);
            bea.opensHome();
            assertEquals(1, bea.screen(bea.direct()).size(), "there is no second welcome");
            assertEquals(List.of(), teams.slack.violations());
        }
    }

    @Test
    void pagesGuardThemselves() {
        try (ManyTeams teams = new ManyTeams(Mode.HTTP, home)) {
            HttpResponse<String> begun = teams.browser().opens("/slack/install");
            assertEquals(302, begun.statusCode());
            String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow();
            for (String part : List.of("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/slack", "; Max-Age=600")) {
                assertTrue(cookie.contains(part), cookie);
            }
            String location = begun.headers().firstValue("Location").orElseThrow();
            assertTrue(location.startsWith(teams.slack.authorizeUrl() + "?client_id=1111111111.2222222222&"), location);
            assertTrue(location.contains("redirect_uri=https%3A%2F%2Fscout.example.org%2Fslack%2Foauth_redirect"));
            String secret = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
            assertFalse(location.contains(secret), "the address gives the browser's secret away");

            HttpResponse<String> page = teams.browser().opens("/slack/oauth_redirect?error=%3Cscript%3E&state=%22");
            assertFalse(page.body().contains("script"), page.body());
            assertTrue(page.headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow()
                    .startsWith("default-src 'none'"));
            assertEquals(
                    "no-referrer", page.headers().firstValue("Referrer-Policy").orElseThrow());
            assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
        }
    }

    @Test
    void nothingIsInstalledWhereSomebodySaysNo() {
        try (ManyTeams teams = new ManyTeams(Mode.HTTP, home)) {
            Workspace acme = teams.slack.workspaceWithoutApp("T0ACME");
            Browser browser = teams.browser();
            HttpResponse<String> page = browser.opens(acme.person("ann").denies(browser.begins()));
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("Nothing was installed"), page.body());
            assertEquals(List.of(), teams.slack.calls("oauth.v2.access"));
            assertEquals(Optional.empty(), stored(teams, acme));
        }
    }

    @Test
    void stateIsGoodOnceInItsOwnBrowserForTenMinutes() {
        try (ManyTeams teams = new ManyTeams(Mode.HTTP, home)) {
            Person ann = teams.slack.workspaceWithoutApp("T0ACME").person("ann");
            Browser browser = teams.browser();

            URI forged = URI.create(ann.approves(browser.begins()).toString().replaceFirst("state=....", "state=AAAA"));
            assertEquals(400, browser.opens(forged).statusCode());

            URI stolen = ann.approves(browser.begins());
            Browser other = teams.browser();
            other.begins();
            assertEquals(400, other.opens(stolen).statusCode());
            assertEquals(400, teams.browser().opens(stolen).statusCode());
            assertEquals(400, browser.opens(stolen).statusCode(), "it was shown in another browser");

            URI late = ann.approves(browser.begins());
            teams.clock.move(Duration.ofMinutes(10));
            assertEquals(400, browser.opens(late).statusCode());
            assertEquals(400, browser.opens("/slack/oauth_redirect").statusCode());
            assertEquals(List.of(), teams.slack.calls("oauth.v2.access"));

            URI good = ann.approves(browser.begins());
            assertEquals(200, browser.opens(good).statusCode());
            assertEquals(400, browser.opens(good).statusCode());
            assertEquals(1, teams.slack.calls("oauth.v2.access").size());
            assertEquals(List.of(), teams.slack.violations());
        }
    }

    @Test
    void codeThatWasUsedInstallsNothing() {
        try (ManyTeams teams = new ManyTeams(Mode.HTTP, home)) {
            Person ann = teams.slack.workspaceWithoutApp("T0ACME").person("ann");
            Browser browser = teams.browser();
            URI first = ann.approves(browser.begins());
            browser.opens(first);
            String code = first.getQuery().replaceFirst("&state=.*", "");
            String page = browser.begins().getQuery();
            String state = page.replaceFirst(".*state=([^&]+).*", "$1");
            HttpResponse<String> again = browser.opens("/slack/oauth_redirect?" + code + "&state=" + state);
            assertEquals(502, again.statusCode());
            assertTrue(again.body().contains("invalid_code"), again.body());
        }
    }

    @Test
    void workspacesSeeNothingOfEachOther() {
        try (ManyTeams teams = new ManyTeams(Mode.HTTP, home)) {
            Workspace acme = teams.slack.workspaceWithoutApp("T0ACME");
            Workspace globex = teams.slack.workspaceWithoutApp("T0GLOBEX");
            Person ann = acme.person("ann");
            Person bea = globex.person("bea");
            Channel launch = acme.channel("launch");
            Channel spring = globex.channel("spring");
            teams.installs(ann);
            teams.installs(bea);
            Message verdict = teams.asks(ann, launch, "/classify @zoe.reads goal:education");
            for (String answer : Running.KOL) {
                if (verdict.shows("[" + answer + "]")) {
                    ann.clicks(verdict, answer);
                } else {
                    ann.chooses(verdict, BlockPainter.MENU, answer);
                }
                verdict = ann.waitsForNews(verdict);
            }
            assertTrue(verdict.text().contains("@zoe.reads: KOL"), verdict.text());
            ann.clicks(verdict, "Share");
            ann.view().fill("Note", "For the spring launch").submit();
            Message preview = ann.waitsFor(launch, message -> message.shows("Nothing is shared yet."));

            bea.opensHome();
            assertFalse(bea.home().shows("@zoe.reads"));
            assertTrue(teams.asks(bea, spring, "/classify @zoe.reads").shows("Who is behind"));
            for (Message foreign : List.of(verdict, preview)) {
                bea.forges(spring, foreign.json());
                Message forged = bea.waitsFor(spring, message -> message.text().equals(foreign.text()));
                String button = foreign.shows("[Share now]") ? "Share now" : "Full plan";
                bea.clicks(forged, button);
                bea.waitsForNews(forged);
                assertTrue(
                        bea.screen(spring).stream().noneMatch(message -> message.shows("Shared in")),
                        "a share of another workspace is posted");
                assertFalse(bea.hasView() && bea.view().shows("Brief: do"));
            }
            ann.clicks(preview, "Share now");
            ann.waitsFor(launch, message -> message.shows("Shared in"));
            assertEquals(List.of(), teams.slack.violations());
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void workspaceThatRemovesTheAppAndInstallsItAgainGoesOn(Mode mode) {
        try (ManyTeams teams = new ManyTeams(mode, home)) {
            Workspace acme = teams.slack.workspaceWithoutApp("T0ACME");
            Person ann = acme.person("ann");
            Channel launch = acme.channel("launch");
            teams.installs(ann);
            assertTrue(teams.asks(ann, launch, "/classify @zoe.reads").shows("Who is behind"));

            acme.uninstall();
            assertEquals(Optional.empty(), stored(teams, acme));
            acme.uninstall();
            assertEquals(Optional.empty(), stored(teams, acme));

            teams.clock.move(Duration.ofSeconds(5));
            teams.installs(ann);
            teams.slack.repeatEvent();
            assertTrue(stored(teams, acme).isPresent(), "an event of before the installation deletes it");
            ann.opensHome();
            assertTrue(ann.home().shows("@zoe.reads"), "what the team has is kept");
            teams.stop();
            assertEquals(0, departed(teams.database()));
            assertEquals(List.of(), teams.slack.violations());
        }
    }

    @Test
    void revokedTokensAreDeletedAndTheTeamIsMarkedAsDeparted() {
        try (ManyTeams teams = new ManyTeams(Mode.HTTP, home)) {
            Workspace acme = teams.slack.workspaceWithoutApp("T0ACME");
            Workspace globex = teams.slack.workspaceWithoutApp("T0GLOBEX");
            teams.installs(acme.person("ann"));
            teams.installs(globex.person("bea"));
            acme.revokeTokens();
            assertEquals(Optional.empty(), stored(teams, acme));
            assertTrue(stored(teams, globex).isPresent());
            teams.stop();
            assertEquals(1, departed(teams.database()));
        }
    }

    @Test
    void oneWorkspacesDepartureIsTakenBackWhenTheBotIsAtWorkThereAgain() {
        try (Running running = new Running(Mode.HTTP, home)) {
            Path database = home.resolve(".kol-scout").resolve("scout.db");
            running.acme.uninstall();
            running.acme.install(TestSlack.SCOPES);
            running.restart();
            assertEquals(0, departed(database));
            running.acme.uninstall();
            assertEquals(1, departed(database));
        }
    }

    @Test
    void tokensAreNowhereInTheFile() throws IOException {
        try (ManyTeams teams = new ManyTeams(Mode.HTTP, home)) {
            teams.slack.rotateTokens(true);
            Workspace acme = teams.slack.workspaceWithoutApp("T0ACME");
            Browser browser = teams.browser();
            URI back = acme.person("ann").approves(browser.begins());
            browser.opens(back);
            String state = back.getQuery().replaceFirst(".*state=", "");
            String bytes = bytes(teams.folder());
            assertTrue(bytes.contains("T0ACME"));
            assertFalse(bytes.contains(acme.botToken()));
            assertFalse(bytes.contains("xoxe"));
            assertFalse(bytes.contains(state));
        }
    }

    private static String bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        }
    }

    @Test
    void keysAreReplacedOneAfterTheOther() {
        try (ManyTeams teams = new ManyTeams(Mode.HTTP, home)) {
            Workspace acme = teams.slack.workspaceWithoutApp("T0ACME");
            Person ann = acme.person("ann");
            teams.installs(ann);
            String before = stored(teams, acme).orElseThrow().sealed();
            assertTrue(before.startsWith("k1:"), "the id of the key is in front");

            teams.restart(ManyTeams.NEW_KEY + "," + ManyTeams.OLD_KEY);
            ann.opensHome();
            ann.home();
            assertTrue(stored(teams, acme).orElseThrow().sealed().startsWith("k2:"), "it is not sealed anew");

            teams.restart(ManyTeams.NEW_KEY);
            teams.asks(ann, acme.channel("launch"), "/classify @zoe.reads");
            ann.opensHome();
            ann.waitsForHome(view -> view.shows("@zoe.reads"));
        }
    }

    @Test
    void aLostKeyIsASentenceInTheLogAndNothingWorse() throws Exception {
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        Logger log = (Logger) LoggerFactory.getLogger("io.kolscout.slack");
        events.start();
        log.addAppender(events);
        try (ManyTeams teams = new ManyTeams(Mode.HTTP, home)) {
            Workspace acme = teams.slack.workspaceWithoutApp("T0ACME");
            Person ann = acme.person("ann");
            teams.installs(ann);
            teams.restart(ManyTeams.NEW_KEY);
            ann.opensHome();
            for (int i = 0; i < 500 && said(events).isEmpty(); i++) {
                Thread.sleep(10);
            }
            assertEquals(1, said(events).size(), said(events).toString());
            assertEquals(200, teams.browser().opens("/health").statusCode());
            assertTrue(teams.asks(ann, acme.channel("launch"), "/classify @zoe.reads")
                    .shows("Who is behind"));

            assertEquals(200, teams.installs(ann).statusCode());
            ann.opensHome();
            assertTrue(ann.home().shows("@zoe.reads"));
            String all = events.list.stream()
                    .map(event -> event.getFormattedMessage() + event.getThrowableProxy())
                    .collect(Collectors.joining());
            for (String secret : List.of("xoxb-", teams.slack.clientSecret(), "B".repeat(42), "A".repeat(43))) {
                assertFalse(all.contains(secret), all);
            }
        } finally {
            log.detachAppender(events);
        }
    }

    private static List<String> said(ListAppender<ILoggingEvent> events) {
        return List.copyOf(events.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains("SCOUT_ENCRYPTION_KEYS"))
                .toList();
    }

    @Test
    void badKeysAreNamedWithAllElseThatIsWrong() {
        Map<String, String> environment = new HashMap<>();
        environment.put("SLACK_CLIENT_ID", "1.2");
        environment.put("SLACK_CLIENT_SECRET", "secret");
        environment.put("SCOUT_ENCRYPTION_KEYS", "k1:dG9vIHNob3J0");
        environment.put("SCOUT_PUBLIC_URL", "scout");
        environment.put("PORT", "70000");
        Unusable unusable =
                assertThrows(Unusable.class, () -> SlackSettings.read(environment, SlackTexts.in(Locale.ENGLISH)));
        assertEquals(4, unusable.sentences().size(), unusable.sentences().toString());
        assertTrue(unusable.sentences().get(0).contains("SCOUT_ENCRYPTION_KEYS cannot be read"));
        assertFalse(unusable.toString().contains("dG9vIHNob3J0"));
    }

    @Test
    void tokensAreRenewedAheadOfTheirEnd() {
        try (ManyTeams teams = new ManyTeams(Mode.HTTP, home)) {
            teams.slack.rotateTokens(true);
            Workspace acme = teams.slack.workspaceWithoutApp("T0ACME");
            Person ann = acme.person("ann");
            teams.installs(ann);
            String first = acme.botToken();
            for (int hours = 0; hours < 33; hours += 11) {
                teams.clock.move(Duration.ofHours(11));
                teams.asks(ann, acme.channel("launch"), "/classify @shop" + hours);
                String creator = "@shop" + hours;
                ann.opensHome();
                ann.waitsForHome(view -> view.shows(creator));
            }
            assertNotEquals(first, acme.botToken());
            assertEquals(
                    3,
                    teams.slack.calls("oauth.v2.access").stream()
                            .filter(call -> call.parameters().containsValue("refresh_token"))
                            .count());
            assertEquals(List.of(), teams.slack.violations());
        }
    }
}
