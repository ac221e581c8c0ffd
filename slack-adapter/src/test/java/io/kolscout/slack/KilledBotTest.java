package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.slack.Running.Mode;
import io.kolscout.slack.testslack.Channel;
import io.kolscout.slack.testslack.Message;
import io.kolscout.slack.testslack.Person;
import io.kolscout.slack.testslack.Receipt;
import io.kolscout.slack.testslack.TestSlack;
import io.kolscout.slack.testslack.Workspace;
import io.kolscout.testing.ExecutableProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The executable, killed and told to end while people talk to it. */
class KilledBotTest {

    private static final int PEOPLE = 6;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void killedInAnInterviewAndToldToEndAmongClicksItLosesNothing(Mode mode) throws Exception {
        try (TestSlack slack = TestSlack.start()) {
            Workspace acme = slack.workspace("T0ACME");
            Channel launch = acme.channel("launch");
            List<Person> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(acme.person("person" + i));
            }
            Map<String, String> environment = Running.environment(slack, acme.botToken(), mode);
            List<Message> open = new ArrayList<>();
            try (ExecutableProcess killed = ready(slack, environment, mode)) {
                for (Person person : people) {
                    person.types(launch, "/classify @acme.shop");
                    open.add(person.waitsFor(launch, message -> message.shows("question 1")));
                }
                killed.kill();
            }
            List<Person> acked = new ArrayList<>();
            try (ExecutableProcess told = ready(slack, environment, mode)) {
                for (int i = 0; i < PEOPLE; i++) {
                    if (i == PEOPLE / 2) {
                        told.tell();
                    }
                    Receipt receipt = people.get(i).chooses(open.get(i), "choose", "One real person");
                    if (receipt.acked()) {
                        acked.add(people.get(i));
                    }
                }
                assertEquals(0, told.exitCode(), told.err());
                assertFalse(told.err().contains("ERROR"), told.err());
                assertFalse(told.err().contains("authorization middleware"), told.err());
            }
            assertTrue(acked.size() >= PEOPLE / 2, acked.toString());
            for (Person person : acked) {
                assertTrue(
                        person.sees(launch).shows("question 2"),
                        person.sees(launch).lines().toString());
            }
        }
    }

    private ExecutableProcess ready(TestSlack slack, Map<String, String> environment, Mode mode) throws Exception {
        ExecutableProcess process =
                ExecutableProcess.start(Running.MAIN, folder, environment).awaitReady();
        if (mode == Mode.SOCKET_MODE) {
            slack.socketMode().awaitConnections(1);
        }
        return process;
    }
}
