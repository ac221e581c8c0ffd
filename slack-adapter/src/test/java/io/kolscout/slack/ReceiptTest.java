package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Receipts over a WebSocket, whatever becomes of the request. */
class ReceiptTest {

    @Test
    void aRequestIsAcknowledgedThoughItsHandlerThrowsOrItIsNoneAtAll() throws Exception {
        App app = SlackBot.app(Slack.getInstance());
        app.command("/classify", (request, context) -> {
            throw new IllegalStateException("broken on purpose");
        });
        app.start();
        List<String> receipts = new CopyOnWriteArrayList<>();
        try (Intake intake = new Intake(1, 1)) {
            SocketRoute route = new SocketRoute(app, intake);
            for (String rest : List.of(
                    "\"type\":\"slash_commands\",\"payload\":{\"command\":\"/classify\",\"team_id\":\"T\"}",
                    "\"type\":\"slash_commands\",\"payload\":null",
                    "\"type\":\"interactive\",\"payload\":{}",
                    "\"type\":\"interactive\",\"payload\":{\"type\":\"block_actions\",\"actions\":[]}",
                    "\"type\":\"another\",\"payload\":{}")) {
                String envelope = "{\"envelope_id\":\"e\"," + rest + "}";
                route.received(new ObjectMapper().readTree(envelope), receipts::add);
            }
            route.close();
        }
        assertEquals(
                5, receipts.stream().filter("{\"envelope_id\":\"e\"}"::equals).count(), receipts.toString());
    }
}
