package io.kolscout.discord;

import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.Upkeep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildLeaveEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes servers that remove the bot, whose data goes by the retention rule, and those that take it back. Discord tells it once:
 * while the record is unavailable, noting is tried again. An outage of a server is no departure.
 */
final class Servers extends ListenerAdapter implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Servers.class);
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration LAST = Duration.ofSeconds(5);

    private final Upkeep record;
    private final Clock clock;
    private final Duration again;
    private final Map<String, Runnable> newest = new ConcurrentHashMap<>();
    private final ExecutorService notes = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "discord-servers");
        thread.setDaemon(true);
        return thread;
    });

    Servers(Upkeep record, Clock clock) {
        this(record, clock, AGAIN);
    }

    /** @param again how long to wait before a note is tried again */
    Servers(Upkeep record, Clock clock, Duration again) {
        this.record = record;
        this.clock = clock;
        this.again = again;
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        left(event.getGuild().getId());
    }

    /** During an outage of the server. */
    @Override
    public void onUnavailableGuildLeave(UnavailableGuildLeaveEvent event) {
        left(event.getGuildId());
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        stays(event.getGuild().getId());
    }

    @Override
    public void onGuildReady(GuildReadyEvent event) {
        stays(event.getGuild().getId());
    }

    private void left(String team) {
        Instant since = clock.instant();
        note(team, () -> record.departed(team, since));
    }

    private void stays(String team) {
        note(team, () -> record.returned(team));
    }

    /** What is newer about the same server takes a note's place, also while that waits to be tried again. */
    private void note(String team, Runnable note) {
        newest.put(team, note);
        write(team, note);
    }

    private void write(String team, Runnable note) {
        notes.execute(() -> {
            try {
                if (newest.get(team) == note) {
                    note.run();
                    newest.remove(team, note);
                }
            } catch (RecordUnavailable e) {
                log.warn("A server's coming or going is not noted yet: {}", e.getMessage());
                CompletableFuture.delayedExecutor(again.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> write(team, note));
            } catch (RuntimeException e) {
                newest.remove(team, note);
                log.error("A server's coming or going is not noted", e);
            }
        });
    }

    /** Notes what is known, and forgets what could not be noted. */
    @Override
    public void close() {
        notes.shutdown();
        try {
            if (!notes.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS)) {
                log.error("The coming or going of servers is not noted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
