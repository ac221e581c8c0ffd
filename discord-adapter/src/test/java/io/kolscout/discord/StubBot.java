package io.kolscout.discord;

import io.kolscout.chat.Block;
import io.kolscout.chat.Bot;
import io.kolscout.chat.CommandSpec;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Opening;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Sender;
import io.kolscout.discord.commands.CommandReader;
import io.kolscout.discord.commands.CommandWriter;
import io.kolscout.discord.commands.Registration;
import io.kolscout.discord.commands.Suggestions;
import io.kolscout.discord.gateway.Gateway;
import io.kolscout.discord.testdiscord.TestDiscord;
import io.kolscout.serve.Workers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The adapter with a bot behind it that says what a test wants; {@code /classify creator:broken} has no opening. */
final class StubBot implements Bot, AutoCloseable {

    private final Function<Incoming, Reply> replies;
    private final Workers workers;
    private final Gateway gateway;
    private final Set<String> delivered = ConcurrentHashMap.newKeySet();

    StubBot(TestDiscord discord, Workers workers, Function<Incoming, Reply> replies) throws InterruptedException {
        this.replies = replies;
        this.workers = workers;
        gateway = new Gateway(discord.token(), Optional.empty(), URI.create(discord.apiUrl()));
        gateway.connect(new Listener(
                this, new CommandReader(commands(Locale.ENGLISH)), new Suggestions(this), new Desk(this), workers));
        Registration.register(
                Objects.requireNonNull(gateway.shards().getShardById(0)),
                CommandWriter.of(this, locale -> "From message"));
        if (!gateway.awaitConnection(Duration.ofSeconds(20))) {
            throw new AssertionError("Not connected");
        }
    }

    @Override
    public Opening opening(Incoming incoming) {
        if (incoming instanceof Incoming.Command command && command.text().equals("broken")) {
            throw new IllegalStateException("broken on purpose");
        }
        return new Opening.Message();
    }

    @Override
    public Reply reply(Incoming incoming) {
        return replies.apply(incoming);
    }

    @Override
    public Map<String, String> faults(Incoming.Submission submission) {
        return Map.of();
    }

    @Override
    public List<Block> home(Sender sender) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean first(String team, String delivery) {
        return delivered.add(team + delivery);
    }

    @Override
    public List<CommandSpec> commands(Locale locale) {
        CommandSpec.Parameter creator = new CommandSpec.Parameter("creator", "Whom", false, List.of());
        return List.of(new CommandSpec("classify", "Classifies", List.of(creator), List.of()));
    }

    @Override
    public List<String> recentCreators(Sender sender, int most) {
        throw new IllegalStateException("broken on purpose");
    }

    @Override
    public void close() {
        workers.close();
        gateway.close();
    }
}
