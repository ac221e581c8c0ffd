package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import io.kolscout.testing.Violations;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A Discord of its own with one app and its bot: REST and Gateway, on two ports of the loopback address. */
public final class TestDiscord implements AutoCloseable {

    private final Clock clock;
    private final Violations violations = new Violations();
    private final Ids ids;
    private final String applicationId;
    private final Posts posts = new Posts();
    private final Payloads payloads = new Payloads(this);
    private final Gateway gateway = new Gateway(this, violations);
    private final Interactions interactions;
    private final Commands commands;
    private final Faults faults;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final Map<String, Guild> guilds = new LinkedHashMap<>();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile int shards = 1;

    /**
     * A REST request that was let through.
     *
     * @param path from the API's version on, such as {@code /users/@me}
     */
    public record Call(String method, String path, JsonNode body) {}

    private TestDiscord(Clock clock) {
        this.clock = clock;
        this.ids = new Ids(clock);
        this.applicationId = ids.next();
        this.interactions = new Interactions(this);
        this.commands = new Commands(this);
        this.faults = new Faults(clock, violations);
    }

    public static TestDiscord start() {
        return start(Clock.systemUTC());
    }

    /**
     * Starts one with a clock of its own.
     *
     * @param clock what it takes for the time; moving it makes the tokens of interactions grow old
     */
    public static TestDiscord start(Clock clock) {
        TestDiscord discord = new TestDiscord(clock);
        discord.connector.setHost("127.0.0.1");
        discord.server.addConnector(discord.connector);
        discord.server.setHandler(new HttpFront(new RestApi(discord)));
        try {
            discord.server.start();
            discord.gateway.begin();
        } catch (Exception e) {
            discord.close();
            throw new IllegalStateException("The test Discord does not start", e);
        }
        return discord;
    }

    /** The address of the REST API with its version, and a slash at its end. */
    public String apiUrl() {
        return "http://127.0.0.1:" + connector.getLocalPort() + "/api/v10/";
    }

    public String token() {
        return "TWVyZWx5YVRlc3Q.Gtest0.0123456789abcdefghijklmnopqrstuvwxyzAB";
    }

    /** The id of the app, which is also its bot's. */
    public String applicationId() {
        return applicationId;
    }

    /** The server of this name, with the bot in it. */
    public Guild guild(String name) {
        return guild(name, true);
    }

    /** The server of this name; a new one does not have the bot, and only those who installed the app use it there. */
    public Guild guildWithoutBot(String name) {
        return guild(name, false);
    }

    private synchronized Guild guild(String name, boolean bot) {
        Guild known = guilds.get(name);
        if (known != null) {
            return known;
        }
        Guild made = new Guild(this, ids.guild(), name, bot);
        guilds.put(name, made);
        if (bot) {
            gateway.dispatch(made.id(), "GUILD_CREATE", made.json());
        }
        return made;
    }

    synchronized List<Guild> guildsWithBot() {
        return guilds.values().stream().filter(Guild::hasBot).toList();
    }

    /** The user of this name, in no server by herself. */
    public Person person(String name) {
        return people.computeIfAbsent(name, missing -> new Person(this, ids.next(), name));
    }

    Optional<Person> personById(String id) {
        return people.values().stream().filter(person -> person.id().equals(id)).findFirst();
    }

    void remember(Channel channel) {
        channels.put(channel.id(), channel);
    }

    void forget(Channel channel) {
        channels.remove(channel.id());
    }

    Optional<Channel> channelById(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    /** Waits no longer than this for a first answer, so that a test of a late one is short. */
    public TestDiscord answerWithin(Duration limit) {
        interactions.answerWithin(limit);
        return this;
    }

    /** Lets a route be called so often, then answers 429 until the wait is over. */
    public TestDiscord limit(String method, String routePattern, int times, Duration wait) {
        faults.limit(method, routePattern, times, wait);
        return this;
    }

    /** Fails the next so many calls of a route with an HTTP status. */
    public TestDiscord fail(String method, String routePattern, int status, int times) {
        return fail(method, routePattern, status, 0, times);
    }

    /** Fails the next so many calls of a route with an HTTP status and one of Discord's codes, such as 10008. */
    public TestDiscord fail(String method, String routePattern, int status, int code, int times) {
        faults.fail(method, routePattern, status, code, times);
        return this;
    }

    /** The connections of the bot's shards, with what can be done to them. */
    public Gateway gateway() {
        return gateway;
    }

    /** Sends the last interaction once more, under its id. */
    public TestDiscord repeatLast() {
        interactions.repeatLast();
        return this;
    }

    /** The global commands, as the bot registered them. */
    public JsonNode commands() {
        return commands.all();
    }

    /** How often the bot wrote global commands. */
    public int commandWrites() {
        return commands.writes();
    }

    /** Tells the bot to run so many shards. */
    public TestDiscord shards(int recommended) {
        shards = recommended;
        return this;
    }

    int shards() {
        return shards;
    }

    /** The REST requests so far that were let through. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The requests of one route so far, such as {@code /channels/{id}/messages}. */
    public List<Call> calls(String method, String routePattern) {
        return calls.stream()
                .filter(call -> call.method().equals(method) && call.path().matches(Patterns.regex(routePattern)))
                .toList();
    }

    void called(ApiCall call) {
        calls.add(new Call(call.method(), call.path(), call.body()));
    }

    /** Every broken rule so far, in words. */
    public List<String> violations() {
        return violations.all();
    }

    /** The broken rules so far, which are then forgotten: for tests that break some on purpose. */
    public List<String> takeViolations() {
        return violations.take();
    }

    void record(String where, List<String> rules) {
        violations.addAll(where, rules);
    }

    Clock clock() {
        return clock;
    }

    Ids ids() {
        return ids;
    }

    Posts posts() {
        return posts;
    }

    Payloads payloads() {
        return payloads;
    }

    Interactions interactions() {
        return interactions;
    }

    Commands registry() {
        return commands;
    }

    Faults faults() {
        return faults;
    }

    /** Whether the bot may write to the person of a direct conversation: in a common server, or by her install. */
    boolean reaches(Channel direct) {
        return people.values().stream()
                .filter(person -> person.direct() == direct)
                .anyMatch(person ->
                        person.hasInstalled() || guildsWithBot().stream().anyMatch(guild -> guild.has(person)));
    }

    @Override
    public void close() {
        try {
            gateway.end();
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
