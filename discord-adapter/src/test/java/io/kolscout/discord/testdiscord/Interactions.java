package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** All interactions so far. */
final class Interactions {

    private final TestDiscord discord;
    private final Map<String, Interaction> byToken = new ConcurrentHashMap<>();
    private volatile Duration limit = Duration.ofSeconds(3);
    private volatile @Nullable ObjectNode last;

    Interactions(TestDiscord discord) {
        this.discord = discord;
    }

    void answerWithin(Duration time) {
        limit = time;
    }

    Duration limit() {
        return limit;
    }

    Optional<Interaction> byToken(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /** Sends it to the bot, and waits for the first answer. */
    Receipt deliver(Interaction interaction, JsonNode data) {
        byToken.put(interaction.token(), interaction);
        ObjectNode payload = discord.payloads().interaction(interaction, data);
        last = payload;
        dispatch(payload);
        try {
            int type = interaction.answer().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new Receipt(true, type, interaction.begun().elapsed(), null);
        } catch (TimeoutException e) {
            return missed(interaction);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return missed(interaction);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Receipt missed(Interaction interaction) {
        Duration after = interaction.begun().elapsed();
        if (!interaction.giveUp()) {
            return new Receipt(true, interaction.callback(), after, null);
        }
        String failure = interaction.kind().failure;
        interaction.person().toldOf(failure);
        return new Receipt(false, 0, after, failure);
    }

    void repeatLast() {
        ObjectNode payload = last;
        if (payload == null) {
            throw new AssertionError("There was no interaction yet");
        }
        dispatch(payload);
    }

    /** Where the bot is not in the server, and in conversations without one, the first shard takes it. */
    private void dispatch(ObjectNode payload) {
        String guildId = payload.path("guild_id").asText("0");
        boolean inside =
                discord.guildsWithBot().stream().anyMatch(guild -> guild.id().equals(guildId));
        discord.gateway().dispatch(inside ? guildId : "0", "INTERACTION_CREATE", payload);
    }
}
