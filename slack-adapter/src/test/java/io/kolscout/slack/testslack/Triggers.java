package io.kolscout.slack.testslack;

import io.kolscout.testing.Since;
import io.kolscout.testing.Violations;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The trigger_ids given out: good for one modal within three seconds. */
final class Triggers {

    private static final Duration LIFETIME = Duration.ofSeconds(3);

    private record Trigger(Person person, Since issued, AtomicBoolean used) {}

    private final Map<String, Trigger> triggers = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Ids ids;
    private final Violations violations;

    Triggers(Clock clock, Ids ids, Violations violations) {
        this.clock = clock;
        this.ids = ids;
        this.violations = violations;
    }

    String issue(Person person) {
        String id = ids.next("") + "." + ids.next("") + "." + person.id().toLowerCase(Locale.ROOT);
        triggers.put(id, new Trigger(person, Since.now(clock), new AtomicBoolean()));
        return id;
    }

    /** Whose click it was; uses the trigger up. */
    Person exchange(String id, Workspace workspace) {
        Trigger trigger = triggers.get(id);
        if (trigger == null || trigger.person().workspace() != workspace) {
            violations.add("a trigger_id was used that was never given out: \"" + id + "\"");
            throw new Refusal("invalid_trigger_id");
        }
        if (trigger.used().getAndSet(true)) {
            violations.add("a trigger_id was used twice");
            throw new Refusal("exchanged_trigger_id");
        }
        if (trigger.issued().longerThan(LIFETIME)) {
            violations.add("a trigger_id was used " + trigger.issued().elapsed().toMillis() + " ms after the click");
            throw new Refusal("expired_trigger_id");
        }
        return trigger.person();
    }
}
