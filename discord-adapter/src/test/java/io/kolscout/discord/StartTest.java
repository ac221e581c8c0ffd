package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.config.ConfigSource;
import io.kolscout.discord.testdiscord.TestDiscord;
import io.kolscout.testing.ExecutableProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the executable says when it starts, when it cannot, and how it ends. */
class StartTest {

    private static final String SECRET = "0a1b2c3d4e5f";
    private static final String REFUSED = "TWVyZWx5." + SECRET + ".0123456789";

    @TempDir
    private Path folder;

    @Test
    void eachProblemIsASentenceThatSaysWhereToMendIt() throws Exception {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("bot.yaml"), "nonsense: 1\n");
        try (TestDiscord discord = TestDiscord.start();
                TestDiscord failing = TestDiscord.start().fail("GET", "/users/@me", 500, 1);
                TestDiscord other = TestDiscord.start().fail("GET", "/gateway/bot", 404, 1);
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String elsewhere = "http://127.0.0.1:1/api/v10/";
            Map<String, ExecutableProcess> processes = new LinkedHashMap<>();
            processes.put("DISCORD_BOT_TOKEN is missing. Copy it from", start(Map.of()));
            processes.put(
                    "DISCORD_BOT_TOKEN is no bot token: it has three parts",
                    start(with(discord, "DISCORD_BOT_TOKEN", "Bot " + SECRET)));
            processes.put(
                    "Discord refuses DISCORD_BOT_TOKEN. Copy it anew from",
                    start(with(discord, "DISCORD_BOT_TOKEN", REFUSED)));
            processes.put(
                    "Discord does not answer as it should at " + elsewhere + " (",
                    start(with(discord, "DISCORD_API_URL", elsewhere)));
            processes.put(
                    "Discord does not answer as it should at " + failing.apiUrl() + " (",
                    start(Running.environment(failing)));
            processes.put(
                    "Discord does not answer as it should at " + other.apiUrl() + " (",
                    start(Running.environment(other)));
            processes.put(
                    "Nothing can listen on 127.0.0.1:" + taken.getLocalPort(),
                    start(with(discord, "PORT", String.valueOf(taken.getLocalPort()))));
            processes.put(
                    "DISCORD_SHARDS must be a range of shards and how many there are in all",
                    start(with(discord, "DISCORD_SHARDS", "3-1/8")));
            processes.put(
                    "bot.yaml",
                    ExecutableProcess.start(
                            Running.MAIN, folder, Running.environment(discord), "--config", broken.toString()));
            for (Map.Entry<String, ExecutableProcess> each : processes.entrySet()) {
                try (ExecutableProcess process = each.getValue()) {
                    int code = process.exitCode();
                    String err = process.err();
                    assertAll(
                            () -> assertEquals(1, code, err),
                            () -> assertTrue(err.contains(each.getKey()), each.getKey() + ": " + err),
                            () -> assertFalse(err.contains("\tat "), err),
                            () -> assertFalse(err.contains(SECRET) || err.contains(discord.token()), err),
                            () -> assertEquals("", process.out()));
                }
            }
        }
    }

    private ExecutableProcess start(Map<String, String> environment) throws IOException {
        return ExecutableProcess.start(Running.MAIN, folder, environment);
    }

    private static Map<String, String> with(TestDiscord discord, String name, String value) {
        Map<String, String> environment = new HashMap<>(Running.environment(discord));
        environment.put(name, value);
        return environment;
    }

    @Test
    void aGoodStartSaysThatItIsReadyAndEndsAsTold() throws Exception {
        try (TestDiscord discord = TestDiscord.start();
                ExecutableProcess process = start(Running.environment(discord))) {
            process.awaitReady();
            assertEquals("KOL Scout is ready. Type /classify in Discord.\n", process.out());
            process.tell();
            assertEquals(0, process.exitCode(), process.err());
            assertFalse(process.err().contains(discord.token()), process.err());
            assertFalse(process.err().contains("WARN") || process.err().contains("ERROR"), process.err());
            assertEquals(0, discord.gateway().connections());
        }
    }

    @Test
    void helpAndVersionNeedNoToken() throws Exception {
        try (ExecutableProcess help = ExecutableProcess.start(Running.MAIN, folder, Map.of(), "--help");
                ExecutableProcess version = ExecutableProcess.start(Running.MAIN, folder, Map.of(), "--version");
                ExecutableProcess wrong = ExecutableProcess.start(Running.MAIN, folder, Map.of(), "--nonsense")) {
            assertEquals(0, help.exitCode(), help.err());
            assertTrue(help.out().contains("DISCORD_BOT_TOKEN"), help.out());
            assertTrue(help.out().contains("no message content"), help.out());
            assertEquals(0, version.exitCode(), version.err());
            assertTrue(version.out().startsWith("KOL Scout "), version.out());
            assertEquals(2, wrong.exitCode(), wrong.err());
        }
    }

    @Test
    void aFailedStartLeavesNothingBehind() throws Exception {
        try (TestDiscord discord = TestDiscord.start()) {
            int port = ExecutableProcess.freePort();
            Map<String, String> environment = with(discord, "DISCORD_BOT_TOKEN", REFUSED);
            environment.put("PORT", String.valueOf(port));
            DiscordSettings settings = DiscordSettings.read(environment, DiscordTexts.in(Locale.ENGLISH));
            assertThrows(
                    InvalidTokenException.class,
                    () -> DiscordBot.start(settings, ConfigSource.defaults(), Map.of(), folder, Clock.systemUTC()));
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
            assertEquals(0, threads("JDA") + threads("discord-work") + threads("discord-servers"));
        }
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && thread.getName().startsWith(name))
                .count();
    }
}
