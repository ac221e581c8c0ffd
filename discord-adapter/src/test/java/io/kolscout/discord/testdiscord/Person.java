package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A user. What a person does returns once the bot has answered; what comes after is waited for. */
public final class Person {

    private final TestDiscord discord;
    private final String id;
    private final String name;
    private final Hands hands;
    private final Channel direct;
    private final Channel group;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    private final List<Modal> modals = new CopyOnWriteArrayList<>();
    private volatile String locale = "en-US";
    private volatile boolean installed;

    Person(TestDiscord discord, String id, String name) {
        this.discord = discord;
        this.id = id;
        this.name = name;
        this.hands = new Hands(discord, this);
        this.direct = new Channel(discord, null, discord.ids().next(), "direct-" + name, Channel.DIRECT, null);
        this.group = new Channel(discord, null, discord.ids().next(), "group-" + name, Channel.GROUP, null);
        discord.remember(direct);
        discord.remember(group);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    String locale() {
        return locale;
    }

    /** Speaks another language, such as {@code fr}. */
    public Person locale(String other) {
        locale = other;
        return this;
    }

    /** The conversation with the bot. */
    public Channel direct() {
        return direct;
    }

    /** A conversation with other people and without the bot, where only what she installed works. */
    public Channel groupDirect() {
        return group;
    }

    /** Installs the app for herself, wherever she is. */
    public Person userInstalls() {
        installed = true;
        return this;
    }

    boolean hasInstalled() {
        return installed;
    }

    /** Sends a slash command, such as {@code /classify creator:@acme.shop goal:sales}. */
    public Receipt types(Channel channel, String line) {
        return hands.types(channel, line);
    }

    /** The names that an option suggests for what she has typed so far; a subcommand's as {@code "kol classify"}. */
    public List<String> suggestions(Channel channel, String command, String option, String typed) {
        return hands.suggestions(channel, command, option, typed);
    }

    /** Picks a command from a message's menu. */
    public Receipt messageCommand(String command, Message message) {
        return hands.messageCommand(command, message);
    }

    /** Posts a message of her own, which a bot without the intents for it never hears of. */
    public Message says(Channel channel, String text) {
        if (!channel.shows(this)) {
            throw new AssertionError(name + " does not see " + channel);
        }
        return hands.says(channel, text);
    }

    /** Presses the button of this label. */
    public Receipt clicks(Message message, String label) {
        return hands.clicks(message, label);
    }

    /** Presses a button so often at once, as an impatient hand does. */
    public List<Receipt> clicks(Message message, String label, int times) {
        return hands.clicks(message, label, times);
    }

    /** Presses a button of this id, as an earlier version of the bot may have drawn it in this message. */
    public Receipt presses(Message message, String customId) {
        return hands.presses(message, customId);
    }

    /** Chooses from the menu that has these options. */
    public Receipt chooses(Message message, String... optionLabels) {
        return hands.chooses(message, List.of(optionLabels));
    }

    /** Chooses a channel from the message's menu of channels. */
    public Receipt chooses(Message message, Channel channel) {
        return hands.chooses(message, channel);
    }

    /** The modal that is open, which may take a moment. */
    public Modal modal() {
        return waitsForModal(modal -> true);
    }

    /** Waits until such a modal is open. */
    public Modal waitsForModal(Predicate<Modal> wanted) {
        return Patience.until(
                () -> open().filter(wanted),
                () -> "No such modal: " + open().map(Modal::lines).orElse(List.of()) + rulesBroken());
    }

    public boolean hasModal() {
        return open().isPresent();
    }

    private Optional<Modal> open() {
        return modals.stream().reduce((one, newer) -> newer);
    }

    void shown(Modal modal) {
        modals.clear();
        modals.add(modal);
    }

    void closes(Modal modal) {
        modals.remove(modal);
    }

    /** All that she sees in a channel, the oldest first. */
    public List<Message> visible(Channel channel) {
        if (!channel.shows(this)) {
            return List.of();
        }
        return discord.posts().in(channel).stream()
                .filter(message -> !message.loading() && !forgotten.contains(message.id()))
                .filter(message -> message.onlyFor() == null || id.equals(message.onlyFor()))
                .toList();
    }

    boolean sees(Message message) {
        return visible(message.channel()).stream().anyMatch(seen -> seen.id().equals(message.id()));
    }

    /** The newest message that she sees in a channel and that is not her own. */
    public Message sees(Channel channel) {
        return waitsForMessage(channel, message -> true);
    }

    /** Waits for such a message of somebody else; the newest, by its last change, if there are several. */
    public Message waitsForMessage(Channel channel, Predicate<Message> wanted) {
        return Patience.until(
                () -> newest(channel, wanted), () -> "No such message in " + channel + ": " + shown(channel));
    }

    /** Waits until she no longer sees a message. */
    public void waitsForDeletion(Message message) {
        Patience.until(
                () -> sees(message) ? Optional.empty() : Optional.of(message),
                () -> "Still there: " + message.lines() + rulesBroken());
    }

    private Optional<Message> newest(Channel channel, Predicate<Message> wanted) {
        return visible(channel).stream()
                .filter(message -> !message.author().equals(id))
                .filter(wanted)
                .max(Comparator.comparingLong(Message::revision));
    }

    private String shown(Channel channel) {
        return visible(channel).stream().map(Message::lines).toList() + rulesBroken();
    }

    private String rulesBroken() {
        List<String> broken = new ArrayList<>(discord.violations());
        return (errors.isEmpty() ? "" : "; shown: " + errors) + (broken.isEmpty() ? "" : "; rules broken: " + broken);
    }

    /** What the client showed her where the bot did not answer, such as {@code This interaction failed}. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    void toldOf(String error) {
        errors.add(error);
    }

    /** Starts her client anew: what only she saw is gone for her, and so is an open modal. */
    public void reloadsClient() {
        modals.clear();
        discord.posts().all().stream()
                .filter(message -> id.equals(message.onlyFor()))
                .forEach(message -> forgotten.add(message.id()));
    }

    /** Submits a modal. */
    Receipt submits(Interaction opener, JsonNode data) {
        return hands.submits(opener, (ObjectNode) data);
    }

    @Override
    public String toString() {
        return name;
    }
}
