package io.kolscout.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.kolscout.serve.Web;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * The baseline: Bolt as its guide has it, with signature check and token cache, that acknowledges and then answers every
 * command and click with one message of the size of a question. It keeps nothing. Run with the bot's own variables.
 */
public final class BoltEcho {

    private static final int WORKERS = 32;
    private static final String TEXT = "A question of the usual length, with its reason and its answers. ".repeat(12);

    private BoltEcho() {}

    /** Runs until the process is ended. */
    public static void main(String[] args) throws Exception {
        SlackConfig slack = new SlackConfig();
        slack.setMethodsEndpointUrlPrefix(System.getenv("SLACK_API_URL"));
        slack.setStatsEnabled(false);
        AppConfig config = AppConfig.builder()
                .slack(Slack.getInstance(slack))
                .singleTeamBotToken(System.getenv("SLACK_BOT_TOKEN"))
                .signingSecret(System.getenv("SLACK_SIGNING_SECRET"))
                .authTestCacheEnabled(true)
                .build();
        App app = new App(config);
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        app.command(Pattern.compile(".*"), (request, context) -> {
            workers.execute(() -> answer(() -> context.respond(SlashCommandResponse.builder()
                    .responseType("ephemeral")
                    .text(TEXT)
                    .build())));
            return context.ack();
        });
        app.blockAction(Pattern.compile(".*"), (request, context) -> {
            workers.execute(() -> answer(
                    () -> context.respond(response -> response.replaceOriginal(true).text(TEXT))));
            return context.ack();
        });
        app.start();
        SlackRequestParser parser = new SlackRequestParser(config);
        Web.Route route = asked -> {
            Response response = app.run(parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri("/slack/events")
                    .queryString(Map.of())
                    .headers(new RequestHeaders(Map.of(
                            "X-Slack-Request-Timestamp", List.of(asked.header("X-Slack-Request-Timestamp")),
                            "X-Slack-Signature", List.of(asked.header("X-Slack-Signature")))))
                    .requestBody(asked.text())
                    .remoteAddress("")
                    .build()));
            return Web.Answer.text(response.getStatusCode(), response.getBody() == null ? "" : response.getBody());
        };
        Web web = new Web("127.0.0.1", Integer.parseInt(System.getenv("PORT")), Map.of(
                "POST /slack/events", route, "GET /health", asked -> Web.Answer.text(200, "Ready")));
        web.start();
        Thread.currentThread().join();
    }

    private interface Answering {
        void run() throws Exception;
    }

    private static void answer(Answering answering) {
        try {
            answering.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
