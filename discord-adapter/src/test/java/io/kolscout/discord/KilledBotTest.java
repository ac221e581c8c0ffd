package io.kolscout.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.discord.testdiscord.Channel;
import io.kolscout.discord.testdiscord.Guild;
import io.kolscout.discord.testdiscord.Message;
import io.kolscout.discord.testdiscord.Person;
import io.kolscout.discord.testdiscord.TestDiscord;
import io.kolscout.testing.ExecutableProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable, killed and told to end while people talk to it. */
class KilledBotTest {

    private static final int PEOPLE = 6;

    @TempDir
    private Path folder;

    @Test
    void killedInAnInterviewAndToldToEndAmongClicksItLosesNothing() throws Exception {
        try (TestDiscord discord = TestDiscord.start()) {
            Guild acme = discord.guild("acme");
            Channel launch = acme.channel("launch");
            List<Person> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(acme.member("person" + i));
            }
            List<Message> open = new ArrayList<>();
            try (ExecutableProcess killed = ready(discord)) {
                for (Person person : people) {
                    open.add(Running.command(person, launch, "/classify creator:@acme.shop"));
                }
                killed.kill();
            }
            List<Integer> acked = new ArrayList<>();
            try (ExecutableProcess told = ready(discord)) {
                for (int i = 0; i < PEOPLE; i++) {
                    if (i == PEOPLE / 2) {
                        told.tell();
                        discord.answerWithin(Duration.ofSeconds(1));
                    }
                    if (people.get(i).chooses(open.get(i), "One real person").answered()) {
                        acked.add(i);
                    }
                }
                assertEquals(0, told.exitCode(), told.err());
                assertFalse(told.err().contains("ERROR"), told.err());
            }
            assertTrue(acked.size() >= PEOPLE / 2, acked.toString());
            for (int i : acked) {
                Message now = open.get(i).now().orElseThrow();
                assertTrue(now.shows("question 2"), now.lines().toString());
            }
            assertEquals(List.of(), discord.violations());
        }
    }

    private ExecutableProcess ready(TestDiscord discord) throws Exception {
        ExecutableProcess process = ExecutableProcess.start(Running.MAIN, folder, Running.environment(discord))
                .awaitReady();
        discord.gateway().awaitReady(1);
        return process;
    }
}
