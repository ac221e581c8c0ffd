package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where messages are: a channel or thread of a server, or a conversation without one. */
public final class Channel {

    static final int TEXT = 0;
    static final int DIRECT = 1;
    static final int VOICE = 2;
    static final int GROUP = 3;
    static final int ANNOUNCEMENTS = 5;
    static final int THREAD = 11;
    static final int FORUM = 15;

    private final TestDiscord discord;
    private final @Nullable Guild guild;
    private final String id;
    private final String name;
    private final int type;
    private final @Nullable Channel parent;
    private final Map<String, Long> denied = new ConcurrentHashMap<>();
    private volatile boolean archived;
    private volatile boolean locked;

    Channel(TestDiscord discord, @Nullable Guild guild, String id, String name, int type, @Nullable Channel parent) {
        this.discord = discord;
        this.guild = guild;
        this.id = id;
        this.name = name;
        this.type = type;
        this.parent = parent;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    int type() {
        return type;
    }

    @Nullable Guild guild() {
        return guild;
    }

    /** The id of its server, 0 where it has none. */
    String guildId() {
        return guild == null ? "0" : guild.id();
    }

    @Nullable Channel parent() {
        return parent;
    }

    boolean isThread() {
        return type == THREAD;
    }

    boolean archived() {
        return archived;
    }

    boolean locked() {
        return locked;
    }

    TestDiscord discord() {
        return discord;
    }

    /** All messages that everybody here sees, the oldest first. */
    public List<Message> messages() {
        return discord.posts().in(this).stream()
                .filter(message -> message.onlyFor() == null && !message.loading())
                .toList();
    }

    /** The newest message that the bot posted here for all to see. */
    public Message waitsForPost() {
        return waitsForPost(message -> true);
    }

    /** Waits for such a message of the bot's that all see; the newest if there are several. */
    public Message waitsForPost(Predicate<Message> wanted) {
        return Patience.until(
                () -> posts().stream().filter(wanted).max(Comparator.comparingLong(Message::revision)),
                () -> "No such post in " + name + ": "
                        + posts().stream().map(Message::lines).toList() + "; rules broken: " + discord.violations());
    }

    private List<Message> posts() {
        return messages().stream()
                .filter(message -> message.author().equals(discord.applicationId()))
                .toList();
    }

    /** Takes a permission from the bot, such as {@code SEND_MESSAGES}. */
    public Channel denyBot(String permission) {
        return deny(discord.applicationId(), permission);
    }

    /** Gives the bot a permission back. */
    public Channel allowBot(String permission) {
        return allow(discord.applicationId(), permission);
    }

    public Channel denyMember(Person person, String permission) {
        return deny(person.id(), permission);
    }

    public Channel allowMember(Person person, String permission) {
        return allow(person.id(), permission);
    }

    private Channel deny(String memberId, String permission) {
        denied.merge(memberId, Permissions.of(permission), (one, other) -> one | other);
        return changed();
    }

    private Channel allow(String memberId, String permission) {
        denied.merge(memberId, 0L, (one, none) -> one & ~Permissions.of(permission));
        return changed();
    }

    /** Archives a thread; locked, it does not come back when somebody writes in it. */
    public Channel archive(boolean lock) {
        archived = true;
        locked = lock;
        return changed();
    }

    void unarchive() {
        archived = false;
        changed();
    }

    private Channel changed() {
        if (guild != null && guild.hasBot()) {
            discord.gateway().dispatch(guild.id(), isThread() ? "THREAD_UPDATE" : "CHANNEL_UPDATE", json());
        }
        return this;
    }

    /** What the bot may do here; without the server's bot, what an external app may. */
    long botPermissions() {
        return without(discord.applicationId(), Permissions.MEMBER);
    }

    long permissions(Person person) {
        Guild server = guild;
        long base = server == null ? Permissions.MEMBER : server.basePermissions(person);
        return base == Permissions.ALL ? base : without(person.id(), base);
    }

    private long without(String memberId, long base) {
        long inherited = parent == null ? base : parent.without(memberId, base);
        return inherited & ~denied.getOrDefault(memberId, 0L);
    }

    /** Whether a person sees this at all. */
    boolean shows(Person person) {
        Guild server = guild;
        return server == null || (server.has(person) && Permissions.has(permissions(person), "VIEW_CHANNEL"));
    }

    /** As in events of the Gateway. */
    ObjectNode json() {
        ArrayNode overwrites = Json.array();
        denied.forEach((member, bits) ->
                overwrites.add(Json.object("id", member, "type", 1, "allow", "0", "deny", String.valueOf(bits))));
        return discord.payloads().channel(this, overwrites);
    }

    /** The newest message here, by anybody. */
    Optional<Message> newest() {
        return discord.posts().in(this).stream().reduce((one, other) -> other);
    }

    @Override
    public String toString() {
        return "#" + name;
    }
}
