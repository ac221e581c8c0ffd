package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Since;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Something a person did, which the bot answers: at first by its id, then by its token. */
final class Interaction {

    static final Duration LIFE = Duration.ofMinutes(15);

    /** What a person can do, with the callbacks that answer it. */
    enum Kind {
        COMMAND(2, "The application did not respond", "4 5 9"),
        COMPONENT(3, "This interaction failed", "4 5 6 7 9"),
        AUTOCOMPLETE(4, "Loading options failed", "8"),
        MODAL(5, "Something went wrong. Try again.", "4 5 6 7");

        final int type;
        final String failure;
        final String callbacks;

        Kind(int type, String failure, String callbacks) {
            this.type = type;
            this.failure = failure;
            this.callbacks = callbacks;
        }

        boolean takes(int callback) {
            return List.of(callbacks.split(" ")).contains(String.valueOf(callback));
        }
    }

    private final String id;
    private final String token;
    private final Kind kind;
    private final Person person;
    private final Channel channel;
    private final ObjectNode owners;
    private final String name;
    private final @Nullable Message source;
    private final Since begun;
    private final CompletableFuture<Integer> answer = new CompletableFuture<>();
    private int callback;
    private boolean givenUp;
    private int followUps;
    private @Nullable String originalId;
    private final Set<String> own = ConcurrentHashMap.newKeySet();
    private volatile @Nullable JsonNode choices;
    private volatile int optionType = 3;

    Interaction(
            TestDiscord discord,
            Kind kind,
            Person person,
            Channel channel,
            ObjectNode owners,
            String name,
            @Nullable Message source) {
        this.id = discord.ids().next();
        this.token = discord.ids().token();
        this.kind = kind;
        this.person = person;
        this.channel = channel;
        this.owners = owners;
        this.name = name;
        this.source = source;
        this.begun = Since.now(discord.clock());
    }

    String id() {
        return id;
    }

    String token() {
        return token;
    }

    Kind kind() {
        return kind;
    }

    Person person() {
        return person;
    }

    Channel channel() {
        return channel;
    }

    ObjectNode owners() {
        return owners;
    }

    /** Whether only the person's own install of the app made it possible. */
    boolean external() {
        return !owners.has("0");
    }

    /** The command's name, empty where it was none. */
    String name() {
        return name;
    }

    /** The message whose component this came from, by way of a modal too. */
    @Nullable Message source() {
        return source;
    }

    Since begun() {
        return begun;
    }

    CompletableFuture<Integer> answer() {
        return answer;
    }

    boolean expired() {
        return begun.longerThan(LIFE);
    }

    /** The type of its first answer, 0 as long as there is none. */
    synchronized int callback() {
        return callback;
    }

    /** Takes the first answer's place; refused where it is too late for one. */
    synchronized void take(int type, Duration limit) {
        if (callback != 0) {
            throw Refusal.broken(400, 40060, "Interaction has already been acknowledged.");
        }
        if (givenUp || begun.longerThan(limit)) {
            throw Refusal.unknownInteraction();
        }
        callback = type;
    }

    /** Gives the place back, as the answer was a wrong one. */
    synchronized void untake() {
        callback = 0;
    }

    /** Waits no longer; false where it was answered all the same. */
    synchronized boolean giveUp() {
        givenUp = callback == 0;
        return givenUp;
    }

    synchronized int oneMoreFollowUp() {
        return ++followUps;
    }

    /** What {@code @original} stands for. */
    synchronized @Nullable String originalId() {
        return originalId;
    }

    synchronized void originalId(String messageId) {
        originalId = messageId;
    }

    /** Takes a message for its own: its token changes no other. */
    void owns(Message message) {
        own.add(message.id());
    }

    boolean owns(String messageId) {
        return own.contains(messageId);
    }

    /** The type of the option that is being completed. */
    int optionType() {
        return optionType;
    }

    void optionType(int type) {
        optionType = type;
    }

    @Nullable JsonNode choices() {
        return choices;
    }

    void choices(JsonNode shown) {
        choices = shown;
    }
}
