package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.List;

/** An error that Discord answers with: an HTTP status and a JSON error code. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient ObjectNode body;

    /** Whether this breaks a rule that a bot can always keep, and is noted down. */
    private final boolean broken;

    private Refusal(int status, ObjectNode body, boolean broken) {
        super(body.toString(), null, false, false);
        this.status = status;
        this.body = body;
        this.broken = broken;
    }

    /** One that no rule of behaviour stands behind, such as a missing permission: a bot is to live with it. */
    static Refusal of(int status, int code, String message) {
        return new Refusal(status, Json.object("message", message, "code", code), false);
    }

    /** A broken rule. */
    static Refusal broken(int status, int code, String message) {
        return new Refusal(status, Json.object("message", message, "code", code), true);
    }

    static Refusal unknownInteraction() {
        return broken(404, 10062, "Unknown interaction");
    }

    static Refusal unknownWebhook() {
        return broken(404, 10015, "Unknown Webhook");
    }

    static Refusal unknownMessage() {
        return of(404, 10008, "Unknown Message");
    }

    static Refusal missingAccess() {
        return of(403, 50001, "Missing Access");
    }

    static Refusal missingPermissions() {
        return of(403, 50013, "Missing Permissions");
    }

    /** Refuses a body for problems, each a JSON pointer, a colon and what is wrong there. */
    static Refusal form(List<String> problems) {
        ObjectNode errors = Json.object();
        for (String problem : problems) {
            String[] parts = problem.split(": ", 2);
            ObjectNode node = errors;
            for (String step : parts[0].split("/", -1)) {
                node = step.isEmpty() ? node : node.withObjectProperty(step);
            }
            node.withArrayProperty("_errors").add(Json.object("code", "INVALID", "message", parts[1]));
        }
        return new Refusal(400, Json.object("message", "Invalid Form Body", "code", 50035, "errors", errors), true);
    }

    static Refusal form(String problem) {
        return form(List.of(problem));
    }

    int status() {
        return status;
    }

    ObjectNode body() {
        return body;
    }

    boolean broken() {
        return broken;
    }
}
