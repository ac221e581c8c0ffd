package io.kolscout.discord.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The connection to Discord: this process's shards, with threads and sockets of their own, bounded. */
public final class Gateway implements AutoCloseable {

    private static final int EVENTS = 8;
    private static final int REQUESTS = 64;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration END = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final DefaultShardManagerBuilder builder;
    private final ExecutorService events;
    private final ExecutorService requests;

    @Nullable private volatile ShardManager manager;

    /**
     * One that is not logged in yet.
     *
     * @param token of the bot
     * @param shards those of this process; empty for as many as Discord recommends
     * @param api the API, ending in a slash
     */
    public Gateway(String token, Optional<ShardRange> shards, URI api) {
        MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        Message.suppressContentIntentWarning();
        events = pool("discord-events", EVENTS);
        requests = pool("discord-requests", REQUESTS);
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(REQUESTS);
        dispatcher.setMaxRequestsPerHost(REQUESTS);
        builder = DefaultShardManagerBuilder.createLight(token, EnumSet.noneOf(GatewayIntent.class))
                .enableCache(CacheFlag.MEMBER_OVERRIDES)
                .setRestConfig(new RestConfig().setBaseUrl(api.toString()))
                .setHttpClientBuilder(new OkHttpClient.Builder()
                        .dispatcher(dispatcher)
                        .connectionPool(new ConnectionPool(REQUESTS, IDLE.toSeconds(), TimeUnit.SECONDS)))
                .setCompression(Compression.NONE)
                .setEventPool(events, false)
                .setRateLimitElastic(requests, false)
                .setCallbackPool(events, false)
                .setEnableShutdownHook(false);
        shards.ifPresent(range -> builder.setShardsTotal(range.total()).setShards(range.first(), range.last()));
    }

    /** As many threads as there is work for, up to a bound; what is beyond it waits. */
    private static ExecutorService pool(String name, int threads) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE.toSeconds(), TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /**
     * All shards of this process.
     *
     * @throws IllegalStateException before {@link #connect}
     */
    public ShardManager shards() {
        ShardManager connected = manager;
        if (connected == null) {
            throw new IllegalStateException("Not logged in");
        }
        return connected;
    }

    /**
     * Logs in and connects, shard by shard; what is heard goes to listeners.
     *
     * @throws InvalidTokenException where Discord refuses the token
     * @throws DiscordUnreachable where Discord does not answer as it should
     */
    public void connect(EventListener... listeners) {
        try {
            manager = builder.addEventListeners((Object[]) listeners).build();
        } catch (ErrorResponseException e) {
            throw new DiscordUnreachable(e.getMeaning(), e);
        } catch (CompletionException e) {
            throw new DiscordUnreachable(String.valueOf(e.getCause()), e);
        } catch (IllegalStateException e) {
            throw new DiscordUnreachable(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        }
    }

    /** Tells a listener nothing more. */
    public void leaveOut(EventListener listener) {
        if (manager != null) {
            shards().removeEventListener(listener);
        }
    }

    /** Whether every shard of this process hears Discord. */
    public boolean isConnected() {
        return manager != null
                && shards().getShardsQueued() == 0
                && shards().getStatuses().values().stream().allMatch(status -> status == JDA.Status.CONNECTED);
    }

    /** Waits until every shard hears Discord, and says whether they do by the end of a time. */
    public boolean awaitConnection(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!isConnected() && System.nanoTime() < end) {
            Thread.sleep(LOOK.toMillis());
        }
        return isConnected();
    }

    /** Hears nothing more, and ends when all requests are made that were asked for, or time is up. */
    @Override
    public void close() {
        try {
            for (JDA shard : end()) {
                if (!shard.awaitShutdown(END)) {
                    shard.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        events.shutdown();
        requests.shutdown();
    }

    private List<JDA> end() {
        if (manager == null) {
            return List.of();
        }
        List<JDA> shards = shards().getShards();
        shards().shutdown();
        return shards;
    }
}
