package io.kolscout.slack.testslack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Slack's own SDK for JavaScript as a client of the test Slack: what it takes for Slack and what it refuses is known
 * from elsewhere than our adapter. Needs Node and the packages of {@code src/test/node}; run under
 * {@code -Pforeign-client}.
 */
@Tag("foreign-client")
class ForeignClientTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBotOfAnotherSdkGoesAllTheWay(boolean http) throws Exception {
        try (TestSlack slack = TestSlack.start()) {
            Workspace acme = slack.workspace("T0ACME");
            Process bot = launch(slack, acme, http);
            try {
                ready(slack, bot, http);
                converse(slack, acme);
            } finally {
                bot.destroy();
                bot.waitFor();
            }
        }
    }

    private static void converse(TestSlack slack, Workspace acme) {
        Person ann = acme.person("ann");
        Channel launch = acme.channel("launch").inviteBot();

        ann.types(launch, "/classify @acme.shop");
        Message question = ann.waitsFor(launch, message -> message.shows("Who is behind *@acme.shop*?"));
        ann.clicks(question, "One real person");
        Message verdict = ann.waitsForNews(question);
        assertEquals(List.of("# KOL", "[Plan]"), verdict.lines());
        assertEquals(question.ts(), verdict.ts());

        ann.clicks(verdict, "Plan");
        View form = ann.view();
        assertEquals(List.of("Sales", "Reach"), ann.suggestions(form, "Goal", ""));
        form.fill("Creator", "acme.shop").choose("Goal", "Sales").submit();
        assertEquals(Map.of("Creator", "A creator begins with @"), form.errors());
        form.fill("Creator", "@acme.shop").submit();
        assertFalse(ann.hasView());

        Message file = ann.waitsFor(launch, message -> !message.files().isEmpty());
        assertEquals("creator,goal\n@acme.shop,sales\n", file.files().get(0).text());
        Message shared = launch.posts().get(0);
        assertEquals("Plan for @acme.shop: sales", shared.text());
        assertEquals(List.of("The reasons"), launch.thread(shared).get(0).lines());
        assertEquals(shared.ts(), file.threadTs());

        ann.opensHome();
        assertEquals(List.of("# Your verdicts"), ann.home().lines());
        assertEquals(List.of(), slack.violations());
    }

    private static Process launch(TestSlack slack, Workspace acme, boolean http) throws IOException {
        ProcessBuilder command = new ProcessBuilder("node", "bot.mjs")
                .directory(Path.of("src/test/node").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment()
                .putAll(Map.of(
                        "SLACK_API_URL", slack.apiUrl(),
                        "SLACK_BOT_TOKEN", acme.botToken(),
                        "SLACK_APP_TOKEN", slack.appToken(),
                        "SLACK_SIGNING_SECRET", slack.signingSecret(),
                        "HTTP", String.valueOf(http)));
        return command.start();
    }

    private static void ready(TestSlack slack, Process bot, boolean http) throws IOException {
        BufferedReader out = bot.inputReader();
        String line = out.readLine();
        while (line != null && !line.startsWith("ready")) {
            line = out.readLine();
        }
        if (line == null) {
            throw new AssertionError("The bot ended before it was ready");
        }
        if (http) {
            slack.deliverTo(URI.create("http://127.0.0.1:" + line.replace("ready ", "") + "/slack/events"));
        } else {
            slack.socketMode().awaitConnections(1);
        }
    }
}
