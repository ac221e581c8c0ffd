package io.kolscout.slack.testslack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.kolscout.testing.Json;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rules of Socket Mode. */
class SocketModeTest {

    private final TestSlack slack = TestSlack.start();
    private final PlainBot bot = new PlainBot(slack);
    private final Workspace acme = slack.workspace("T0ACME");
    private final Person ann = acme.person("ann");
    private final Channel launch = acme.channel("launch");

    @AfterEach
    void end() throws Exception {
        bot.stop();
        slack.close();
    }

    private JsonNode frame(int number) {
        Patience.until(
                () -> bot.delivered.stream().skip(number).findFirst(),
                () -> "only " + bot.delivered.size() + " frames");
        return Json.parse(bot.delivered.get(number).around());
    }

    @Test
    void aConnectionBeginsWithHelloAndTakesEnvelopes() throws Exception {
        bot.connect();
        bot.connect();
        assertEquals("hello", frame(0).path("type").asText());
        assertEquals(2, frame(1).path("num_connections").asInt());
        assertTrue(ann.types(launch, "/classify @a").acked());
        assertEquals("slash_commands", frame(2).path("type").asText());
        assertTrue(frame(2).path("accepts_response_payload").asBoolean());
        ann.opensHome();
        assertEquals("events_api", frame(3).path("type").asText());
        assertEquals(0, frame(3).path("retry_attempt").asInt());
        assertEquals(4, bot.delivered.size(), "each payload goes to one connection");
        assertEquals(List.of(), slack.violations());
    }

    @Test
    void withoutAConnectionNothingIsDispatched() {
        assertEquals("dispatch_failed", ann.types(launch, "/classify @a").error());
    }

    @Test
    void aTicketIsGoodOnce() throws Exception {
        String url =
                bot.call(slack.appToken(), "apps.connections.open").path("url").asText();
        WebSocket first = bot.connect(url);
        first.abort();
        slack.socketMode().awaitConnections(0);
        bot.tryConnect(url);
        Patience.until(() -> slack.violations().stream().findFirst(), () -> "no violation");
        assertTrue(slack.violations().get(0).contains("used twice"));
    }

    @Test
    void opensCanBeRefused() throws Exception {
        slack.socketMode().refuseOpens(1);
        assertEquals(
                false,
                bot.call(slack.appToken(), "apps.connections.open").path("ok").asBoolean());
        assertEquals(
                true,
                bot.call(slack.appToken(), "apps.connections.open").path("ok").asBoolean());
        assertEquals(
                "not_allowed_token_type",
                bot.call(acme.botToken(), "apps.connections.open").path("error").asText());
    }

    @Test
    void connectionsEndWithAndWithoutAGoodbye() throws Exception {
        bot.connect();
        slack.socketMode().announceDisconnect("refresh_requested");
        assertEquals("refresh_requested", frame(1).path("reason").asText());
        slack.socketMode().drop();
        slack.socketMode().awaitConnections(0);
    }

    @Test
    void aFrozenConnectionStaysOpenAndTakesNothing() throws Exception {
        slack.ackWithin(Duration.ofMillis(150));
        bot.connect();
        slack.socketMode().freeze();
        assertEquals("operation_timeout", ann.types(launch, "/classify @a").error());
        assertEquals(1, slack.socketMode().connections());
    }

    @Test
    void anUnackedEventComesAgain() throws Exception {
        slack.ackWithin(Duration.ofMillis(150)).retryEventsAfter(Duration.ZERO);
        bot.connect();
        bot.ack = payload -> null;
        ann.opensHome();
        assertEquals(1, frame(2).path("retry_attempt").asInt());
        assertEquals("timeout", frame(2).path("retry_reason").asText());
    }

    @Test
    void tenConnectionsAreTheMost() throws Exception {
        for (int i = 0; i < 10; i++) {
            bot.connect();
        }
        bot.tryConnect(
                bot.call(slack.appToken(), "apps.connections.open").path("url").asText());
        assertEquals("too_many_websockets", frame(10).path("reason").asText());
        assertTrue(slack.violations().get(0).contains("more than 10"));
    }
}
