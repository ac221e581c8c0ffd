package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests ask for what the code registers and calls, and for nothing else. */
class ManifestTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final String ADDRESS = "https://scout.example.org/slack/events";

    /** What each method needs. Source: docs.slack.dev, methods. */
    private static final Map<String, Set<String>> SCOPES = Map.ofEntries(
            Map.entry("auth.test", Set.of()),
            Map.entry("apps.connections.open", Set.of()),
            Map.entry("oauth.v2.access", Set.of()),
            Map.entry("chat.postMessage", Set.of("chat:write", "chat:write.public")),
            Map.entry("chat.postEphemeral", Set.of("chat:write")),
            Map.entry("chat.delete", Set.of("chat:write")),
            Map.entry("chat.getPermalink", Set.of()),
            Map.entry("views.open", Set.of()),
            Map.entry("views.update", Set.of()),
            Map.entry("views.publish", Set.of()),
            Map.entry("users.info", Set.of("users:read")),
            Map.entry("files.completeUploadExternal", Set.of("files:write")));

    private static final Pattern METHOD =
            Pattern.compile("\"((?:auth|apps|oauth|chat|views|users|files|conversations|team|bots)\\.[A-Za-z0-9.]+)\"");
    private static final Pattern EVENT = Pattern.compile("app\\.event\\((\\w+)Event\\.class");
    private static final Pattern UPPER = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static JsonNode manifest(String name) throws IOException {
        return new YAMLMapper().readTree(Path.of("../config", name).toFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack-manifest.yaml", "slack-manifest-http.yaml"})
    void asksForWhatTheCodeRegistersAndCalls(String name) throws IOException {
        JsonNode manifest = manifest(name);
        JsonNode features = manifest.path("features");
        assertEquals(Set.copyOf(Handlers.COMMANDS), all(features.path("slash_commands"), "command"));
        features.path("slash_commands")
                .forEach(command -> assertFalse(command.path("should_escape").asBoolean(true)));
        assertEquals(
                Set.of("global " + Handlers.CLASSIFY, "message " + Handlers.CLASSIFY_MESSAGE),
                all(
                        features.path("shortcuts"),
                        shortcut -> shortcut.path("type").asText() + " "
                                + shortcut.path("callback_id").asText()));
        assertEquals(
                events(),
                all(manifest.path("settings").path("event_subscriptions").path("bot_events"), JsonNode::asText));
        assertEquals(scopes(), all(manifest.path("oauth_config").path("scopes").path("bot"), JsonNode::asText));
        assertTrue(manifest.path("settings")
                .path("interactivity")
                .path("is_enabled")
                .asBoolean());
        assertTrue(features.path("app_home").path("home_tab_enabled").asBoolean());
    }

    @Test
    void onlyTheOneForHttpHasAddresses() throws IOException {
        JsonNode http = manifest("slack-manifest-http.yaml");
        JsonNode socket = manifest("slack-manifest.yaml");
        assertEquals(Set.of(ADDRESS), all(http.path("features").path("slash_commands"), "url"));
        for (String place : Set.of("event_subscriptions", "interactivity")) {
            assertEquals(
                    ADDRESS,
                    http.path("settings").path(place).path("request_url").asText());
        }
        assertFalse(http.path("settings").path("socket_mode_enabled").asBoolean(true));
        assertTrue(socket.path("settings").path("socket_mode_enabled").asBoolean());
        assertFalse(socket.toString().contains("https://"));
    }

    /** Lengths and counts as Slack's schema of manifests has them. */
    @ParameterizedTest
    @ValueSource(strings = {"slack-manifest.yaml", "slack-manifest-http.yaml"})
    void staysWithinTheLimits(String name) throws IOException {
        JsonNode manifest = manifest(name);
        assertAtMost(35, manifest.path("display_information").path("name"));
        assertAtMost(140, manifest.path("display_information").path("description"));
        assertAtMost(80, manifest.path("features").path("bot_user").path("display_name"));
        for (JsonNode command : manifest.path("features").path("slash_commands")) {
            assertAtMost(32, command.path("command"));
            assertAtMost(2_000, command.path("description"));
            assertAtMost(1_000, command.path("usage_hint"));
        }
        for (JsonNode shortcut : manifest.path("features").path("shortcuts")) {
            assertAtMost(24, shortcut.path("name"));
            assertAtMost(150, shortcut.path("description"));
            assertAtMost(255, shortcut.path("callback_id"));
        }
    }

    private static void assertAtMost(int most, JsonNode text) {
        assertTrue(text.isTextual() && !text.asText().isBlank() && text.asText().length() <= most, text.toString());
    }

    private static Set<String> events() throws IOException {
        Set<String> events = new TreeSet<>();
        Matcher event = EVENT.matcher(sources());
        while (event.find()) {
            events.add(String.join("_", UPPER.split(event.group(1))).toLowerCase(java.util.Locale.ROOT));
        }
        return events;
    }

    /** The scopes of all methods called, and the one for commands. */
    private static Set<String> scopes() throws IOException {
        Set<String> scopes = new TreeSet<>(Set.of("commands"));
        Set<String> unknown = new TreeSet<>();
        Set<String> called =
                METHOD.matcher(sources()).results().map(found -> found.group(1)).collect(Collectors.toSet());
        for (String method : called) {
            boolean partOfOne = SCOPES.keySet().stream().anyMatch(known -> known.startsWith(method));
            if (partOfOne) {
                scopes.addAll(SCOPES.getOrDefault(method, Set.of()));
            } else {
                unknown.add(method);
            }
        }
        assertEquals(Set.of(), unknown);
        return scopes;
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            StringBuilder text = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    private static Set<String> all(JsonNode items, String field) {
        return all(items, item -> item.path(field).asText());
    }

    private static Set<String> all(JsonNode items, Function<JsonNode, String> what) {
        return StreamSupport.stream(items.spliterator(), false).map(what).collect(Collectors.toSet());
    }
}
