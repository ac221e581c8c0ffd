package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import io.kolscout.testing.Since;
import io.kolscout.testing.Violations;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The response_urls given out: each for one person in one channel, five posts, half an hour. */
final class ResponseUrls {

    private static final int USES = 5;
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    /** One address. Its original is the message that was clicked or, for a command, the last one it showed. */
    private static final class Hook {
        final Channel channel;
        final String personId;
        final Since issued;
        final boolean follows;

        final Settling settling = new Settling();
        int uses;

        @Nullable Message original;

        Hook(Channel channel, String personId, Since issued, @Nullable Message original) {
            this.channel = channel;
            this.personId = personId;
            this.issued = issued;
            this.original = original;
            this.follows = original == null;
        }

        Optional<Message> original() {
            return Optional.ofNullable(original).flatMap(Message::now);
        }
    }

    private volatile boolean ended;
    private final Map<String, Hook> hooks = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Ids ids;
    private final Violations violations;

    ResponseUrls(Clock clock, Ids ids, Violations violations) {
        this.clock = clock;
        this.ids = ids;
        this.violations = violations;
    }

    /** Takes nothing more, as if half an hour had passed since each was given out. */
    void end(boolean all) {
        ended = all;
    }

    /** Gives out a new one, of which this is the last part. */
    String issue(Person person, Channel channel, @Nullable Message original) {
        String id = ids.next("") + "-" + ids.next("");
        hooks.put(id, new Hook(channel, person.id(), Since.now(clock), original));
        return id;
    }

    /** A post to an address. */
    Answer post(String id, String contentType, String body) {
        Hook hook = hooks.get(id);
        if (hook == null) {
            violations.add("a response_url was used that was never given out");
            return Answer.of(404, Json.object("ok", false, "error", "invalid_url"));
        }
        if (!contentType.startsWith("application/json")) {
            violations.add("a response_url wants application/json, not " + contentType);
        }
        hook.settling.await();
        synchronized (hook) {
            if (ended || hook.issued.longerThan(LIFETIME)) {
                violations.add("a response_url was used after 30 minutes");
                return Answer.of(404, Json.object("ok", false, "error", "expired_url"));
            }
            if (++hook.uses > USES) {
                violations.add("a response_url was used more than " + USES + " times");
                return Answer.of(404, Json.object("ok", false, "error", "used_url"));
            }
            return take(hook, Json.parse(body));
        }
    }

    /** Says how far the delivery is that gives an address to the bot. */
    Settling settling(String id) {
        return hook(id).settling;
    }

    private Hook hook(String id) {
        return Objects.requireNonNull(hooks.get(id));
    }

    /** The message in the ack of a command, which uses nothing up. */
    void acked(String id, JsonNode message) {
        Hook hook = hook(id);
        synchronized (hook) {
            take(hook, message);
        }
    }

    private Answer take(Hook hook, JsonNode message) {
        if (!message.isObject()) {
            violations.add("a response was no JSON object");
            return Answer.of(400, Json.object("ok", false, "error", "invalid_payload"));
        }
        if (message.path("delete_original").asBoolean()) {
            hook.original().ifPresent(hook.channel.workspace().timeline()::delete);
            return Answer.OK;
        }
        List<String> problems = BlockKitRules.problems("message", message);
        violations.addAll("a response", problems);
        if (problems.stream().anyMatch(problem -> problem.startsWith("/blocks"))) {
            return Answer.of(400, Json.object("ok", false, "error", "invalid_blocks"));
        }
        String type = message.path("response_type").asText();
        if (!Set.of("", "ephemeral", "in_channel").contains(type)) {
            violations.add("there is no response_type \"" + type + "\"");
        }
        boolean everyone = type.equals("in_channel");
        ObjectNode shown = Json.object("text", message.path("text").asText());
        if (message.has("blocks")) {
            shown.set("blocks", message.path("blocks"));
        }
        JsonNode json = Controls.withIds(shown, ids);
        Optional<Message> original = hook.original();
        if (message.path("replace_original").asBoolean() && original.isPresent()) {
            if (!type.isEmpty() && everyone == original.get().ephemeral()) {
                violations.add("replace_original cannot make a message " + type);
            }
            hook.original = hook.channel
                    .workspace()
                    .timeline()
                    .edit(original.get(), json)
                    .orElse(null);
            return Answer.OK;
        }
        Message posted = hook.channel
                .workspace()
                .post(hook.channel, json, message.path("thread_ts").asText(), everyone ? null : hook.personId);
        if (hook.follows) {
            hook.original = posted;
        }
        return Answer.OK;
    }
}
