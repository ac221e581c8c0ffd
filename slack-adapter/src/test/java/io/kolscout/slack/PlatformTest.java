package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kolscout.slack.Running.Mode;
import io.kolscout.slack.testslack.Message;
import io.kolscout.slack.testslack.Receipt;
import io.kolscout.slack.testslack.View;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Slack demands of an app, and what it may do to one. */
class PlatformTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    private Path home;

    @Test
    void onlySlacksOwnRequestsAreTaken() throws Exception {
        try (Running running = new Running(Mode.HTTP, home)) {
            running.http().forge(true);
            assertEquals(401, running.ann.types(running.launch, "/kol help").status());
            running.http().forge(false).skew(Duration.ofSeconds(-303));
            assertEquals(401, running.ann.types(running.launch, "/kol help").status());
            running.http().skew(Duration.ofSeconds(303));
            assertEquals(401, running.ann.types(running.launch, "/kol help").status());
            running.slack.takeViolations();
            running.http().skew(Duration.ofSeconds(-297));
            assertEquals(200, running.ann.types(running.launch, "/kol help").status());
            running.http().skew(Duration.ofSeconds(297));
            assertEquals(200, running.ann.types(running.launch, "/kol help").status());
            assertEquals(401, post(running, FORM, "command=%2Fkol", "").statusCode());
            assertEquals(200, running.http().checkSsl().status());
            assertEquals("c1", running.http().verifyUrl("c1").body());
            assertEquals(List.of(), running.slack.violations());
        }
    }

    @Test
    void garbageIsRefusedWithoutALookInside() throws Exception {
        try (Running running = new Running(Mode.HTTP, home)) {
            for (String type : List.of(FORM, "application/json", "text/plain", "")) {
                for (String body : List.of(
                        "",
                        "{",
                        "[]",
                        "null",
                        "\"x\"",
                        "payload=",
                        "payload=%7B",
                        "payload=null",
                        "payload=%7B%22type%22%3A%22block_actions%22%7D",
                        "payload=%7B%22type%22%3A%22view_submission%22%7D",
                        "{\"type\":\"event_callback\"}",
                        "{\"type\":\"event_callback\",\"event\":{\"type\":\"app_home_opened\"}}",
                        "command=%2Fclassify",
                        "%ZZ=%",
                        "\u0000\uFFFD")) {
                    HttpResponse<String> response = post(running, type, body, running.slack.signingSecret());
                    assertTrue(response.statusCode() < 500, type + " " + body + ": " + response);
                    assertFalse(response.body().contains("Exception"), response.body());
                    assertFalse(response.body().contains("io.kolscout"), response.body());
                }
            }
            String large = "text=" + "x".repeat(600 * 1024);
            assertEquals(
                    413,
                    post(running, FORM, large, running.slack.signingSecret()).statusCode());
            assertEquals(404, running.get("/").statusCode());
            assertEquals(405, running.get("/slack/events").statusCode());
            assertTrue(running.asks(running.ann, running.launch, "/kol help").shows("KOL Scout"));
            assertEquals(List.of(), running.slack.violations());
        }
    }

    private static HttpResponse<String> post(Running running, String type, String body, String secret)
            throws Exception {
        String time = String.valueOf(Instant.now().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + running.port() + "/slack/events"))
                .POST(BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!secret.isEmpty()) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal(("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8));
            request.header("X-Slack-Request-Timestamp", time)
                    .header("X-Slack-Signature", "v0=" + HexFormat.of().formatHex(hash));
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void whatIsNotKnownIsAckedAllTheSame(Mode mode) {
        try (Running running = new Running(mode, home)) {
            assertTrue(running.ann.types(running.launch, "/another thing").acked());
            assertTrue(running.ann.shortcut("another").acked());
            Message post = running.acme.person("bob").says(running.launch, "Hello");
            assertTrue(running.ann.messageShortcut("another", post).acked());
            assertTrue(running.acme
                    .event(JsonNodeFactory.instance.objectNode().put("type", "emoji_changed"))
                    .acked());
            assertEquals(List.of(), running.slack.violations());
        }
    }

    @Test
    void aUsedUpResponseUrlFallsBackToAnEphemeralMessageAndThenToTheDirectConversation() {
        try (Running running = new Running(Mode.HTTP, home)) {
            running.slack.responseUrlsEnd(true);
            running.ann.types(running.launch, "/kol help");
            Message direct = running.ann.waitsFor(running.ann.direct(), message -> message.shows("KOL Scout"));
            assertFalse(direct.ephemeral());

            running.launch.inviteBot();
            running.ann.types(running.launch, "/classify @acme.shop");
            Message here = running.ann.waitsFor(running.launch, message -> message.shows("question 1"));
            assertTrue(here.ephemeral());
            running.ann.chooses(here, "choose", "One real person");
            running.ann.waitsFor(running.launch, message -> message.shows("question 2"));
            assertEquals(
                    List.of("a response_url was used after 30 minutes"),
                    running.slack.takeViolations().stream().distinct().toList());
        }
    }

    @Test
    void aFormThatSlackDoesNotOpenInTimeIsASentence() {
        try (Running running = new Running(Mode.SOCKET_MODE, home)) {
            running.slack.limit(running.acme, "views.open", 0, Duration.ofMinutes(1));
            running.ann.types(running.launch, "/classify");
            Message told = running.ann.waitsFor(running.launch, message -> message.shows("did not open that in time"));
            assertTrue(told.shows("Please try again."));
            assertFalse(running.ann.hasView());
            Message verdict = running.verdict(running.ann, running.launch, "/classify @acme.shop", Running.KOL);
            running.slack.takeViolations();
            running.ann.clicks(verdict, "Full plan");
            Message plan = running.ann.waitsFor(running.launch, message -> message.shows("Contract points"));
            assertTrue(plan.ephemeral());
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aLockedRecordDelaysNoReceipt(Mode mode) throws Exception {
        try (Running running = new Running(mode, home)) {
            Message gate = running.asks(running.ann, running.launch, "/classify @acme.shop");
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + running.record());
                    Statement statement = other.createStatement()) {
                statement.execute("begin immediate");
                for (int i = 0; i < 5; i++) {
                    Receipt receipt = running.ann.chooses(gate, "choose", "One real person");
                    assertTrue(receipt.acked() && receipt.millis() < 1500, receipt.toString());
                }
                statement.execute("rollback");
            }
            Message next = running.ann.waitsFor(
                    running.launch, now -> now.revision() > gate.revision() && now.shows("question 2"));
            assertEquals(gate.ts(), next.ts());
            assertEquals(List.of(), running.slack.violations());
        }
    }

    @Test
    void healthTellsWhatIsMissing() throws IOException, InterruptedException {
        try (Running running = new Running(Mode.SOCKET_MODE, home)) {
            assertEquals(200, running.health().statusCode());
            running.slack.socketMode().refuseOpens(1000);
            running.slack.socketMode().drop();
            HttpResponse<String> away = running.health();
            for (int i = 0; i < 200 && away.statusCode() == 200; i++) {
                Thread.sleep(10);
                away = running.health();
            }
            assertEquals(503, away.statusCode());
            assertEquals("Not connected to Slack\n", away.body());
        }
        try (Running running = new Running(Mode.HTTP, home)) {
            assertEquals("Ready\n", running.health().body());
            assertEquals(List.of(), running.slack.violations());
        }
    }

    @Test
    void aPageIsReadWhereItWasOpened() {
        try (Running running = new Running(Mode.HTTP, home)) {
            Message verdict = running.verdict(running.ann, running.launch, "/classify @acme.shop", Running.KOL);
            running.ann.clicks(verdict, "Full plan");
            View plan = running.ann.waitsForView(view -> view.shows("Contract points"));
            assertTrue(
                    verdict.now().orElseThrow().shows("[Full plan]"),
                    plan.lines().toString());
            plan.close();
            running.ann.clicks(verdict, "Full plan");
            running.ann.waitsForView(view -> view.shows("Contract points"));
            assertEquals(List.of(), running.slack.violations());
        }
    }
}
