package io.kolscout.slack.testslack;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A channel, public unless made otherwise; or a conversation of a person with the bot. */
public final class Channel {

    private final Workspace workspace;
    private final String id;
    private final String name;
    private final boolean direct;
    private final Set<String> members = ConcurrentHashMap.newKeySet();
    private volatile boolean isPrivate;
    private volatile boolean archived;
    private volatile boolean restricted;

    Channel(Workspace workspace, String id, String name, boolean direct) {
        this.workspace = workspace;
        this.id = id;
        this.name = name;
        this.direct = direct;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    Workspace workspace() {
        return workspace;
    }

    /** Whether it is a person's conversation with the bot. */
    public boolean direct() {
        return direct;
    }

    /** Adds the bot, as {@code /invite} does. */
    public Channel inviteBot() {
        members.add(workspace.botUserId());
        return this;
    }

    public Channel removeBot() {
        members.remove(workspace.botUserId());
        return this;
    }

    public Channel add(Person person) {
        members.add(person.id());
        return this;
    }

    public Channel remove(Person person) {
        members.remove(person.id());
        return this;
    }

    public Channel makePrivate() {
        isPrivate = true;
        return this;
    }

    public Channel archive() {
        archived = true;
        return this;
    }

    /** Lets only some people post, and never the bot. */
    public Channel restrict() {
        restricted = true;
        return this;
    }

    boolean isPrivate() {
        return isPrivate;
    }

    boolean archived() {
        return archived;
    }

    boolean restricted() {
        return restricted;
    }

    boolean has(String userId) {
        return members.contains(userId);
    }

    boolean botInside() {
        return direct || has(workspace.botUserId());
    }

    /** What the bot posted for the whole channel and did not delete. */
    public List<Message> posts() {
        return workspace.timeline().in(this).stream()
                .filter(message -> !message.ephemeral() && message.author().equals(workspace.botUserId()))
                .toList();
    }

    /** The bot's posts in the thread under a message. */
    public List<Message> thread(Message root) {
        return posts().stream()
                .filter(message -> root.ts().equals(message.threadTs()))
                .toList();
    }

    /** Messages that were deleted, ephemeral ones included. */
    public List<Message> deleted() {
        return workspace.timeline().deletedIn(this);
    }

    /** The name that payloads give, which hides what kind of private conversation it is. */
    String payloadName() {
        if (direct) {
            return "directmessage";
        }
        return isPrivate ? "privategroup" : name;
    }

    @Override
    public String toString() {
        return "#" + name;
    }
}
