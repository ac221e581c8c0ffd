package io.kolscout.slack.testslack;

import io.kolscout.testing.Violations;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A Slack of its own with one app, on two ports of the loopback address. It delivers by Socket Mode unless told otherwise. */
public final class TestSlack implements AutoCloseable {

    /** The scopes that an app gets here without asking for others. */
    public static final Set<String> SCOPES =
            Set.of("commands", "chat:write", "chat:write.public", "users:read", "files:write");

    private final Clock clock;
    private final Violations violations = new Violations();
    private final Ids ids;
    private final Tokens tokens;
    private final Triggers triggers;
    private final ResponseUrls responseUrls;
    private final RateLimits rateLimits;
    private final Payloads payloads = new Payloads(this);
    private final OAuth oauth = new OAuth(this);
    private final SocketDelivery socketMode;
    private final Courier courier;
    private final ExecutorService retrying = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "test-slack-retries");
        thread.setDaemon(true);
        return thread;
    });
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final Map<String, Workspace> workspaces = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile boolean escapesCommands;

    /** A call of the Web API that was let through to its method. */
    public record Call(String teamId, String method, Map<String, String> parameters) {}

    private TestSlack(Clock clock) {
        this.clock = clock;
        this.ids = new Ids(clock);
        this.tokens = new Tokens(clock, ids, violations);
        this.triggers = new Triggers(clock, ids, violations);
        this.responseUrls = new ResponseUrls(clock, ids, violations);
        this.rateLimits = new RateLimits(clock, violations);
        this.socketMode = new SocketDelivery(appId(), violations);
        this.courier = new Courier(socketMode, retrying, violations);
    }

    public static TestSlack start() {
        return start(Clock.systemUTC());
    }

    /**
     * Starts one with a clock of its own.
     *
     * @param clock what it takes for the time; moving it makes trigger_ids, response_urls and tokens grow old
     */
    public static TestSlack start(Clock clock) {
        TestSlack slack = new TestSlack(clock);
        FileMethods files = new FileMethods(slack);
        slack.connector.setHost("127.0.0.1");
        slack.server.addConnector(slack.connector);
        slack.server.setHandler(new HttpFront(new WebApi(slack, files), slack.responseUrls, files, slack.oauth));
        try {
            slack.server.start();
            slack.socketMode.begin();
        } catch (Exception e) {
            slack.close();
            throw new IllegalStateException("The test Slack does not start", e);
        }
        return slack;
    }

    /** The address of the Web API, with a slash at its end. */
    public String apiUrl() {
        return url("api/");
    }

    /** The page where a person allows the app. One that logged in there is sent on at once, with code and state. */
    public String authorizeUrl() {
        return url("oauth/v2/authorize");
    }

    String url(String path) {
        return "http://127.0.0.1:" + connector.getLocalPort() + "/" + path;
    }

    String responseUrl(String hook) {
        return url("respond/" + hook);
    }

    public String appId() {
        return "A0SCOUT";
    }

    public String appToken() {
        return "xapp-1-A0SCOUT-1-0123456789abcdef";
    }

    public String signingSecret() {
        return "8f742231b10e8888abcd99aaabbb85a5";
    }

    public String clientId() {
        return "1111111111.2222222222";
    }

    public String clientSecret() {
        return "client-secret-of-the-test-app";
    }

    /** The workspace of this id, with the app installed. */
    public Workspace workspace(String teamId) {
        return workspaces.computeIfAbsent(teamId, missing -> new Workspace(this, teamId).install(SCOPES));
    }

    /** The workspace of this id; a new one does not have the app. */
    public Workspace workspaceWithoutApp(String teamId) {
        return workspaces.computeIfAbsent(teamId, missing -> new Workspace(this, teamId));
    }

    /** Delivers to this address from now on. */
    public HttpDelivery deliverTo(URI bot) {
        HttpDelivery http = new HttpDelivery(bot, signingSecret(), clock);
        courier.use(http);
        return http;
    }

    /** Socket Mode, with what can be done to its connections. */
    public SocketDelivery socketMode() {
        return socketMode;
    }

    /** Delivers by Socket Mode again. */
    public SocketDelivery deliverBySocket() {
        courier.use(socketMode);
        return socketMode;
    }

    /** Waits no longer than this for an ack, so that a test of a late one is short. */
    public TestSlack ackWithin(Duration limit) {
        courier.ackWithin(limit);
        return this;
    }

    /** When events are delivered again, each counted from the try before: at once, a minute, five minutes. */
    public TestSlack retryEventsAfter(Duration... delays) {
        courier.retries(List.of(delays));
        return this;
    }

    /** Delivers the last event once more under its event_id. */
    public Receipt repeatEvent() {
        return courier.repeatEvent();
    }

    /** Delivers whatever was delivered last once more, as it was. */
    public Receipt repeatLast() {
        return courier.repeatLast();
    }

    /** Lets a method be called so often by a workspace's bot, then answers 429 until the wait is over. */
    public TestSlack limit(Workspace workspace, String method, int calls, Duration wait) {
        rateLimits.set(method, workspace, calls, wait);
        return this;
    }

    /** Takes every response_url for too old, or no longer. */
    public TestSlack responseUrlsEnd(boolean all) {
        responseUrls.end(all);
        return this;
    }

    /** Writes people and channels in commands as {@code <@U123|ann>}, and escapes the rest, as {@code should_escape} does. */
    public TestSlack escapeCommands(boolean escapes) {
        escapesCommands = escapes;
        return this;
    }

    /** Gives out tokens that end after twelve hours. */
    public TestSlack rotateTokens(boolean rotates) {
        oauth.rotate(rotates);
        return this;
    }

    /** Every broken rule so far, in words. */
    public List<String> violations() {
        return violations.all();
    }

    /** The broken rules so far, which are then forgotten: for tests that break some on purpose. */
    public List<String> takeViolations() {
        return violations.take();
    }

    /** The calls of the Web API so far. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The calls of one method so far. */
    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    void called(ApiCall call) {
        Map<String, String> parameters = new TreeMap<>(call.parameters());
        parameters.remove("token");
        calls.add(new Call(call.workspace().teamId(), call.method(), parameters));
    }

    void record(String where, List<String> rules) {
        violations.addAll(where, rules);
    }

    /** Notes down that a workspace's bot asked for something of another. */
    void guard(Workspace asking, String id) {
        workspaces.values().stream()
                .filter(other -> other != asking && other.has(id))
                .forEach(other -> violations.add(asking + " asked for " + id + ", which is of " + other));
    }

    String commandText(Workspace workspace, String text) {
        if (!escapesCommands) {
            return text;
        }
        return Pattern.compile("@([a-z0-9._-]+)")
                .matcher(Escaping.escaped(text))
                .replaceAll(found -> workspace
                        .personByName(found.group(1))
                        .map(person -> "<@" + person.id() + "|" + person.name() + ">")
                        .orElse(found.group()));
    }

    Clock clock() {
        return clock;
    }

    Ids ids() {
        return ids;
    }

    Tokens tokens() {
        return tokens;
    }

    Triggers triggers() {
        return triggers;
    }

    ResponseUrls responseUrls() {
        return responseUrls;
    }

    RateLimits rateLimits() {
        return rateLimits;
    }

    Payloads payloads() {
        return payloads;
    }

    OAuth oauth() {
        return oauth;
    }

    Courier courier() {
        return courier;
    }

    @Override
    public void close() {
        retrying.shutdownNow();
        try {
            socketMode.drop();
            socketMode.stop(100);
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
