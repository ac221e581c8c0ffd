package io.kolscout.discord;

import io.kolscout.Assembly;
import io.kolscout.chat.Bot;
import io.kolscout.config.BadConfigException;
import io.kolscout.config.ConfigSource;
import io.kolscout.discord.commands.CommandReader;
import io.kolscout.discord.commands.CommandWriter;
import io.kolscout.discord.commands.Registration;
import io.kolscout.discord.commands.Suggestions;
import io.kolscout.discord.gateway.DiscordUnreachable;
import io.kolscout.discord.gateway.Gateway;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.serve.Health;
import io.kolscout.serve.Web;
import io.kolscout.serve.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;

/** The bot in Discord put together, each part once, and running until it is closed. */
final class DiscordBot implements AutoCloseable {

    private static final int WORKERS = 32;
    private static final int WAITING = 10_000;

    private final Assembly assembly;
    private final Gateway gateway;
    private final Listener listener;
    private final Servers servers;
    private final Workers workers;
    private final Web web;

    private DiscordBot(DiscordSettings settings, Assembly assembly, Gateway gateway, Clock clock) {
        this.assembly = assembly;
        this.gateway = gateway;
        Bot bot = assembly.scout();
        workers = new Workers("discord-work", WORKERS, WAITING);
        listener = new Listener(
                bot, new CommandReader(bot.commands(Locale.ENGLISH)), new Suggestions(bot), new Desk(bot), workers);
        servers = new Servers(assembly.record(), clock);
        web = new Web(
                settings.host(),
                settings.port(),
                Map.of("GET /health", new Health(assembly.record(), gateway::isConnected, "Discord")));
    }

    /**
     * Starts the bot.
     *
     * @throws BadConfigException with every problem of every config file
     * @throws RecordUnavailable where the record cannot be opened
     * @throws InvalidTokenException where Discord refuses the token
     * @throws DiscordUnreachable where Discord does not answer as it should
     * @throws IOException where the address cannot be listened on
     */
    static DiscordBot start(
            DiscordSettings settings, ConfigSource source, Map<String, String> variables, Path home, Clock clock)
            throws BadConfigException, IOException {
        Gateway gateway = new Gateway(settings.token(), settings.shards(), settings.api());
        Assembly.Ground ground = Assembly.ground(source, variables, home);
        Assembly assembly = ground.assembly(new DiscordChannels(gateway::shards), clock);
        DiscordBot bot = new DiscordBot(settings, assembly, gateway, clock);
        try {
            bot.start();
            return bot;
        } catch (IOException | RuntimeException e) {
            bot.close();
            throw e;
        }
    }

    private void start() throws IOException {
        web.start();
        gateway.connect(listener, servers);
        JDA first = gateway.shards().getShardById(0);
        if (first != null) {
            Registration.register(
                    first,
                    CommandWriter.of(
                            assembly.scout(), locale -> DiscordTexts.in(locale).text("discord.classify-message")));
        }
        assembly.housekeeping().start();
    }

    /** The port that is listened on. */
    int port() {
        return web.port();
    }

    /** Waits until interactions can come in, and says whether they can by the end of a time. */
    boolean awaitConnection(Duration most) throws InterruptedException {
        return gateway.awaitConnection(most);
    }

    /** Takes nothing more, finishes what is in hand, and lets go of the record. */
    @Override
    public void close() {
        gateway.leaveOut(listener);
        web.close();
        workers.close();
        gateway.close();
        servers.close();
        assembly.close();
    }
}
