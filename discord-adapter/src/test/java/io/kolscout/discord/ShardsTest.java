package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.discord.testdiscord.Guild;
import io.kolscout.discord.testdiscord.Message;
import io.kolscout.discord.testdiscord.Person;
import io.kolscout.discord.testdiscord.TestDiscord;
import io.kolscout.testing.ExecutableProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that share the servers and the record. */
class ShardsTest {

    private static final int SHARDS = 2;

    @TempDir
    private Path folder;

    @Test
    void eachServerIsAnsweredByTheProcessOfItsShardAndDirectMessagesByTheFirst() throws Exception {
        try (TestDiscord discord = TestDiscord.start().shards(SHARDS)) {
            List<Guild> guilds = List.of(inShard(discord, 0), inShard(discord, 1));
            Person ann = discord.person("ann");
            guilds.forEach(guild -> guild.member("ann"));
            try (ExecutableProcess first = start(discord, 0);
                    ExecutableProcess second = start(discord, 1)) {
                first.awaitReady();
                second.awaitReady();
                discord.gateway().awaitReady(SHARDS);
                List<Message> verdicts = new ArrayList<>();
                for (Guild guild : guilds) {
                    Message shown = Running.command(ann, guild.channel("launch"), "/classify creator:@" + guild.name());
                    for (String answer : Running.KOL) {
                        shown = Running.answers(ann, shown, answer);
                    }
                    verdicts.add(shown);
                }
                assertTrue(Running.command(ann, ann.direct(), "/kol history").shows("You have no verdict yet."));
                for (int i = 0; i < SHARDS; i++) {
                    Message history = Running.command(ann, guilds.get(i).channel("launch"), "/kol history");
                    assertTrue(
                            history.shows(guilds.get(i).name()), history.lines().toString());
                    assertFalse(
                            history.shows(guilds.get(1 - i).name()),
                            history.lines().toString());
                }
                assertEquals(1, discord.commandWrites());
                assertEquals(List.of(), ann.errors());

                second.kill();
                discord.answerWithin(Duration.ofMillis(500));
                assertFalse(ann.clicks(verdicts.get(1), "Change answers").answered());
                discord.answerWithin(Duration.ofSeconds(3));
                assertTrue(ann.clicks(verdicts.get(0), "Change answers").answered());
                assertTrue(ann.types(ann.direct(), "/kol help").answered());
                assertFalse((first.err() + second.err()).contains("ERROR"), first.err() + second.err());
            }
            assertEquals(List.of(), discord.violations());
        }
    }

    /** A server of a shard. */
    private static Guild inShard(TestDiscord discord, int shard) {
        for (int i = 0; ; i++) {
            Guild guild = discord.guild("shard" + shard + "-" + i);
            if ((Long.parseLong(guild.id()) >> 22) % SHARDS == shard) {
                return guild;
            }
        }
    }

    private ExecutableProcess start(TestDiscord discord, int shard) throws Exception {
        Map<String, String> environment = new HashMap<>(Running.environment(discord));
        environment.put("DISCORD_SHARDS", shard + "/" + SHARDS);
        return ExecutableProcess.start(Running.MAIN, folder, environment);
    }
}
