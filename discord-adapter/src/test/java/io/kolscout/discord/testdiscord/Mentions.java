package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a message notifies. */
final class Mentions {

    private static final Pattern MENTION = Pattern.compile("@everyone|@here|<@&(?<role>\\d+)>|<@!?(?<user>\\d+)>");

    private Mentions() {}

    /** Those who are notified; refused where a text could notify somebody and the bot did not say whom it lets. */
    static List<String> check(Part data, boolean byInteraction) {
        JsonNode allowed = data.node().path("allowed_mentions");
        JsonNode parse = allowed.path("parse");
        Set<String> parsed = new HashSet<>();
        if (allowed.isObject()) {
            parse.forEach(kind -> parsed.add(kind.asText()));
            exclusive(data, allowed, parsed);
        } else {
            parsed.addAll(byInteraction ? Set.of("users") : Set.of("users", "roles", "everyone"));
        }
        List<String> pings = new ArrayList<>();
        boolean any = false;
        for (String text : Rendering.texts(data.node())) {
            Matcher mention = MENTION.matcher(text);
            while (mention.find()) {
                any = true;
                if (lets(mention, parsed, allowed)) {
                    pings.add(mention.group());
                }
            }
        }
        if (any && (!allowed.isObject() || !parsed.isEmpty())) {
            throw Refusal.form(
                    data.at() + "/allowed_mentions: a text with a mention needs it, with an empty \"parse\"");
        }
        return pings;
    }

    private static void exclusive(Part data, JsonNode allowed, Set<String> parsed) {
        for (String kind : List.of("users", "roles")) {
            if (parsed.contains(kind) && !allowed.path(kind).isEmpty()) {
                throw Refusal.form(data.at() + "/allowed_mentions: \"" + kind + "\" stands in \"parse\" and as a list");
            }
            if (allowed.path(kind).size() > 100) {
                throw Refusal.form(data.at() + "/allowed_mentions/" + kind + ": more than 100");
            }
        }
    }

    private static boolean lets(Matcher mention, Set<String> parsed, JsonNode allowed) {
        String role = mention.group("role");
        String user = mention.group("user");
        if (role != null) {
            return parsed.contains("roles") || has(allowed.path("roles"), role);
        }
        if (user != null) {
            return parsed.contains("users") || has(allowed.path("users"), user);
        }
        return parsed.contains("everyone");
    }

    private static boolean has(JsonNode ids, String id) {
        for (JsonNode one : ids) {
            if (one.asText().equals(id)) {
                return true;
            }
        }
        return false;
    }
}
