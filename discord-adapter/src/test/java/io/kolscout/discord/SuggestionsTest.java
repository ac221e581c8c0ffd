package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.discord.testdiscord.Channel;
import io.kolscout.discord.testdiscord.Message;
import io.kolscout.discord.testdiscord.Person;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Creators that are suggested while one is being typed. */
class SuggestionsTest {

    @TempDir
    private Path home;

    @Test
    void onesOwnAndThoseSharedInTheServer() {
        try (Running running = new Running(home)) {
            Person bob = running.acme.member("bob");
            running.asks(running.ann, running.launch, "/classify creator:@anns.own");
            running.asks(bob, running.launch, "/classify creator:@bobs.secret");
            Message verdict = running.verdict(bob, running.launch, "/classify creator:instagram.com/bobs.shared");
            assertEquals(List.of("@anns.own"), suggested(running.ann, running.launch, ""));
            Running.answers(bob, running.preview(bob, verdict, running.launch, ""), "Share now");
            String shared = "https://www.instagram.com/bobs.shared";
            assertEquals(List.of("@anns.own", shared), suggested(running.ann, running.launch, ""));
            assertEquals(List.of(shared, "@bobs.secret"), suggested(bob, running.launch, ""));
            assertEquals(List.of(shared), suggested(running.ann, running.launch, " BOBS"));
            assertEquals(List.of(), suggested(running.ann, running.launch, "nobody"));
            assertEquals(List.of("@anns.own"), running.ann.suggestions(running.launch, "kol resume", "creator", "own"));

            Channel elsewhere = running.discord.guild("other").channel("launch");
            running.discord.guild("other").member("ann");
            assertEquals(List.of(), suggested(running.ann, elsewhere, ""));
            assertEquals(List.of(), suggested(running.ann, running.ann.direct(), ""));
            running.asks(running.ann, running.ann.direct(), "/classify creator:@alone");
            assertEquals(List.of("@alone"), suggested(running.ann, running.ann.direct(), ""));
            assertEquals(List.of(), suggested(bob, bob.direct(), ""));
            assertEquals(List.of(), running.ann.errors());
            assertEquals(List.of(), running.discord.violations());
        }
    }

    @Test
    void noMoreThanDiscordShows() {
        try (Running running = new Running(home)) {
            for (int i = 0; i < 27; i++) {
                running.asks(running.ann, running.launch, "/classify creator:@creator" + i);
            }
            List<String> suggested = suggested(running.ann, running.launch, "");
            assertEquals(25, suggested.size());
            assertEquals("@creator26", suggested.get(0));
            assertEquals(9, suggested(running.ann, running.launch, "2").size());
            assertTrue(suggested(running.ann, running.launch, "r0").contains("@creator0"));
            assertEquals(List.of(), running.discord.violations());
        }
    }

    private static List<String> suggested(Person person, Channel channel, String typed) {
        return person.suggestions(channel, "classify", "creator", typed);
    }
}
