package io.kolscout.slack.testslack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rule broken once: Slack's answer, and the violation in words. */
class EnforcedRulesTest {

    private static final String MODAL = """
            {"type": "modal", "title": {"type": "plain_text", "text": "Plan"}, "blocks": [{"type": "divider"}]}
            """;

    private final AtomicReference<Duration> moved = new AtomicReference<>(Duration.ZERO);
    private final InstantSource source = () -> Instant.now().plus(moved.get());
    private final TestSlack slack = TestSlack.start(source.withZone(ZoneOffset.UTC));
    private final PlainBot bot = new PlainBot(slack);
    private final Workspace acme = slack.workspace("T0ACME");
    private final Person ann = acme.person("ann");
    private final Channel launch = acme.channel("launch");

    @BeforeEach
    void listen() throws Exception {
        bot.listen();
    }

    @AfterEach
    void end() throws Exception {
        bot.stop();
        slack.close();
    }

    private void violated(String words) {
        List<String> violations = slack.takeViolations();
        assertTrue(violations.stream().anyMatch(violation -> violation.contains(words)), violations.toString());
    }

    private String error(String method, String... parameters) throws Exception {
        return bot.call(acme.botToken(), method, parameters).path("error").asText();
    }

    @Test
    void aLateAckIsATimeoutForThePerson() {
        slack.ackWithin(Duration.ofMillis(150));
        bot.ack = payload -> null;
        Receipt receipt = ann.types(launch, "/classify @a");
        assertEquals("operation_timeout", receipt.error());
        assertEquals(List.of("operation_timeout"), ann.errors());
        assertTrue(ann.sees(launch).shows("/classify failed with the error \"operation_timeout\""));
        violated("/classify was not acked: operation_timeout");
    }

    @Test
    void anyOtherStatusIsAFailedDispatch() {
        bot.status = 500;
        assertEquals("dispatch_failed", ann.types(launch, "/classify @a").error());
        violated("status 500");
    }

    @Test
    void anEventIsDeliveredAgainThreeTimesUnderItsId() {
        slack.retryEventsAfter(Duration.ZERO, Duration.ofMillis(10), Duration.ofMillis(10));
        bot.status = 500;
        ann.opensHome();
        Patience.until(
                () -> bot.delivered.size() == 4 ? Optional.of(4) : Optional.empty(),
                () -> bot.delivered.size() + " deliveries");
        assertEquals(
                1,
                bot.delivered.stream()
                        .map(d -> d.payload().path("event_id"))
                        .distinct()
                        .count());
        assertTrue(bot.delivered.get(3).around().contains("X-Slack-Retry-Num: 3"));
        bot.status = 200;
        slack.repeatEvent();
        assertEquals(
                1,
                bot.delivered.stream()
                        .map(d -> d.payload().path("event_id"))
                        .distinct()
                        .count());
    }

    @Test
    void aTriggerIsGoodOnceForThreeSecondsInItsOwnWorkspace() throws Exception {
        assertEquals("", error("views.open", "trigger_id", trigger(), "view", MODAL));
        String used = bot.last().path("trigger_id").asText();
        assertEquals("exchanged_trigger_id", error("views.open", "trigger_id", used, "view", MODAL));
        violated("used twice");

        String old = trigger();
        moved.set(Duration.ofSeconds(4));
        assertEquals("expired_trigger_id", error("views.open", "trigger_id", old, "view", MODAL));
        violated("after the click");

        Workspace other = slack.workspace("T0OTHER");
        JsonNode foreign = bot.call(other.botToken(), "views.open", "trigger_id", trigger(), "view", MODAL);
        assertEquals("invalid_trigger_id", foreign.path("error").asText());
        violated("never given out");
    }

    private String trigger() {
        ann.shortcut("sc_classify");
        return bot.last().path("trigger_id").asText();
    }

    @Test
    void threeModalsLieOnTopOfOneAnotherAtMost() throws Exception {
        assertEquals("", error("views.open", "trigger_id", trigger(), "view", MODAL));
        assertEquals("", error("views.push", "trigger_id", trigger(), "view", MODAL));
        assertEquals("", error("views.push", "trigger_id", trigger(), "view", MODAL));
        assertEquals("push_limit_reached", error("views.push", "trigger_id", trigger(), "view", MODAL));
        violated("more than three");
    }

    @Test
    void aResponseUrlIsGoodFiveTimesForHalfAnHour() throws Exception {
        ann.types(launch, "/classify @a");
        String url = bot.last().path("form").path("response_url").asText();
        for (int i = 0; i < 5; i++) {
            assertEquals(200, bot.post(url, "{\"text\": \"Working\"}").statusCode());
        }
        HttpResponse<String> sixth = bot.post(url, "{\"text\": \"Working\"}");
        assertEquals(404, sixth.statusCode());
        assertTrue(sixth.body().contains("used_url"));
        violated("more than 5 times");

        ann.types(launch, "/classify @a");
        url = bot.last().path("form").path("response_url").asText();
        moved.set(Duration.ofMinutes(31));
        assertTrue(bot.post(url, "{\"text\": \"Late\"}").body().contains("expired_url"));
        violated("after 30 minutes");
    }

    @Test
    void replaceOriginalDoesNotChangeWhoSeesIt() throws Exception {
        bot.ack = payload -> "{\"text\": \"Working\"}";
        ann.types(launch, "/classify @a");
        String url = bot.last().path("form").path("response_url").asText();
        bot.post(url, "{\"text\": \"Done\", \"replace_original\": true, \"response_type\": \"in_channel\"}");
        violated("replace_original cannot make a message in_channel");
    }

    @Test
    void channelsRefuseForTheReasonsThatSlackGives() throws Exception {
        Workspace other = slack.workspace("T0OTHER");
        Channel elsewhere = other.channel("elsewhere");
        assertEquals("channel_not_found", post(elsewhere));
        violated("which is of T0OTHER");
        assertEquals("", post(launch));
        assertEquals(
                "not_in_channel", error("chat.postEphemeral", "channel", launch.id(), "user", ann.id(), "text", "x"));
        launch.inviteBot().remove(ann);
        assertEquals(
                "user_not_in_channel",
                error("chat.postEphemeral", "channel", launch.id(), "user", ann.id(), "text", "x"));
        assertEquals("channel_not_found", post(acme.channel("secret").makePrivate()));
        assertEquals("is_archived", post(acme.channel("old").archive()));
        assertEquals("restricted_action", post(acme.channel("news").restrict()));
        acme.install(Set.of("chat:write"));
        assertEquals("not_in_channel", post(acme.channel("public")));
        assertEquals("missing_scope", error("users.info", "user", ann.id()));
        violated("missing scope users:read");
        assertEquals("", post(ann.direct()));
    }

    private String post(Channel channel) throws Exception {
        return error("chat.postMessage", "channel", channel.id(), "text", "Hello");
    }

    @Test
    void anEphemeralMessageIsBeyondUpdateAndDelete() throws Exception {
        launch.inviteBot();
        JsonNode shown = bot.call(
                acme.botToken(), "chat.postEphemeral", "channel", launch.id(), "user", ann.id(), "text", "Only you");
        String ts = shown.path("message_ts").asText();
        assertEquals("message_not_found", error("chat.update", "channel", launch.id(), "ts", ts, "text", "New"));
        assertEquals("message_not_found", error("chat.delete", "channel", launch.id(), "ts", ts));
        assertEquals(
                "cant_update_message",
                error(
                        "chat.update",
                        "channel",
                        launch.id(),
                        "ts",
                        ann.says(launch, "Mine").ts(),
                        "text",
                        "New"));
    }

    @Test
    void wrongBlocksAreRefusedAndAMessageNeedsText() throws Exception {
        String blocks = "[{\"type\": \"section\"}]";
        assertEquals(
                "invalid_blocks", error("chat.postMessage", "channel", launch.id(), "text", "x", "blocks", blocks));
        violated("/blocks/0: a section needs text or fields");
        error("chat.postMessage", "channel", launch.id(), "blocks", "[{\"type\": \"divider\"}]");
        violated("a message needs text");
        assertEquals("no_text", error("chat.postMessage", "channel", launch.id()));
        assertEquals("invalid_arguments", error("views.publish", "user_id", ann.id(), "view", MODAL));
        violated("views.publish");
    }

    @Test
    void unknownMethodsAndTokensAreRefused() throws Exception {
        assertEquals("unknown_method", error("conversations.history", "channel", launch.id()));
        violated("conversations.history");
        assertEquals(
                "invalid_auth",
                bot.call("xoxb-made-up", "auth.test").path("error").asText());
        violated("never given out");
        assertEquals("", error("auth.test"));
        assertEquals(
                "T0ACME", bot.call(acme.botToken(), "auth.test").path("team_id").asText());
    }

    @Test
    void aRateLimitIsToBeWaitedFor() throws Exception {
        slack.limit(acme, "chat.postMessage", 1, Duration.ofSeconds(30));
        assertEquals("", post(launch));
        HttpResponse<String> refused =
                bot.response(acme.botToken(), "chat.postMessage", "channel", launch.id(), "text", "Hello");
        assertEquals(429, refused.statusCode());
        assertEquals("30", refused.headers().firstValue("Retry-After").orElse(""));
        moved.set(Duration.ofSeconds(10));
        assertEquals("ratelimited", post(launch));
        violated("after a 429");
        moved.set(Duration.ofSeconds(31));
        assertEquals("", post(launch));
    }

    @Test
    void requestsAreSignedAndCanBeForgedShiftedAndReplayed() throws Exception {
        HttpDelivery http = bot.listen();
        ann.types(launch, "/classify @a");
        String honest = bot.delivered.get(0).around();
        assertTrue(honest.contains("X-Slack-Signature: v0="), honest);
        http.replay();
        assertEquals(honest, bot.delivered.get(1).around());
        http.forge(true).skew(Duration.ofMinutes(-6));
        ann.types(launch, "/classify @a");
        assertNotEquals(signature(honest), signature(bot.delivered.get(2).around()));
        bot.ack = payload -> payload.path("challenge").asText();
        assertEquals("c1", http.verifyUrl("c1").body());
        assertEquals(200, http.checkSsl().status());
    }

    private static String signature(String around) {
        return around.replaceFirst("(?s).*X-Slack-Signature: (\\S+).*", "$1");
    }

    @Test
    void aCodeIsGoodOnceAndARefreshTokenToo() throws Exception {
        Workspace beta = slack.workspaceWithoutApp("T0BETA");
        Person boss = beta.person("boss");
        slack.rotateTokens(true);
        URI page = URI.create(slack.authorizeUrl() + "?client_id=" + slack.clientId()
                + "&scope=commands,chat:write&state=s1&redirect_uri=http%3A%2F%2Flocalhost%2Fback");
        assertEquals("error=access_denied&state=s1", boss.denies(page).getQuery());
        boss.logsIn();
        HttpResponse<Void> seen =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
        assertEquals(302, seen.statusCode());
        assertTrue(seen.headers().firstValue("Location").orElse("").endsWith("&state=s1"));
        String code = boss.approves(page).getQuery().replaceFirst("code=([^&]*).*", "$1");
        String[] request = {
            "code",
            code,
            "redirect_uri",
            "http://localhost/back",
            "client_id",
            slack.clientId(),
            "client_secret",
            slack.clientSecret()
        };
        JsonNode installed = bot.call("", "oauth.v2.access", request);
        assertEquals("T0BETA", installed.at("/team/id").asText());
        assertEquals(
                "invalid_code",
                bot.call("", "oauth.v2.access", request).path("error").asText());

        String first = installed.path("access_token").asText();
        String[] refresh = {
            "grant_type",
            "refresh_token",
            "refresh_token",
            installed.path("refresh_token").asText(),
            "client_id",
            slack.clientId(),
            "client_secret",
            slack.clientSecret()
        };
        assertNotEquals(
                first,
                bot.call("", "oauth.v2.access", refresh).path("access_token").asText());
        assertEquals(
                "invalid_refresh_token",
                bot.call("", "oauth.v2.access", refresh).path("error").asText());
        moved.set(Duration.ofHours(13));
        assertEquals("token_expired", bot.call(first, "auth.test").path("error").asText());
    }

    @Test
    void anUninstalledAppHasNoTokenAndIsTold() throws Exception {
        String token = acme.botToken();
        acme.uninstall();
        assertEquals(
                "account_inactive", bot.call(token, "auth.test").path("error").asText());
        assertEquals(
                List.of("tokens_revoked", "app_uninstalled"),
                bot.delivered.stream()
                        .map(delivered -> delivered.payload().at("/event/type").asText())
                        .toList());
    }

    @Test
    void aFileIsUploadedInThreeSteps() throws Exception {
        launch.inviteBot();
        byte[] content = "creator,verdict\n@ä,KOL\n".getBytes(StandardCharsets.UTF_8);
        JsonNode place = bot.call(
                acme.botToken(), "files.getUploadURLExternal", "filename", "a.csv", "length", "" + content.length);
        String id = place.path("file_id").asText();
        String files = "[{\"id\": \"" + id + "\", \"title\": \"Verdicts\"}]";
        assertEquals(
                "file_upload_failed", error("files.completeUploadExternal", "files", files, "channel_id", launch.id()));

        assertEquals(400, upload(place, "text/csv", "short".getBytes(StandardCharsets.UTF_8)));
        violated("5 bytes, announced were " + content.length);
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write("--b1\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        form.write(content);
        form.write("\r\n--b1--\r\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(200, upload(place, "multipart/form-data; boundary=b1", form.toByteArray()));

        assertEquals("", error("files.completeUploadExternal", "files", files, "channel_id", launch.id()));
        assertEquals(
                "creator,verdict\n@ä,KOL\n",
                launch.posts().get(0).files().get(0).text());
    }

    private static int upload(JsonNode place, String type, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(place.path("upload_url").asText()))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void commandsAreEscapedWhereThatIsAskedFor() {
        slack.escapeCommands(true);
        ann.types(launch, "/kol compare @ann @stranger & <x>");
        assertEquals(
                "compare <@" + ann.id() + "|ann> @stranger &amp; &lt;x&gt;",
                bot.last().path("form").path("text").asText());
    }
}
