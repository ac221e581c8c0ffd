package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A team with its people, channels and messages. */
public final class Workspace {

    private final TestSlack slack;
    private final String teamId;
    private final String botUserId;
    private final Timeline timeline;
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();
    private final Map<String, View> views = new ConcurrentHashMap<>();
    private volatile Tokens.@Nullable Grant grant;

    Workspace(TestSlack slack, String teamId) {
        this.slack = slack;
        this.teamId = teamId;
        this.botUserId = slack.ids().next("U");
        this.timeline = new Timeline(slack.ids());
    }

    public String teamId() {
        return teamId;
    }

    public String domain() {
        return teamId.toLowerCase(Locale.ROOT);
    }

    public String botUserId() {
        return botUserId;
    }

    /** The bot's token, the newest where it rotates. */
    public String botToken() {
        Tokens.Grant current = grant;
        if (current == null) {
            throw new AssertionError("The app is not installed in " + teamId);
        }
        return current.token;
    }

    /** Gives the bot these scopes and a new token. */
    public Workspace install(Set<String> scopes) {
        granted(slack.tokens().grant(this, scopes, false));
        return this;
    }

    void granted(Tokens.Grant newest) {
        grant = newest;
    }

    /** A member of this name, who is in all channels that are not private. */
    public Person person(String name) {
        return people.computeIfAbsent(name, missing -> {
            Person person = new Person(slack, this, slack.ids().next("U"), name);
            channels.values().stream().filter(channel -> !channel.isPrivate()).forEach(channel -> channel.add(person));
            return person;
        });
    }

    /** A channel of this name with everybody in it but the bot. */
    public Channel channel(String name) {
        return channels.computeIfAbsent(name, missing -> {
            Channel channel = new Channel(this, slack.ids().next("C"), name, false);
            people.values().forEach(channel::add);
            return channel;
        });
    }

    Channel directChannel(Person person) {
        return channels.computeIfAbsent(
                "@" + person.name(),
                missing -> new Channel(this, slack.ids().next("D"), "@" + person.name(), true).add(person));
    }

    /** Everything that was posted here by the bot for whole channels. */
    public List<Message> posts() {
        return channels.values().stream()
                .flatMap(channel -> channel.posts().stream())
                .toList();
    }

    /** Takes the app away, as an administrator does: all tokens end, and two events say so. */
    public void uninstall() {
        slack.tokens().end(this, "account_inactive");
        sendTokensRevoked();
        event(Json.object("type", "app_uninstalled"));
    }

    /** Ends the bot's tokens and leaves the app where it is. */
    public void revokeTokens() {
        slack.tokens().end(this, "token_revoked");
        sendTokensRevoked();
    }

    private void sendTokensRevoked() {
        event(Json.object(
                "type", "tokens_revoked", "tokens", Json.object("oauth", Json.array(), "bot", Json.array(botUserId))));
    }

    /** Delivers an event of this workspace. */
    public Receipt event(JsonNode event) {
        ObjectNode timed = event.deepCopy();
        timed.put("event_ts", slack.ids().timestamp());
        return slack.courier().event(slack.payloads().event(this, timed));
    }

    Timeline timeline() {
        return timeline;
    }

    Message post(Channel channel, JsonNode json, String threadTs, @Nullable String onlyFor) {
        return timeline.post(channel, botUserId, json, threadTs.isEmpty() ? null : threadTs, onlyFor, List.of());
    }

    Optional<Person> personById(String id) {
        return people.values().stream().filter(person -> person.id().equals(id)).findFirst();
    }

    boolean has(String id) {
        return personById(id).isPresent()
                || channelById(id).isPresent()
                || viewById(id).isPresent();
    }

    /** Notes down an id that is of another workspace. */
    void guard(String id) {
        slack.guard(this, id);
    }

    Optional<Person> personByName(String name) {
        return Optional.ofNullable(people.get(name));
    }

    Optional<Channel> channelById(String id) {
        return channels.values().stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst();
    }

    void remember(View view) {
        views.put(view.id(), view);
    }

    Optional<View> viewById(String id) {
        return Optional.ofNullable(views.get(id));
    }

    Optional<View> viewByExternalId(String externalId) {
        return views.values().stream()
                .filter(view ->
                        view.open() && view.json().path("external_id").asText().equals(externalId))
                .findFirst();
    }

    @Override
    public String toString() {
        return teamId;
    }
}
