package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.config.ConfigSource;
import io.kolscout.serve.Unusable;
import io.kolscout.slack.Running.Mode;
import io.kolscout.slack.api.SlackRefusal;
import io.kolscout.slack.testslack.TestSlack;
import io.kolscout.testing.ExecutableProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the executable says when it cannot start. */
class StartTest {

    private static final String SECRET = "0a1b2c3d4e5f";

    @TempDir
    private Path folder;

    @Test
    void eachProblemIsASentenceThatSaysWhereToMendIt() throws Exception {
        try (TestSlack slack = TestSlack.start();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String botToken = slack.workspace("T0ACME").botToken();
            Map<String, ExecutableProcess> processes = new LinkedHashMap<>();
            processes.put("SLACK_BOT_TOKEN is missing.", start(Map.of()));
            processes.put(
                    "Slack refuses SLACK_BOT_TOKEN (invalid_auth). Copy it anew from OAuth & Permissions",
                    start(with(slack, "SLACK_BOT_TOKEN", "xoxb-" + SECRET)));
            processes.put(
                    "Slack refuses SLACK_APP_TOKEN (invalid_auth). Make one under Basic Information",
                    start(with(slack, "SLACK_APP_TOKEN", "xapp-" + SECRET)));
            processes.put(
                    "Nothing can listen on 127.0.0.1:" + taken.getLocalPort(),
                    start(with(slack, "PORT", String.valueOf(taken.getLocalPort()))));
            processes.put(
                    "Slack does not answer at http://127.0.0.1:1/api/. Check the network",
                    start(with(slack, "SLACK_API_URL", "http://127.0.0.1:1/api/")));
            for (Map.Entry<String, ExecutableProcess> each : processes.entrySet()) {
                try (ExecutableProcess process = each.getValue()) {
                    int code = process.exitCode();
                    String err = process.err();
                    assertAll(
                            () -> assertEquals(1, code, err),
                            () -> assertTrue(err.contains(each.getKey()), err),
                            () -> assertFalse(err.contains("\tat "), err),
                            () -> assertFalse(err.contains(SECRET) || err.contains(botToken), err),
                            () -> assertEquals("", process.out()));
                }
            }
        }
    }

    private ExecutableProcess start(Map<String, String> environment) throws IOException {
        return ExecutableProcess.start(Running.MAIN, folder, environment);
    }

    private static Map<String, String> with(TestSlack slack, String name, String value) throws IOException {
        String token = slack.workspace("T0ACME").botToken();
        Map<String, String> environment = new HashMap<>(Running.environment(slack, token, Mode.SOCKET_MODE));
        environment.put(name, value);
        return environment;
    }

    @Test
    void aFailedStartLeavesNothingBehind() throws Exception {
        try (TestSlack slack = TestSlack.start()) {
            Map<String, String> environment = with(slack, "SLACK_APP_TOKEN", "xapp-" + SECRET);
            int port = ExecutableProcess.freePort();
            environment.put("PORT", String.valueOf(port));
            SlackSettings settings = SlackSettings.read(environment, SlackTexts.in(Locale.ENGLISH));
            SlackRefusal refusal = assertThrows(
                    SlackRefusal.class,
                    () -> SlackBot.start(settings, ConfigSource.defaults(), Map.of(), folder, Clock.systemUTC()));
            assertEquals("apps.connections.open: invalid_auth", refusal.getMessage());
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        }
    }

    @Test
    void malformedVariablesAreNamedAndNotQuoted() {
        Map<String, String> environment = Map.of(
                "SLACK_BOT_TOKEN",
                "xoxp-" + SECRET,
                "SLACK_APP_TOKEN",
                SECRET,
                "SLACK_API_URL",
                "https://ann:" + SECRET + "@slack.com/api/",
                "SLACK_CLIENT_SECRET",
                SECRET,
                "SCOUT_PUBLIC_URL",
                "ftp://" + SECRET,
                "PORT",
                "70000");
        List<String> problems = problems(environment);
        for (String name : List.of(
                "SLACK_APP_TOKEN",
                "SLACK_BOT_TOKEN",
                "SLACK_API_URL",
                "SLACK_CLIENT_ID",
                "SCOUT_ENCRYPTION_KEYS",
                "SCOUT_PUBLIC_URL",
                "PORT")) {
            assertTrue(problems.stream().anyMatch(problem -> problem.startsWith(name)), name + ": " + problems);
        }
        assertFalse(problems.toString().contains(SECRET), problems.toString());
        assertTrue(problems(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", SECRET))
                .get(0)
                .startsWith("SLACK_SIGNING_SECRET is no signing secret"));
        assertTrue(problems(Map.of("SLACK_BOT_TOKEN", "xoxb-1"))
                .get(0)
                .startsWith("Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET"));
    }

    private static List<String> problems(Map<String, String> environment) {
        try {
            SlackSettings.read(environment, SlackTexts.in(Locale.ENGLISH));
            return List.of();
        } catch (Unusable e) {
            return e.sentences();
        }
    }
}
