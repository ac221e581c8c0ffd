package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A server. Its channels are open to all its members unless they are told otherwise. */
public final class Guild {

    private final TestDiscord discord;
    private final String id;
    private final String name;
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, Person> members = new LinkedHashMap<>();
    private final Set<String> admins = ConcurrentHashMap.newKeySet();
    private volatile String locale = "en-US";
    private volatile boolean bot;
    private volatile boolean away;

    Guild(TestDiscord discord, String id, String name, boolean bot) {
        this.discord = discord;
        this.id = id;
        this.name = name;
        this.bot = bot;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    TestDiscord discord() {
        return discord;
    }

    String locale() {
        return locale;
    }

    /** Speaks another language, such as {@code fr}. */
    public Guild locale(String other) {
        locale = other;
        return this;
    }

    boolean hasBot() {
        return bot;
    }

    boolean away() {
        return away;
    }

    /** The text channel of this name. */
    public Channel channel(String channelName) {
        return channel(Channel.TEXT, channelName, null);
    }

    public Channel announcements(String channelName) {
        return channel(Channel.ANNOUNCEMENTS, channelName, null);
    }

    public Channel voice(String channelName) {
        return channel(Channel.VOICE, channelName, null);
    }

    /** A forum, in which nothing can be posted but threads. */
    public Channel forum(String channelName) {
        return channel(Channel.FORUM, channelName, null);
    }

    /** The public thread of this name below a channel. */
    public Channel thread(Channel parent, String threadName) {
        return channel(Channel.THREAD, threadName, parent);
    }

    private synchronized Channel channel(int type, String channelName, @Nullable Channel parent) {
        Channel known = channels.get(channelName);
        if (known != null) {
            return known;
        }
        Channel made = new Channel(discord, this, discord.ids().next(), channelName, type, parent);
        channels.put(channelName, made);
        discord.remember(made);
        if (bot && parent == null) {
            discord.gateway().dispatch(id, "CHANNEL_CREATE", made.json());
        } else if (bot) {
            discord.gateway().dispatch(id, "THREAD_CREATE", made.json().put("newly_created", true));
        }
        return made;
    }

    /** Deletes a channel with all that is in it. */
    public synchronized void delete(Channel channel) {
        channels.remove(channel.name());
        discord.forget(channel);
        discord.gateway().dispatch(id, channel.isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE", channel.json());
    }

    synchronized List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    /** The person of this name, who is in this server from now on. */
    public synchronized Person member(String personName) {
        return members.computeIfAbsent(personName, discord::person);
    }

    synchronized boolean has(Person person) {
        return members.containsValue(person);
    }

    /** Makes a member an administrator. */
    public Guild admin(Person person) {
        member(person.name());
        admins.add(person.id());
        return this;
    }

    long basePermissions(Person person) {
        return admins.contains(person.id()) ? Permissions.ALL : Permissions.MEMBER;
    }

    /** The messages that the bot posted here for all to see, the oldest first. */
    public List<Message> posts() {
        return channels().stream()
                .flatMap(channel -> channel.messages().stream())
                .filter(message -> message.author().equals(discord.applicationId()))
                .toList();
    }

    /** Removes the bot. */
    public void kicksBot() {
        bot = false;
        discord.gateway().dispatch(id, "GUILD_DELETE", Json.object("id", id));
    }

    /** Is gone for a while, by Discord's own fault. */
    public void outage() {
        away = true;
        discord.gateway().dispatch(id, "GUILD_DELETE", Json.object("id", id, "unavailable", true));
    }

    /** Is there again after an outage. */
    public void back() {
        away = false;
        discord.gateway().dispatch(id, "GUILD_CREATE", json());
    }

    /** Adds the bot. */
    public void addBot() {
        bot = true;
        discord.gateway().dispatch(id, "GUILD_CREATE", json());
    }

    /** As in a GUILD_CREATE: the bot and no other member. */
    synchronized ObjectNode json() {
        ArrayNode plain = Json.array();
        ArrayNode threads = Json.array();
        channels.values().forEach(channel -> (channel.isThread() ? threads : plain).add(channel.json()));
        return discord.payloads().guild(this, members.size() + 1, plain, threads);
    }

    @Override
    public String toString() {
        return name;
    }
}
