package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.discord.testdiscord.Message;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole conversation, from the command to a shared verdict and back. */
class DiscordConversationTest {

    @TempDir
    private Path home;

    @Test
    void fromCommandToSharedVerdictAndBack() {
        try (Running running = new Running(home)) {
            Message verdict = running.verdict(running.ann, running.launch, "/classify creator:@acme.shop");
            assertTrue(verdict.isEphemeral());
            assertTrue(verdict.text().contains("acme.shop: KOL"), verdict.text());
            running.ann.clicks(verdict, "Share");
            running.ann.modal().choosesChannel("Channel", running.launch).submits();
            Message preview = verdict.waitsFor(now -> now.text().contains("Preview"));
            assertEquals(List.of(), running.acme.posts());
            running.ann.clicks(preview, "Share now");
            Message card = running.launch.waitsForPost();
            assertTrue(card.text().contains("acme.shop: KOL"), card.text());
            running.ann.clicks(card, "Take back");
            running.ann.waitsForMessage(
                    running.launch, message -> message.text().contains("Taken back"));
            assertEquals(List.of(), running.launch.messages());
            assertEquals(List.of(), running.discord.violations());
        }
    }
}
