package io.kolscout.slack.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import io.kolscout.record.Installation;
import io.kolscout.record.Installations;
import io.kolscout.record.Store;
import io.kolscout.slack.api.SlackRefusal;
import io.kolscout.slack.api.WebApi;
import io.kolscout.slack.testslack.TestSlack;
import io.kolscout.slack.testslack.Workspace;
import io.kolscout.store.SqliteRecord;
import io.kolscout.testing.MovableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of teams that installed the app: kept, renewed ahead of their end, and given up. */
class RenewalTest {

    private static final String KEYS = "k1:" + "A".repeat(43) + "=";
    private static final URI PUBLIC_URL = URI.create("https://scout.example.org");

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private final TestSlack testSlack = TestSlack.start(clock).rotateTokens(true);
    private final ClientApp app = new ClientApp(testSlack.clientId(), testSlack.clientSecret(), PUBLIC_URL);
    private final Workspace acme = testSlack.workspaceWithoutApp("T0ACME");
    private Store record;
    private Safe safe;
    private Exchange exchange;
    private InstalledTokens tokens;
    private WebApi api;

    @BeforeEach
    void open() {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(testSlack.apiUrl());
        config.setStatsEnabled(false);
        Slack slack = Slack.getInstance(config);
        record = SqliteRecord.open(folder.resolve("scout.db"));
        safe = new Safe(record, Keyring.parse(KEYS).orElseThrow());
        exchange = new Exchange(slack, app, clock);
        tokens = new InstalledTokens(safe, new Renewal(safe, record, exchange, clock), clock);
        api = new WebApi(slack, tokens);
    }

    @AfterEach
    void close() {
        record.close();
        testSlack.close();
    }

    private OAuthV2AccessResponse approved() {
        String page = testSlack.authorizeUrl() + "?client_id=" + app.id() + "&scope=commands&state=s&redirect_uri="
                + URLEncoder.encode(app.redirectUri(), StandardCharsets.UTF_8);
        String query = acme.person("ann").approves(URI.create(page)).getQuery();
        return exchange.code(query.replaceFirst("code=([^&]+).*", "$1"));
    }

    private void install() {
        safe.install(acme.teamId(), Grant.of(approved(), clock.instant()), clock.instant());
        tokens.forget(acme.teamId());
    }

    private void call() {
        api.callNow(acme.teamId(), "auth.test", client -> client.authTest(request -> request));
    }

    private long refreshes() {
        return testSlack.calls("oauth.v2.access").stream()
                .filter(call -> call.parameters().containsValue("refresh_token"))
                .count();
    }

    @Test
    void oneOfTwoProcessesRenewsAndBothGoOn() throws Exception {
        install();
        clock.move(Duration.ofHours(11));
        List<Process> processes = List.of(start(), start());
        List<BufferedReader> outputs = new ArrayList<>();
        for (Process process : processes) {
            outputs.add(process.inputReader(StandardCharsets.UTF_8));
        }
        for (BufferedReader output : outputs) {
            assertEquals("ready", output.readLine());
        }
        for (Duration further : List.of(Duration.ofHours(11), Duration.ofHours(2), Duration.ofHours(9))) {
            if (!further.equals(Duration.ofHours(11))) {
                clock.move(further);
            }
            for (Process process : processes) {
                process.outputWriter(StandardCharsets.UTF_8)
                        .append(further.toSeconds() + "\n")
                        .flush();
            }
            for (BufferedReader output : outputs) {
                assertEquals(String.valueOf(TokenProcess.CALLS), output.readLine());
            }
        }
        for (Process process : processes) {
            process.outputWriter(StandardCharsets.UTF_8).close();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
        }
        assertEquals(2, refreshes(), "at 11 hours and, with the token of then, at 22");
        assertEquals(List.of(), testSlack.violations());
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TokenProcess.class.getName(),
                        folder.resolve("scout.db").toString(),
                        acme.teamId(),
                        testSlack.apiUrl(),
                        app.id(),
                        app.secret(),
                        KEYS)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void tokenThatIsOverWaitsForTheProcessThatRenewsIt() throws Exception {
        install();
        clock.move(Duration.ofHours(13));
        Safe.Kept kept = safe.find(acme.teamId()).orElseThrow();
        record.take(
                "slack-token:T0ACME",
                "another",
                clock.instant(),
                clock.instant().plusSeconds(60));
        Thread another = new Thread(() -> safe.renew(kept, exchange.refresh(kept.grant())));
        another.start();
        call();
        another.join();
        assertEquals(1, refreshes());
    }

    @Test
    void tokenIsUsedToItsEndWhereSlackRenewsItNoMore() {
        install();
        exchange.refresh(safe.find(acme.teamId()).orElseThrow().grant());
        long before = refreshes();
        clock.move(Duration.ofHours(11));
        call();
        call();
        clock.move(Duration.ofMinutes(2));
        call();
        assertEquals(before, refreshes(), "what was lost is not found again");
        clock.move(Duration.ofHours(2));
        assertThrows(SlackRefusal.class, this::call);
        install();
        call();
    }

    @Test
    void tokensAreNotLostWhereTheOldOnesAreSealedAnewMeanwhile() {
        install();
        clock.move(Duration.ofHours(11));
        Safe disturbed = new Safe(new Disturbed(record), Keyring.parse(KEYS).orElseThrow());
        Renewal renewal = new Renewal(disturbed, record, exchange, clock);
        Safe.Kept old = safe.find(acme.teamId()).orElseThrow();

        Grant renewed = renewal.fresh(old).grant();

        assertEquals(acme.botToken(), renewed.token());
        assertEquals(renewed, safe.find(acme.teamId()).orElseThrow().grant());
    }

    /** A record in which somebody else stores the installation just before it is renewed for the first time. */
    private static final class Disturbed implements Installations {
        private final Installations record;
        private boolean done;

        Disturbed(Installations record) {
            this.record = record;
        }

        @Override
        public Optional<Installation> installation(String name, String team) {
            return record.installation(name, team);
        }

        @Override
        public void install(String name, String team, String sealed, Instant installed) {
            record.install(name, team, sealed, installed);
        }

        @Override
        public boolean renew(Installation next) {
            if (!done) {
                done = true;
                Installation now = record.installation(next.app(), next.team()).orElseThrow();
                assertTrue(record.renew(now.next(now.sealed())));
            }
            return record.renew(next);
        }

        @Override
        public boolean uninstall(String name, String team, Instant upTo) {
            return record.uninstall(name, team, upTo);
        }
    }

    @Test
    void renewalDoesNotBringARemovedInstallationBack() {
        install();
        Safe.Kept kept = safe.find(acme.teamId()).orElseThrow();
        safe.uninstall(acme.teamId(), clock.instant());
        assertEquals(Optional.empty(), safe.renew(kept, kept.grant()));
        tokens.forget(acme.teamId());
        SlackRefusal refusal = assertThrows(SlackRefusal.class, this::call);
        assertEquals(SlackRefusal.NOT_INSTALLED, refusal.error());
    }

    @Test
    void refusedTokenIsReadAnewOnce() {
        install();
        call();
        acme.revokeTokens();
        safe.install(acme.teamId(), Grant.of(approved(), clock.instant()), clock.instant());
        call();
        acme.revokeTokens();
        SlackRefusal refusal = assertThrows(SlackRefusal.class, this::call);
        assertEquals("token_revoked", refusal.error());
    }

    @Test
    void organisationsInstallationIsThatOfItsWorkspacesToo() {
        Instant now = clock.instant();
        safe.install("E0CORP", new Grant("org", "", Optional.empty()), now);
        safe.install("T0OWN", new Grant("own", "", Optional.empty()), now);
        assertThrows(SlackRefusal.class, () -> tokens.of("T0ANY"));
        tokens.belongs("T0ANY", "E0CORP");
        tokens.belongs("T0OWN", "E0CORP");
        assertEquals("org", tokens.of("T0ANY"));
        assertEquals("org", tokens.of("E0CORP"));
        assertEquals("own", tokens.of("T0OWN"));
        assertThrows(SlackRefusal.class, () -> tokens.of("T0OTHER"));
        safe.uninstall("E0CORP", now);
        tokens.forget("E0CORP");
        assertThrows(SlackRefusal.class, () -> tokens.of("T0ANY"));
        assertEquals("own", tokens.of("T0OWN"));
    }

    @Test
    void noStringNamesASecret() {
        install();
        Safe.Kept kept = safe.find(acme.teamId()).orElseThrow();
        for (Object each : List.of(kept, kept.grant(), app, new SlackRefusal("m", "e"))) {
            assertEquals(-1, each.toString().indexOf(acme.botToken()));
            assertEquals(-1, each.toString().indexOf(app.secret()));
        }
        assertNotEquals("", kept.grant().refreshToken());
        assertEquals(-1, kept.toString().indexOf(kept.grant().refreshToken()));
    }
}
