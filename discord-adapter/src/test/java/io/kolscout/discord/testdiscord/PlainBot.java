package io.kolscout.discord.testdiscord;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/** A bot of JDA alone, which answers interactions as a test says. */
final class PlainBot implements AutoCloseable {

    private final ShardManager shards;

    /** What it does with an interaction. */
    volatile Consumer<GenericInteractionCreateEvent> answer = event -> {};

    /** Everything that JDA told it of. */
    final List<GenericEvent> events = new CopyOnWriteArrayList<>();

    PlainBot(TestDiscord discord, int shardsTotal) {
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        EventListener listener = event -> {
            events.add(event);
            if (event instanceof GenericInteractionCreateEvent interaction) {
                answer.accept(interaction);
            }
        };
        shards = DefaultShardManagerBuilder.createLight(discord.token(), EnumSet.noneOf(GatewayIntent.class))
                .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl()))
                .setCompression(Compression.NONE)
                .setEnableShutdownHook(false)
                .setShardsTotal(shardsTotal)
                .addEventListeners(listener)
                .build();
        discord.gateway().awaitReady(shardsTotal);
        Patience.until(
                () -> shards.getShards().stream().allMatch(shard -> shard.getStatus() == JDA.Status.CONNECTED)
                        ? Optional.of(shards)
                        : Optional.empty(),
                () -> "JDA is not ready: " + shards.getStatuses());
    }

    JDA jda() {
        return shards.getShards().get(0);
    }

    void register(CommandData... commands) {
        jda().updateCommands().addCommands(commands).complete();
    }

    @Override
    public void close() {
        shards.shutdown();
    }
}
