package io.kolscout.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import io.kolscout.chat.Block;
import io.kolscout.chat.Bot;
import io.kolscout.chat.CommandSpec;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Line;
import io.kolscout.chat.Opening;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Sender;
import io.kolscout.serve.Web;
import io.kolscout.slack.api.ResponseUrls;
import io.kolscout.slack.api.Tokens;
import io.kolscout.slack.api.WebApi;
import io.kolscout.slack.socket.SocketMode;
import io.kolscout.slack.testslack.TestSlack;
import io.kolscout.slack.web.Signature;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The adapter with a bot behind it that says what a test wants; {@code /classify page} opens a page. */
final class StubBot implements Bot, AutoCloseable {

    private final Function<Incoming, Reply> replies;
    private final Set<String> delivered = ConcurrentHashMap.newKeySet();
    private final Intake intake = new Intake(2, 10);
    private final Runnable end;

    StubBot(TestSlack slack, Running.Mode mode, Function<Incoming, Reply> replies) throws IOException {
        this.replies = replies;
        URI address = URI.create(slack.apiUrl());
        SlackSettings settings = new SlackSettings(
                slack.appToken(),
                slack.workspace("T0ACME").botToken(),
                slack.signingSecret(),
                Optional.empty(),
                address,
                "127.0.0.1",
                0);
        Slack client = SlackBot.slack(settings);
        Tokens tokens = team -> settings.botToken();
        WebApi api = new WebApi(client, tokens);
        Answers answers = new Answers(api, new ResponseUrls(address));
        People people = new People(api, false);
        App app = SlackBot.app(client);
        new Handlers(
                        this,
                        new Desk(this, people, api, answers, new Pages(api, answers)),
                        people,
                        intake,
                        (team, when) -> {},
                        tokens)
                .register(app);
        app.start();
        if (mode == Running.Mode.HTTP) {
            Signature signature = new Signature(slack.signingSecret(), Clock.systemUTC());
            Web web = new Web("127.0.0.1", 0, Map.of("POST /slack/events", new EventsRoute(app, signature, intake)));
            web.start();
            slack.deliverTo(URI.create("http://127.0.0.1:" + web.port() + "/slack/events"));
            end = web::close;
        } else {
            SocketMode socket =
                    new SocketMode(client, slack.appToken(), new SocketRoute(app, intake), Duration.ofSeconds(5));
            socket.start();
            slack.socketMode().awaitConnections(1);
            end = socket::close;
        }
    }

    @Override
    public Opening opening(Incoming incoming) {
        return incoming instanceof Incoming.Command command && command.text().equals("page")
                ? new Opening.OpensPage("A page")
                : new Opening.Message();
    }

    @Override
    public Reply reply(Incoming incoming) {
        return replies.apply(incoming);
    }

    @Override
    public Map<String, String> faults(Incoming.Submission submission) {
        return Map.of();
    }

    @Override
    public List<Block> home(Sender sender) {
        return List.of(new Block.Paragraph(Line.plain("home")));
    }

    @Override
    public boolean first(String team, String delivery) {
        return delivered.add(team + delivery);
    }

    @Override
    public List<CommandSpec> commands(Locale locale) {
        return List.of();
    }

    @Override
    public List<String> recentCreators(Sender sender, int most) {
        return List.of();
    }

    @Override
    public void close() {
        end.run();
        intake.close();
    }
}
