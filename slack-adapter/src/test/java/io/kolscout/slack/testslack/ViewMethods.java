package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The methods {@code views.*}. */
final class ViewMethods {

    private final TestSlack slack;

    ViewMethods(TestSlack slack) {
        this.slack = slack;
    }

    ObjectNode open(ApiCall call) {
        JsonNode sent = checked(call, "modal");
        Person person = slack.triggers().exchange(call.required("trigger_id"), call.workspace());
        View view = created(call, sent, person, null);
        person.views().open(view);
        return answer(view);
    }

    ObjectNode push(ApiCall call) {
        JsonNode sent = checked(call, "modal");
        Person person = slack.triggers().exchange(call.required("trigger_id"), call.workspace());
        View below = person.views().top().orElseThrow(() -> new Refusal("not_found"));
        View view = created(call, sent, person, below);
        if (!person.views().push(view)) {
            slack.record(call.method(), List.of("more than three modals on top of one another"));
            throw new Refusal("push_limit_reached");
        }
        return answer(view);
    }

    ObjectNode update(ApiCall call) {
        JsonNode sent = checked(call, "modal");
        call.workspace().guard(call.text("view_id"));
        Optional<View> found = call.has("view_id")
                ? call.workspace().viewById(call.text("view_id"))
                : call.workspace().viewByExternalId(call.required("external_id"));
        View view = found.filter(View::open).orElseThrow(() -> new Refusal("not_found"));
        view.settling().await();
        return changed(call, sent, view);
    }

    ObjectNode publish(ApiCall call) {
        JsonNode sent = checked(call, "home");
        Person person = call.person(call.required("user_id"));
        Optional<View> published = person.publishedHome();
        if (published.isPresent()) {
            return changed(call, sent, published.get());
        }
        View view = created(call, sent, person, null);
        person.publish(view);
        return answer(view);
    }

    private static ObjectNode changed(ApiCall call, JsonNode sent, View view) {
        synchronized (view) {
            if (call.has("hash") && !call.text("hash").equals(view.hash())) {
                throw new Refusal("hash_conflict");
            }
            view.update(sent);
            return answer(view);
        }
    }

    private View created(ApiCall call, JsonNode sent, Person person, @Nullable View below) {
        String externalId = sent.path("external_id").asText();
        if (!externalId.isEmpty()
                && call.workspace().viewByExternalId(externalId).isPresent()) {
            throw new Refusal("duplicate_external_id");
        }
        View view = new View(person, sent, below);
        call.workspace().remember(view);
        return view;
    }

    private JsonNode checked(ApiCall call, String kind) {
        JsonNode sent = Json.parse(call.required("view"));
        List<String> problems = BlockKitRules.problems(kind, sent);
        slack.record(call.method(), problems);
        if (!problems.isEmpty()) {
            throw new Refusal("invalid_arguments").with("response_metadata", Json.object("messages", problems));
        }
        return sent;
    }

    private static ObjectNode answer(View view) {
        return Json.object("ok", true, "view", view.payload());
    }
}
