package io.kolscout.discord.testdiscord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.kolscout.testing.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule broken once by REST: Discord's answer, and the violation in words. */
class EnforcedRulesTest {

    private static final JsonNode NOTHING = Json.object();
    private static final JsonNode SAID = Json.object("content", "x");
    private static final JsonNode MODAL = Json.parse("""
            {"type": 9, "data": {"custom_id": "m", "title": "Plan", "components": [{"type": 18, "label": "Creator",
             "component": {"type": 4, "style": 1, "custom_id": "creator", "required": false}}]}}
            """);
    private static final JsonNode BUTTON = Json.parse("""
            {"type": 4, "data": {"flags": 32768, "components": [{"type": 1, "components": [
             {"type": 2, "style": 1, "label": "Go", "custom_id": "go"}]}]}}
            """);

    private final AtomicReference<Duration> moved = new AtomicReference<>(Duration.ZERO);
    private final InstantSource source = () -> Instant.now().plus(moved.get());
    private final TestDiscord discord = TestDiscord.start(source.withZone(ZoneOffset.UTC));
    private final RawBot bot = new RawBot(discord);
    private final Guild acme = discord.guild("Acme");
    private final Person ann = acme.member("ann");
    private final Channel launch = acme.channel("launch");

    @BeforeEach
    void register() {
        bot.identify();
        bot.call("PUT", "applications/" + discord.applicationId() + "/commands", Json.parse("""
                [{"name": "classify", "description": "x", "integration_types": [0, 1],
                  "options": [{"type": 3, "name": "creator", "description": "x", "autocomplete": true}]},
                 {"name": "settings", "description": "x", "default_member_permissions": "32", "contexts": [0]}]
                """));
    }

    @AfterEach
    void end() {
        bot.close();
        discord.close();
    }

    private void violated(String words) {
        List<String> violations = discord.takeViolations();
        assertTrue(violations.stream().anyMatch(violation -> violation.contains(words)), violations.toString());
    }

    /** Keeps tests short in which the bot gives no good answer. */
    private void missesSoon() {
        discord.answerWithin(Duration.ofMillis(200));
    }

    private static JsonNode answer(int type) {
        return Json.object("type", type);
    }

    private JsonNode answered(JsonNode callback) {
        bot.answer = interaction -> callback;
        assertTrue(ann.types(launch, "/classify").answered());
        return bot.interaction();
    }

    private String messages() {
        return "channels/" + launch.id() + "/messages";
    }

    @Test
    void withoutAnAnswerInTimeTheInteractionIsUnknown() {
        missesSoon();
        Receipt receipt = ann.types(launch, "/classify");
        assertFalse(receipt.answered());
        assertEquals(List.of("The application did not respond"), ann.errors());
        assertEquals(10062, bot.callback(bot.interaction(), answer(5)).code());
        violated("Unknown interaction");
        JsonNode forged = Json.object("id", "1", "token", "none");
        assertEquals(10062, bot.callback(forged, answer(5)).code());
    }

    @Test
    void thereIsOneFirstAnswer() {
        JsonNode interaction = answered(answer(5));
        RawBot.Reply second = bot.callback(interaction, answer(5));
        assertEquals(400, second.status());
        assertEquals(40060, second.code());
        violated("already been acknowledged");
        discord.repeatLast();
        Patience.until(
                () -> bot.replies.stream()
                        .filter(reply -> reply.code() == 40060)
                        .findFirst(),
                () -> "");
    }

    @Test
    void aTokenEndsAfterFifteenMinutes() {
        answered(answer(5));
        assertEquals(200, bot.webhook("PATCH", "/messages/@original", SAID).status());
        moved.set(Duration.ofMinutes(16));
        assertEquals(10015, bot.webhook("PATCH", "/messages/@original", SAID).code());
        assertEquals(10015, bot.webhook("POST", "", SAID).code());
        violated("Unknown Webhook");
    }

    @Test
    void nothingFollowsBeforeTheFirstAnswer() {
        missesSoon();
        ann.types(launch, "/classify");
        assertEquals(10015, bot.webhook("POST", "", SAID).code());
        violated("Unknown Webhook");
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8})
    void onlySomeCallbacksAnswerACommand(int type) {
        bot.answer = interaction -> answer(type);
        missesSoon();
        assertFalse(ann.types(launch, "/classify").answered());
        assertEquals(50035, bot.replies.get(0).code());
        violated(type + " does not answer COMMAND");
    }

    @Test
    void aModalIsTheFirstAnswerAndNotToAModal() {
        JsonNode deferred = answered(answer(5));
        assertEquals(40060, bot.callback(deferred, MODAL).code());
        answered(MODAL);
        missesSoon();
        assertFalse(ann.modal().submits().answered());
        violated("9 does not answer MODAL");
        bot.answer = interaction -> answer(6);
        assertFalse(ann.modal().submits().answered());
        violated("6 needs a message");
        assertEquals(List.of("Something went wrong. Try again.", "Something went wrong. Try again."), ann.errors());
    }

    @Test
    void aDeferredAnswerIsAsEphemeralAsItWasToBe() {
        answered(Json.object("type", 5, "data", Json.object("flags", 64)));
        bot.webhook("POST", "", SAID);
        assertTrue(ann.sees(launch).isEphemeral());
        assertEquals(200, bot.webhook("POST", "", Json.object("content", "y")).status());
        assertFalse(ann.sees(launch).isEphemeral());
        bot.answer = interaction -> Json.object("type", 5, "data", Json.object("flags", 64 | 32768));
        missesSoon();
        assertFalse(ann.types(launch, "/classify").answered());
        violated("EPHEMERAL is the only flag");
    }

    @Test
    void anEphemeralMessageIsReachedByItsTokenAlone() {
        answered(Json.object("type", 4, "data", Json.object("content", "x", "flags", 64)));
        Message seen = ann.sees(launch);
        assertEquals(10008, bot.call("GET", messages() + "/" + seen.id(), null).code());
        assertEquals(
                10008, bot.call("PATCH", messages() + "/" + seen.id(), SAID).code());
        assertEquals(200, bot.webhook("GET", "/messages/@original", NOTHING).status());
        assertEquals(204, bot.webhook("DELETE", "/messages/@original", NOTHING).status());
        ann.waitsForDeletion(seen);
    }

    @Test
    void componentsV2StayAndMessagesAreNotEmpty() {
        answered(BUTTON);
        assertEquals(50035, bot.webhook("PATCH", "/messages/@original", SAID).code());
        violated("not together");
        assertEquals(
                50035,
                bot.webhook("PATCH", "/messages/@original", Json.object("flags", 0))
                        .code());
        violated("cannot be taken away");
        assertEquals(
                50006,
                bot.webhook("PATCH", "/messages/@original", Json.object("components", List.of()))
                        .code());
        assertEquals(50006, bot.call("POST", messages(), NOTHING).code());
        violated("empty message");
        RawBot.Reply bad = bot.call("POST", messages(), Json.object("content", "x".repeat(2001)));
        assertTrue(
                bad.body().path("errors").path("content").has("_errors"),
                bad.body().toString());
    }

    @Test
    void componentsAreNumbered() {
        answered(BUTTON);
        JsonNode row = ann.sees(launch).json().path("components").path(0);
        assertEquals(1, row.path("id").asInt());
        assertEquals(2, row.path("components").path(0).path("id").asInt());
        bot.answer = interaction -> answer(6);
        ann.clicks(ann.sees(launch), "Go", 3).forEach(receipt -> assertTrue(receipt.answered()));
        assertEquals(2, bot.interaction().path("data").path("id").asInt());
        assertEquals(
                "2",
                bot.interaction()
                        .path("message")
                        .path("interaction_metadata")
                        .path("type")
                        .asText());
    }

    @Test
    void everyFileIsShownAndThereAreTenAtMost() {
        JsonNode shown = Json.parse("""
                {"flags": 32768, "components": [{"type": 13, "file": {"url": "attachment://a.csv"}}]}""");
        assertEquals(200, bot.upload(messages(), shown, List.of("a.csv"), "x").status());
        assertEquals("x", launch.waitsForPost().files().get(0).text());
        assertEquals(
                50035,
                bot.upload(messages(), shown, List.of("a.csv", "b.csv"), "x").code());
        violated("b.csv is shown by no component");
        assertEquals(50035, bot.call("POST", messages(), shown).code());
        violated("no attachment for attachment://a.csv");
        assertEquals(
                50035,
                bot.upload(messages(), SAID, Collections.nCopies(11, "a"), "x").code());
        violated("11 files");
        assertEquals(
                40005,
                bot.upload(messages(), SAID, List.of("a"), "x".repeat(10 * 1024 * 1024 + 1))
                        .code());
        violated("too large");
    }

    @Test
    void whoIsMentionedIsAllowedByName() {
        String hello = "Hello <@" + ann.id() + ">, @everyone";
        assertEquals(
                50035,
                bot.call("POST", messages(), Json.object("content", hello)).code());
        violated("allowed_mentions");
        JsonNode none = Json.object("parse", List.of());
        bot.call("POST", messages(), Json.object("content", hello, "allowed_mentions", none));
        assertEquals(List.of(), launch.waitsForPost().pings());
        JsonNode her = Json.object("parse", List.of(), "users", List.of(ann.id()));
        bot.call("POST", messages(), Json.object("content", hello, "allowed_mentions", her));
        assertEquals(List.of("<@" + ann.id() + ">"), launch.waitsForPost().pings());
        JsonNode both = Json.object("parse", List.of("users"), "users", List.of(ann.id()));
        bot.call("POST", messages(), Json.object("content", "x", "allowed_mentions", both));
        violated("\\\"users\\\" stands in");
    }

    @Test
    void whatTheBotMayNotItIsToldAndNobodyBreaksARule() {
        Channel thread = acme.thread(launch, "details");
        String inThread = "channels/" + thread.id() + "/messages";
        assertEquals(10003, bot.call("POST", "channels/1/messages", SAID).code());
        launch.denyBot("ATTACH_FILES");
        assertEquals(50013, bot.upload(messages(), SAID, List.of("a"), "x").code());
        launch.denyBot("SEND_MESSAGES");
        assertEquals(50013, bot.call("POST", messages(), SAID).code());
        assertEquals(200, bot.call("POST", inThread, SAID).status());
        thread.denyBot("SEND_MESSAGES_IN_THREADS");
        assertEquals(50013, bot.call("POST", inThread, SAID).code());
        thread.allowBot("SEND_MESSAGES_IN_THREADS").archive(true);
        assertEquals(50083, bot.call("POST", inThread, SAID).code());
        launch.denyBot("VIEW_CHANNEL");
        assertEquals(50001, bot.call("POST", messages(), SAID).code());
        launch.allowBot("VIEW_CHANNEL");
        Message hers = ann.says(launch, "mine");
        assertEquals(
                50005, bot.call("PATCH", messages() + "/" + hers.id(), SAID).code());
        assertEquals(10008, bot.call("DELETE", messages() + "/1", null).code());
        assertEquals(
                50008,
                bot.call("POST", "channels/" + acme.forum("ideas").id() + "/messages", SAID)
                        .code());
        Person stranger = discord.person("stranger");
        assertEquals(
                50007,
                bot.call("POST", "channels/" + stranger.direct().id() + "/messages", SAID)
                        .code());
        acme.kicksBot();
        assertEquals(50001, bot.call("POST", messages(), SAID).code());
        assertEquals(
                List.of("50005"),
                discord.takeViolations().stream()
                        .map(violation -> violation.replaceAll(".*\"code\":(\\d+).*", "$1"))
                        .toList());
    }

    @Test
    void fiveFollowUpsWhereOnlyThePersonInstalledIt() {
        Guild other = discord.guildWithoutBot("Other");
        Person eve = other.member("eve").userInstalls();
        bot.answer = interaction -> answer(5);
        assertTrue(eve.types(other.channel("lobby"), "/classify").answered());
        for (int i = 0; i < 6; i++) {
            assertEquals(200, bot.webhook("POST", "", SAID).status());
        }
        assertEquals(40094, bot.webhook("POST", "", SAID).code());
        violated("maximum number of follow up");
        other.channel("quiet").denyMember(eve, "USE_EXTERNAL_APPS");
        eve.types(other.channel("quiet"), "/classify");
        bot.webhook("POST", "", SAID);
        assertTrue(eve.sees(other.channel("quiet")).isEphemeral());
    }

    @Test
    void suggestionsAreTwentyFiveAtMost() {
        bot.answer = interaction -> Json.object(
                "type",
                8,
                "data",
                Json.object("choices", Collections.nCopies(26, Json.object("name", "x", "value", "y"))));
        missesSoon();
        assertEquals(List.of(), ann.suggestions(launch, "classify", "creator", ""));
        violated("26 items");
    }

    @Test
    void theClientOffersACommandToThoseWhoMay() {
        bot.answer = interaction -> answer(5);
        assertTrue(acme.admin(ann).member("ann").types(launch, "/settings").answered());
        Person bob = acme.member("bob");
        AssertionError refused = assertThrows(AssertionError.class, () -> bob.types(launch, "/settings"));
        assertTrue(String.valueOf(refused.getMessage()).contains("lacks permissions"));
    }

    @Test
    void limitedAndFailingRoutes() {
        discord.limit("POST", "/channels/{id}/messages", 1, Duration.ofSeconds(1));
        assertEquals(200, bot.call("POST", messages(), SAID).status());
        RawBot.Reply limited = bot.call("POST", messages(), SAID);
        assertEquals(429, limited.status());
        assertTrue(limited.body().path("retry_after").asDouble() > 0);
        moved.set(Duration.ofSeconds(2));
        assertEquals(200, bot.call("POST", messages(), SAID).status());
        discord.fail("POST", "/channels/{id}/messages", 503, 1);
        assertEquals(503, bot.call("POST", messages(), SAID).status());
        assertEquals(200, bot.call("POST", messages(), SAID).status());
        assertEquals(3, discord.calls("POST", "/channels/{id}/messages").size());
        assertEquals(List.of(), discord.violations());
    }

    @Test
    void aWrongTokenAndABadCommandAreRefused() {
        assertEquals(401, bot.call("GET", "users/@me", null, "Bot wrong").status());
        violated("401");
        String commands = "applications/" + discord.applicationId() + "/commands";
        assertEquals(
                50035,
                bot.call("POST", commands, Json.object("name", "Bad Name")).code());
        violated("is no name of a command");
        assertEquals(2, discord.commands().size());
    }

    @Test
    void aNonceMakesARepeatedPostHarmless() {
        JsonNode post = Json.object("content", "x", "nonce", "n1", "enforce_nonce", true);
        JsonNode first = bot.call("POST", messages(), post).body();
        assertEquals(first.path("id"), bot.call("POST", messages(), post).body().path("id"));
        assertEquals(1, launch.messages().size());
    }
}
