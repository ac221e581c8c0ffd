package io.kolscout.discord.testdiscord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A bot of discord.js as a client of the test Discord: what it takes for Discord and what it refuses is known from
 * elsewhere than our adapter. Needs Node and the packages of {@code src/test/node}; run under {@code -Pforeign-client}.
 */
@Tag("foreign-client")
class ForeignClientTest {

    @Test
    void aBotOfAnotherLibraryGoesAllTheWay() throws Exception {
        try (TestDiscord discord = TestDiscord.start()) {
            Guild acme = discord.guild("Acme");
            Channel plans = acme.channel("plans");
            Process bot = launch(discord);
            try {
                ready(bot);
                converse(acme, plans);
                assertEquals(List.of(), discord.violations());
            } finally {
                bot.destroy();
                bot.waitFor();
            }
        }
    }

    private static void converse(Guild acme, Channel plans) {
        Person ann = acme.member("ann");
        Channel launch = acme.channel("launch");

        assertEquals(List.of("Known: @acme.shop"), ann.suggestions(launch, "classify", "creator", "@ac"));
        assertEquals(5, ann.types(launch, "/classify creator:@acme.shop").type());
        Message question = ann.waitsForMessage(launch, message -> message.shows("Who is behind @acme.shop?"));
        assertTrue(question.isEphemeral());
        assertEquals("#5865f2", question.accent());

        ann.clicks(question, "One real person");
        Message verdict = question.waitsFor(message -> message.shows("KOL"));
        assertEquals(List.of("KOL", "[Goal: Sales | Reach]", "[Plan]"), verdict.lines());

        ann.chooses(verdict, "Reach");
        assertTrue(ann.waitsForMessage(launch, message -> message.shows("Goal: reach"))
                .isEphemeral());

        ann.clicks(verdict, "Plan");
        Modal form = ann.modal();
        assertEquals(
                7,
                form.fills("Creator", "@acme.shop")
                        .choosesChannel("Channel", plans)
                        .submits()
                        .type());
        assertFalse(ann.hasModal());
        assertEquals(
                List.of("Shared @acme.shop"),
                question.waitsFor(message -> message.shows("Shared")).lines());

        Message post = plans.waitsForPost();
        assertEquals(List.of("Plan for @acme.shop by @everyone", "[file plan.csv]"), post.lines());
        assertEquals("creator\n@acme.shop\n", post.files().get(0).text());
        assertEquals(List.of(), post.pings());
    }

    private static Process launch(TestDiscord discord) throws IOException {
        ProcessBuilder command = new ProcessBuilder("node", "bot.mjs")
                .directory(Path.of("src/test/node").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment()
                .putAll(Map.of(
                        "DISCORD_API_URL", discord.apiUrl().replace("/v10/", ""),
                        "DISCORD_TOKEN", discord.token()));
        return command.start();
    }

    private static void ready(Process bot) throws IOException {
        BufferedReader out = bot.inputReader();
        String line = out.readLine();
        while (line != null && !line.equals("ready")) {
            line = out.readLine();
        }
        if (line == null) {
            throw new AssertionError("The bot ended before it was ready");
        }
    }
}
