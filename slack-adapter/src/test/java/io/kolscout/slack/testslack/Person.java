package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A member of a workspace. What a person does returns once the bot has acked; what comes after is waited for. */
public final class Person {

    private final TestSlack slack;
    private final Workspace workspace;
    private final String id;
    private final String name;
    private final Hands hands;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final ViewStack views = new ViewStack();
    private volatile @Nullable View home;
    private volatile String realName;
    private volatile String locale = "en-US";
    private volatile String timeZone = "America/New_York";

    Person(TestSlack slack, Workspace workspace, String id, String name) {
        this.slack = slack;
        this.workspace = workspace;
        this.id = id;
        this.name = name;
        this.realName = name;
        this.hands = new Hands(slack, this);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Workspace workspace() {
        return workspace;
    }

    TestSlack slack() {
        return slack;
    }

    ViewStack views() {
        return views;
    }

    String locale() {
        return locale;
    }

    /** Speaks another language, such as {@code fr-FR}. */
    public Person locale(String other) {
        locale = other;
        return this;
    }

    String realName() {
        return realName;
    }

    /** Has this as the full name of her profile. */
    public Person realName(String other) {
        realName = other;
        return this;
    }

    String timeZone() {
        return timeZone;
    }

    public Person timeZone(String other) {
        timeZone = other;
        return this;
    }

    /** The conversation with the bot. */
    public Channel direct() {
        return workspace.directChannel(this);
    }

    /** Sends a slash command. A message in its ack is shown at once. */
    public Receipt types(Channel channel, String line) {
        if (!channel.has(id)) {
            throw new AssertionError(name + " is not in " + channel);
        }
        String[] words = line.split(" ", 2);
        String text = words.length > 1 ? words[1].strip() : "";
        String hook = slack.responseUrls().issue(this, channel, null);
        ObjectNode payload = slack.payloads()
                .command(this, channel, words[0], slack.commandText(workspace, text), slack.responseUrl(hook));
        slack.responseUrls().settling(hook).begin();
        try {
            Receipt receipt = deliver(Payload.Kind.COMMAND, payload);
            if (receipt.acked()) {
                showAck(hook, receipt);
            } else {
                JsonNode failure = Json.object("text", words[0] + " failed with the error \"" + receipt.error() + "\"");
                workspace.timeline().post(channel, "USLACKBOT", failure, null, id, List.of());
            }
            return receipt;
        } finally {
            slack.responseUrls().settling(hook).end();
        }
    }

    private void showAck(String hook, Receipt receipt) {
        JsonNode message = receipt.json().isObject() ? receipt.json() : Json.object("text", receipt.body());
        if (!receipt.body().isBlank() && !message.isEmpty()) {
            slack.responseUrls().acked(hook, message);
        }
    }

    /** Posts a message of her own; links and special characters arrive as Slack writes them. */
    public Message says(Channel channel, String text) {
        String written = Escaping.escaped(text).replaceAll("https?://\\S+", "<$0>");
        return workspace.timeline().post(channel, id, Json.object("text", written), null, null, List.of());
    }

    /** Is shown a message as if the bot had sent it here for her: one of elsewhere, say, with its buttons. */
    public Message forges(Channel channel, JsonNode json) {
        return workspace.timeline().post(channel, workspace.botUserId(), json, null, id, List.of());
    }

    /** All that she sees in a channel, the oldest first. */
    public List<Message> screen(Channel channel) {
        if (!channel.has(id)) {
            return List.of();
        }
        return workspace.timeline().in(channel).stream()
                .filter(message -> message.onlyFor() == null || id.equals(message.onlyFor()))
                .toList();
    }

    /** The newest message that she sees in a channel and that is not her own. */
    public Message sees(Channel channel) {
        return waitsFor(channel, message -> true);
    }

    /** Waits for such a message of somebody else; the newest if there are several. */
    public Message waitsFor(Channel channel, Predicate<Message> wanted) {
        return Patience.until(
                () -> newest(channel, wanted), () -> "No such message in " + channel + ": " + shown(channel));
    }

    /** Waits until the channel of this message shows something newer than it, which may be what replaced it. */
    public Message waitsForNews(Message old) {
        return waitsFor(old.channel(), message -> message.revision() > old.revision());
    }

    /** Waits until she no longer sees a message. */
    public void waitsForDeletion(Message message) {
        Patience.until(
                () -> message.now().isPresent() ? Optional.empty() : Optional.of(message),
                () -> "Still there: " + message.lines());
    }

    private Optional<Message> newest(Channel channel, Predicate<Message> wanted) {
        return screen(channel).stream()
                .filter(message -> !message.author().equals(id))
                .filter(wanted)
                .max(Comparator.comparingLong(Message::revision));
    }

    private String shown(Channel channel) {
        return screen(channel).stream().map(Screen::lines).toList() + rulesBroken();
    }

    private String rulesBroken() {
        return slack.violations().isEmpty() ? "" : "; rules broken: " + slack.violations();
    }

    /** Presses the button of this name on a message, a modal or her Home, and confirms where that is asked. */
    public Receipt clicks(Screen screen, String button) {
        return hands.clicks(screen, button);
    }

    /** Presses a button so often at once, as an impatient hand does. */
    public List<Receipt> clicks(Screen screen, String button, int times) {
        return hands.clicks(screen, button, times);
    }

    /** Chooses in a menu, by the words of its options; dates, people and channels by what they are sent as. */
    public Receipt chooses(Screen screen, String menu, String... options) {
        return hands.chooses(screen, menu, List.of(options));
    }

    /** What a menu of the bot's own suggestions offers for what she has typed so far. */
    public List<String> suggestions(Screen screen, String menu, String typed) {
        return hands.suggestions(screen, menu, typed);
    }

    ObjectNode choice(Screen screen, Control control, List<String> options) {
        return hands.choice(screen, control, options);
    }

    /** The modal on top, which may take a moment to open. */
    public View view() {
        return waitsForView(view -> true);
    }

    /** Waits until the modal on top is such a one. */
    public View waitsForView(Predicate<View> wanted) {
        return Patience.until(
                () -> views.top().filter(wanted),
                () -> "No such modal: " + views.top().map(Screen::lines).orElse(List.of()) + rulesBroken());
    }

    public boolean hasView() {
        return views.top().isPresent();
    }

    /** Looks at the app's Home tab. */
    public Receipt opensHome() {
        return opens("home");
    }

    /** Looks at the app's Messages tab. */
    public Receipt opensMessages() {
        return opens("messages");
    }

    private Receipt opens(String tab) {
        ObjectNode event = Json.object("type", "app_home_opened", "user", id, "channel", direct().id(), "tab", tab);
        View shown = home;
        if (shown != null) {
            event.set("view", shown.payload());
        }
        return workspace.event(event);
    }

    /** The Home tab, once the bot has published one. */
    public View home() {
        return waitsForHome(view -> true);
    }

    public View waitsForHome(Predicate<View> wanted) {
        return Patience.until(
                () -> publishedHome().filter(wanted),
                () -> "No such Home: " + publishedHome().map(Screen::lines).orElse(List.of()) + rulesBroken());
    }

    Optional<View> publishedHome() {
        return Optional.ofNullable(home);
    }

    void publish(View view) {
        home = view;
    }

    /** Picks a global shortcut. */
    public Receipt shortcut(String callbackId) {
        ObjectNode payload = slack.payloads().triggered("shortcut", this);
        payload.put("callback_id", callbackId);
        payload.put("action_ts", slack.ids().timestamp());
        return interact(payload);
    }

    /** Picks a shortcut from a message's menu. */
    public Receipt messageShortcut(String callbackId, Message message) {
        ObjectNode payload = slack.payloads().triggered("message_action", this);
        payload.put("callback_id", callbackId);
        payload.put("action_ts", slack.ids().timestamp());
        payload.put("message_ts", message.ts());
        payload.set("channel", slack.payloads().channel(message.channel()));
        payload.set("message", slack.payloads().message(message));
        payload.put("response_url", slack.responseUrl(slack.responseUrls().issue(this, message.channel(), null)));
        return interact(payload);
    }

    Receipt interact(ObjectNode payload) {
        return deliver(Payload.Kind.INTERACTION, payload);
    }

    private Receipt deliver(Payload.Kind kind, ObjectNode payload) {
        Receipt receipt = slack.courier().once(kind, payload);
        String error = receipt.error();
        if (error != null) {
            errors.add(error);
        }
        return receipt;
    }

    /** What she was told when the bot did not ack, such as {@code operation_timeout}. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Is the one who looks at Slack's pages in a browser from now on, and allows there what is asked. */
    public Person logsIn() {
        slack.oauth().visitor(this);
        return this;
    }

    /** Allows the app on Slack's page, and is sent to this address of the bot, with code and state. */
    public URI approves(URI authorizePage) {
        return slack.oauth().approve(authorizePage, this);
    }

    /** Says no on Slack's page, and is sent to this address of the bot. */
    public URI denies(URI authorizePage) {
        return slack.oauth().deny(authorizePage);
    }

    @Override
    public String toString() {
        return name;
    }
}
