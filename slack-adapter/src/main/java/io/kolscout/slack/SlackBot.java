package io.kolscout.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import io.kolscout.Assembly;
import io.kolscout.config.BadConfigException;
import io.kolscout.config.ConfigSource;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.serve.Health;
import io.kolscout.serve.Web;
import io.kolscout.slack.api.ResponseUrls;
import io.kolscout.slack.api.SlackRefusal;
import io.kolscout.slack.api.WebApi;
import io.kolscout.slack.socket.SocketMode;
import io.kolscout.slack.web.Signature;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The bot in Slack put together, each part once, and running until it is closed. */
final class SlackBot implements AutoCloseable {

    private static final int WORKERS = 32;
    private static final int WAITING = 10_000;
    private static final Duration WATCH = Duration.ofSeconds(5);
    private static final Duration START = Duration.ofSeconds(5);
    private static final Duration GREETING = Duration.ofSeconds(10);

    private final Assembly assembly;
    private final Intake intake;
    private final Web web;
    private final Optional<SocketMode> socketMode;
    private final App app;

    private SlackBot(Assembly assembly, Intake intake, Web web, Optional<SocketMode> socketMode, App app) {
        this.assembly = assembly;
        this.intake = intake;
        this.web = web;
        this.socketMode = socketMode;
        this.app = app;
    }

    /**
     * Starts the bot.
     *
     * @throws BadConfigException with every problem of every config file
     * @throws RecordUnavailable where the record cannot be opened
     * @throws SlackRefusal where Slack refuses a token
     * @throws IOException where the address cannot be listened on
     */
    static SlackBot start(
            SlackSettings settings, ConfigSource source, Map<String, String> variables, Path home, Clock clock)
            throws BadConfigException, IOException {
        return start(settings, source, variables, home, clock, WATCH);
    }

    /** The same with another time between two looks at the WebSocket. */
    static SlackBot start(
            SlackSettings settings,
            ConfigSource source,
            Map<String, String> variables,
            Path home,
            Clock clock,
            Duration watch)
            throws BadConfigException, IOException {
        Slack slack = slack(settings);
        String workspace = settings.oauth().isPresent() ? "" : workspace(settings, slack);
        Assembly.Ground ground = Assembly.ground(source, variables, home);
        SlackBot bot;
        try {
            Teams teams = settings.oauth()
                    .map(oauth -> Teams.many(oauth, settings.api(), slack, ground.record(), clock))
                    .orElseGet(() -> Teams.one(workspace, settings.botToken(), slack, ground.record(), clock));
            bot = of(settings, slack, teams, ground.assembly(new SlackChannels(teams.api()), clock), clock, watch);
        } catch (RuntimeException e) {
            ground.record().close();
            throw e;
        }
        try {
            bot.start();
            return bot;
        } catch (IOException | RuntimeException e) {
            bot.close();
            throw e;
        }
    }

    /** The workspace that the token is of. */
    private static String workspace(SlackSettings settings, Slack slack) {
        return new WebApi(slack, team -> settings.botToken())
                .call("", "auth.test", client -> client.authTest(request -> request), START)
                .getTeamId();
    }

    private static SlackBot of(
            SlackSettings settings, Slack slack, Teams teams, Assembly assembly, Clock clock, Duration watch) {
        WebApi api = teams.api();
        Intake intake = new Intake(WORKERS, WAITING);
        People people = new People(api, manyLanguages(assembly));
        Answers answers = new Answers(api, new ResponseUrls(settings.api()));
        Desk desk = new Desk(assembly.scout(), people, api, answers, new Pages(api, answers));
        App app = app(slack);
        new Handlers(assembly.scout(), desk, people, intake, teams.departures(), teams.tokens()).register(app);
        Optional<SocketMode> socketMode = settings.socketMode()
                ? Optional.of(new SocketMode(slack, settings.appToken(), new SocketRoute(app, intake), watch))
                : Optional.empty();
        Map<String, Web.Route> routes = new HashMap<>(teams.routes());
        routes.put("GET /health", new Health(assembly.record(), connected(socketMode), "Slack"));
        if (socketMode.isEmpty()) {
            Signature signature = new Signature(settings.signingSecret(), clock);
            routes.put("POST /slack/events", new EventsRoute(app, signature, intake));
        }
        return new SlackBot(assembly, intake, new Web(settings.host(), settings.port(), routes), socketMode, app);
    }

    /** Over HTTP there is nothing to be connected to. */
    private static BooleanSupplier connected(Optional<SocketMode> socketMode) {
        return () -> socketMode.map(SocketMode::isConnected).orElse(true);
    }

    private void start() throws IOException {
        app.start();
        web.start();
        socketMode.ifPresent(SocketMode::start);
        assembly.housekeeping().start();
    }

    private static boolean manyLanguages(Assembly assembly) {
        return assembly.config().settings().languages().size() > 1
                && assembly.config().settings().language().isEmpty();
    }

    static Slack slack(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.api().toString());
        config.setStatsEnabled(false);
        return Slack.getInstance(config);
    }

    /** Bolt as the one that parses and dispatches; signatures and tokens are looked after elsewhere. */
    static App app(Slack slack) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(null)
                .signingSecret(null)
                .clientId(null)
                .clientSecret(null)
                .requestVerificationEnabled(false)
                .ignoringSelfEventsEnabled(false)
                .unmatchedRequestHandler(request -> Response.ok())
                .build();
        return new App(config);
    }

    /** The port that is listened on. */
    int port() {
        return web.port();
    }

    /** Waits until requests can come in, at most ten seconds. */
    boolean awaitConnection() throws InterruptedException {
        return socketMode.isEmpty() || socketMode.get().awaitConnection(GREETING);
    }

    /** Takes nothing more, finishes what is in hand, and lets go of the record. */
    @Override
    public void close() {
        socketMode.ifPresent(SocketMode::close);
        web.close();
        intake.close();
        app.stop();
        assembly.close();
    }
}
