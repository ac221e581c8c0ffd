package io.kolscout.discord;

import io.kolscout.discord.gateway.ShardRange;
import io.kolscout.serve.Environment;
import io.kolscout.serve.Unusable;
import io.kolscout.show.Texts;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * How the bot is connected to Discord, from the environment alone. Its string names no secret.
 *
 * @param shards those of this process; empty for as many as Discord recommends
 * @param api ending in {@code /api/v10/}
 * @param host the address to listen on
 */
record DiscordSettings(String token, Optional<ShardRange> shards, URI api, String host, int port) {

    private static final URI DISCORD = URI.create("https://discord.com/api/v10/");
    private static final String VERSION = "/api/v10/";
    private static final int USUAL_PORT = 3001;

    /** @throws Unusable with everything that is wrong */
    static DiscordSettings read(Map<String, String> variables, Texts texts) throws Unusable {
        Environment environment = new Environment(variables, texts);
        String token = environment.value("DISCORD_BOT_TOKEN");
        if (!token.matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+")) {
            environment.problem(token.isEmpty() ? "discord.no-token" : "discord.token");
        }
        String range = environment.value("DISCORD_SHARDS");
        Optional<ShardRange> shards = ShardRange.parse(range);
        if (shards.isEmpty() && !range.isEmpty()) {
            environment.problem("discord.shards");
        }
        URI api =
                environment.url("DISCORD_API_URL", DISCORD, url -> url.getPath().endsWith(VERSION), "discord.api-url");
        DiscordSettings settings = new DiscordSettings(
                token, shards, api, environment.host(), environment.port(USUAL_PORT, "discord.port"));
        environment.check();
        return settings;
    }

    @Override
    public String toString() {
        return "shards " + shards.map(ShardRange::toString).orElse("as recommended") + " with " + api
                + ", listening on " + host + ":" + port;
    }
}
