package io.kolscout.slack.install;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import io.kolscout.record.Store;
import io.kolscout.slack.api.WebApi;
import io.kolscout.store.SqliteRecord;
import io.kolscout.testing.MovableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * A process that calls Slack for one team. For each line that it reads, so many seconds, its clock goes further and many
 * threads call at once; it prints how many calls went well.
 */
final class TokenProcess {

    static final int CALLS = 16;

    private TokenProcess() {}

    /** Named are the record's file, the team, the Web API, client id and secret, and the keys. */
    public static void main(String... arguments) throws IOException {
        MovableClock clock = new MovableClock();
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(arguments[2]);
        config.setStatsEnabled(false);
        ClientApp app = new ClientApp(arguments[3], arguments[4], URI.create("https://scout.example.org"));
        Slack slack = Slack.getInstance(config);
        try (Store record = SqliteRecord.open(Path.of(arguments[0]));
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Safe safe = new Safe(record, Keyring.parse(arguments[5]).orElseThrow());
            Renewal renewal = new Renewal(safe, record, new Exchange(slack, app, clock), clock);
            WebApi api = new WebApi(slack, new InstalledTokens(safe, renewal, clock));
            System.out.println("ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                clock.move(Duration.ofSeconds(Long.parseLong(line)));
                List<CompletableFuture<Integer>> calls = IntStream.range(0, CALLS)
                        .mapToObj(number -> CompletableFuture.supplyAsync(() -> {
                            api.call(arguments[1], "auth.test", client -> client.authTest(request -> request));
                            return 1;
                        }))
                        .toList();
                System.out.println(
                        calls.stream().mapToInt(CompletableFuture::join).sum());
            }
        }
    }
}
