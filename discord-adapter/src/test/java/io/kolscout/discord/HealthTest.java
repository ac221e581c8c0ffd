package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code GET /health} says of a bot that runs. */
class HealthTest {

    @TempDir
    private Path home;

    @Test
    void aBotThatHearsDiscordIsReadyAndOneThatDoesNotIsNot() throws Exception {
        try (Running running = new Running(home)) {
            assertEquals("Ready\n", running.health().body());
            running.discord.gateway().drop();
            HttpResponse<String> away = awaitStatus(running, 503);
            assertEquals("Not connected to Discord\n", away.body());
            assertEquals("Ready\n", awaitStatus(running, 200).body());
        }
    }

    @Test
    void aBotWithoutItsRecordIsNotReady() throws Exception {
        try (Running running = new Running(home)) {
            Files.write(running.record(), new byte[8192]);
            HttpResponse<String> response = awaitStatus(running, 503);
            assertTrue(response.body().startsWith("The record is unavailable: "), response.body());
        }
    }

    private static HttpResponse<String> awaitStatus(Running running, int status) throws Exception {
        HttpResponse<String> response = running.health();
        for (int i = 0; i < 1000 && response.statusCode() != status; i++) {
            Thread.sleep(10);
            response = running.health();
        }
        assertEquals(status, response.statusCode(), response.body());
        return response;
    }
}
