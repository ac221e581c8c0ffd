package io.kolscout.discord.testdiscord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildUnavailableEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions of the Gateway: begun, lost, resumed, refused. */
class GatewayTest {

    private final TestDiscord discord = TestDiscord.start();
    private final Guild acme = discord.guild("Acme");
    private final Channel launch = acme.channel("launch");
    private final Person ann = acme.member("ann");

    @AfterEach
    void end() {
        discord.close();
    }

    private void violated(String words) {
        List<String> violations = discord.takeViolations();
        assertTrue(violations.stream().anyMatch(violation -> violation.contains(words)), violations.toString());
    }

    private static void answering(PlainBot bot) {
        bot.register(Commands.slash("shard", "x"));
        bot.answer = event -> ((SlashCommandInteractionEvent) event)
                .reply("Shard " + event.getJDA().getShardInfo().getShardId())
                .queue();
    }

    @Test
    void anInteractionWhileTheConnectionIsDownComesWithTheResume() {
        try (PlainBot bot = new PlainBot(discord, 1)) {
            answering(bot);
            discord.gateway().drop();
            assertTrue(ann.types(launch, "/shard").answered());
            discord.gateway().reconnect();
            discord.gateway().awaitResumed(2);
            assertTrue(ann.types(launch, "/shard").answered());
            discord.gateway().awaitResumed(2);
            discord.gateway().close(4000);
            assertTrue(ann.types(launch, "/shard").answered());
            discord.gateway().awaitResumed(3);
            assertEquals(1, discord.gateway().identified());
            assertEquals(3, discord.gateway().resumed());
            assertEquals(List.of(), discord.violations());
        }
    }

    @Test
    void anEventGoesToTheShardOfItsGuild() {
        Guild beta = discord.guild("Beta");
        discord.shards(2);
        try (PlainBot bot = new PlainBot(discord, 2)) {
            answering(bot);
            assertEquals(2, discord.gateway().connections());
            for (Guild guild : List.of(acme, beta)) {
                Channel channel = guild.channel("plans");
                assertTrue(guild.member("ann").types(channel, "/shard").answered());
                long shard = (Long.parseLong(guild.id()) >> 22) % 2;
                assertEquals("Shard " + shard, channel.waitsForPost().text());
            }
            assertTrue(ann.types(ann.direct(), "/shard").answered());
            assertEquals("Shard 0", ann.sees(ann.direct()).text());
            assertEquals(List.of(), discord.violations());
        }
    }

    @Test
    void aBotComesAndGoes() {
        try (PlainBot bot = new PlainBot(discord, 1)) {
            Patience.until(
                    () -> bot.jda().getStatus() == JDA.Status.CONNECTED ? Optional.of(1) : Optional.empty(), () -> "");
            acme.outage();
            heard(bot, GuildUnavailableEvent.class);
            acme.back();
            heard(bot, GuildAvailableEvent.class);
            acme.kicksBot();
            heard(bot, GuildLeaveEvent.class);
            acme.addBot();
            heard(bot, GuildJoinEvent.class);
            assertEquals(List.of(), discord.violations());
        }
    }

    private static void heard(PlainBot bot, Class<?> event) {
        Patience.until(
                () -> bot.events.stream().filter(event::isInstance).findFirst(),
                () -> "no " + event + ": " + bot.events);
    }

    @ParameterizedTest
    @CsvSource({
        "token, \"x\", 4004",
        "intents, 32768, 4014",
        "intents, 134217728, 4013",
        "shard, '[2,2]', 4010",
    })
    void aBadIdentifyEndsTheConnection(String field, String value, int code) {
        try (RawBot bot = new RawBot(discord).connect()) {
            ObjectNode identity = bot.identity();
            identity.set(field, Json.parse(value));
            bot.send(Json.object("op", 2, "d", identity));
            assertEquals(code, bot.awaitClose());
            assertEquals(1, discord.takeViolations().size());
        }
    }

    @Test
    void framesComeInTheirOrderAndNotTooMany() {
        try (RawBot bot = new RawBot(discord).connect()) {
            bot.send(Json.object("op", 3, "d", Json.object()));
            assertEquals(4003, bot.awaitClose());
            violated("before identify");
        }
        try (RawBot bot = new RawBot(discord).identify()) {
            bot.send(Json.object("op", 2, "d", bot.identity()));
            assertEquals(4005, bot.awaitClose());
            violated("identified twice");
        }
        try (RawBot bot = new RawBot(discord).connect()) {
            JsonNode beat = Json.object("op", 1, "d", null);
            for (int i = 0; i < 121; i++) {
                bot.send(beat);
            }
            assertEquals(4008, bot.awaitClose());
            violated("more than 120");
        }
    }

    @Test
    void aConnectionWithoutHeartbeatsEnds() {
        discord.gateway().heartbeatEvery(Duration.ofMillis(50));
        try (RawBot bot = new RawBot(discord).connect()) {
            assertEquals(4009, bot.awaitClose());
            violated("no heartbeat");
        }
    }

    @Test
    void shardsOfOneBucketWaitForOneAnother() {
        discord.gateway().maxConcurrency(1);
        try (RawBot one = new RawBot(discord);
                RawBot two = new RawBot(discord).connect()) {
            one.identify();
            ObjectNode identity = two.identity();
            identity.set("shard", Json.array(1, 2));
            two.send(Json.object("op", 2, "d", identity));
            two.awaitFrame(9);
            violated("within five seconds");
        }
        discord.gateway().sessionStarts(0);
        try (RawBot bot = new RawBot(discord).connect()) {
            bot.send(Json.object("op", 2, "d", bot.identity()));
            assertEquals(4004, bot.awaitClose());
            violated("session_start_limit");
        }
    }

    @Test
    void aSessionThatIsInvalidIsNotResumed() {
        try (RawBot bot = new RawBot(discord).identify()) {
            discord.gateway().invalidSession(false);
            assertEquals(false, bot.awaitFrame(9).path("d").asBoolean());
            assertEquals(0, discord.gateway().connections());
        }
        try (RawBot bot = new RawBot(discord).connect()) {
            bot.send(Json.object("op", 6, "d", Json.object("token", discord.token(), "session_id", "gone", "seq", 1)));
            bot.awaitFrame(9);
            assertEquals(List.of(), discord.violations());
        }
    }
}
