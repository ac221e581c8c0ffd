package io.kolscout.discord;

import io.kolscout.discord.testdiscord.Channel;
import io.kolscout.discord.testdiscord.Guild;
import io.kolscout.discord.testdiscord.Message;
import io.kolscout.discord.testdiscord.Person;
import io.kolscout.discord.testdiscord.TestDiscord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long a press waits for its receipt, from dispatch to callback, where people press again once the message has changed: the
 * bot on a file that is flushed at every step, in a process of its own, beside {@link JdaEcho}, in rounds that take turns. Then
 * the memory of both with 1,000 servers of 40 channels.
 */
public final class DispatchLoad {

    private static final int ROUNDS = 5;
    private static final int WARMING = 4;
    private static final int PRESSES = 2_000;
    private static final List<Integer> IN_FLIGHT = List.of(1, 64);
    private static final int SERVERS = 1_000;
    private static final int CHANNELS = 40;
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private DispatchLoad() {}

    /** @param args {@code memory} to measure memory alone, {@code speed} for speed alone */
    public static void main(String[] args) throws Exception {
        List<String> what = List.of(args);
        if (!what.contains("memory")) {
            for (int inFlight : IN_FLIGHT) {
                speed(inFlight);
            }
        }
        if (!what.contains("speed")) {
            memory("io.kolscout.discord.Main");
            memory("io.kolscout.discord.JdaEcho");
        }
    }

    private record Round(double p50, double p99, double perSecond) {}

    private static void speed(int inFlight) throws Exception {
        try (Running bot = new Running("io.kolscout.discord.Main", TestDiscord.start());
                Running echo = new Running("io.kolscout.discord.JdaEcho", TestDiscord.start())) {
            List<Round> bots = new ArrayList<>();
            List<Round> echoes = new ArrayList<>();
            for (int round = -WARMING; round < ROUNDS; round++) {
                Round ours = round(bot, inFlight);
                Round theirs = round(echo, inFlight);
                if (round >= 0) {
                    bots.add(ours);
                    echoes.add(theirs);
                    print(inFlight, "bot", ours);
                    print(inFlight, "echo", theirs);
                }
            }
            print(inFlight, "bot, median", median(bots));
            print(inFlight, "echo, median", median(echoes));
            double[] ratios = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                ratios[i] = bots.get(i).p99() / echoes.get(i).p99();
            }
            Arrays.sort(ratios);
            System.out.printf(
                    Locale.ROOT,
                    "%d in flight, p99 of the bot to that of the echo: median %.2f (%.2f-%.2f)%n",
                    inFlight,
                    ratios[ROUNDS / 2],
                    ratios[0],
                    ratios[ROUNDS - 1]);
        }
    }

    private static void print(int inFlight, String name, Round round) {
        System.out.printf(
                Locale.ROOT,
                "%2d in flight, %-12s receipt p50 %6.2f ms, p99 %7.2f ms, %7.1f presses/s%n",
                inFlight,
                name,
                round.p50(),
                round.p99(),
                round.perSecond());
    }

    private static Round median(List<Round> rounds) {
        return new Round(
                middle(rounds.stream().map(Round::p50).toList()),
                middle(rounds.stream().map(Round::p99).toList()),
                middle(rounds.stream().map(Round::perSecond).toList()));
    }

    private static double middle(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static Round round(Running process, int inFlight) throws Exception {
        ConcurrentLinkedQueue<Long> receipts = new ConcurrentLinkedQueue<>();
        ExecutorService hands = Executors.newFixedThreadPool(inFlight);
        long since = System.nanoTime();
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < inFlight; i++) {
                int person = i;
                done.add(hands.submit(() -> {
                    for (int press = 0; press < PRESSES / inFlight; press++) {
                        receipts.add(process.press(person).toNanos());
                    }
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            hands.shutdownNow();
        }
        List<Long> sorted = new ArrayList<>(receipts);
        Collections.sort(sorted);
        return new Round(
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.size() * 1e9 / (System.nanoTime() - since));
    }

    private static void memory(String main) throws Exception {
        TestDiscord discord = TestDiscord.start();
        for (int i = 0; i < SERVERS; i++) {
            Guild guild = discord.guild("server" + i);
            for (int j = 0; j < CHANNELS; j++) {
                guild.channel("channel" + j);
            }
        }
        try (Running running = new Running(main, discord)) {
            running.press(0);
            Thread.sleep(SETTLING.toMillis());
            System.out.printf(
                    Locale.ROOT,
                    "%s with %,d servers of %d channels: %.1f MiB live%n",
                    main,
                    SERVERS,
                    CHANNELS,
                    running.liveMegabytes());
        }
    }

    /** A bot in a process of its own, in a Discord of its own. */
    private static final class Running implements AutoCloseable {
        private final Process process;
        private final TestDiscord discord;
        private final Channel channel;
        private final List<Person> people = new ArrayList<>();
        private final Map<Integer, Message> panels = new ConcurrentHashMap<>();

        Running(String main, TestDiscord discord) throws Exception {
            this.discord = discord;
            Guild guild = discord.guild("acme");
            channel = guild.channel("launch");
            for (int i = 0; i < Collections.max(IN_FLIGHT); i++) {
                people.add(guild.member("person" + i));
            }
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            main)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(Map.of(
                    "DISCORD_API_URL", discord.apiUrl(),
                    "DISCORD_BOT_TOKEN", discord.token(),
                    "SCOUT_DATA_FOLDER", Files.createTempDirectory("discord-load").toString(),
                    "PORT", "0"));
            process = builder.start();
            discord.gateway().awaitReady(1);
            for (int attempt = 0; attempt < 600 && discord.commandWrites() == 0; attempt++) {
                Thread.sleep(100);
            }
        }

        /** Presses a button on a person's panel, waits until it has changed, and tells how long the receipt took. */
        Duration press(int person) {
            Person who = people.get(person);
            Message panel = panels.computeIfAbsent(person, missing -> {
                who.types(channel, "/classify creator:@creator" + person);
                return who.waitsForMessage(channel, message -> !message.buttons().isEmpty());
            });
            String button = panel.buttons().contains("Back") ? "Back" : panel.buttons().get(0);
            Duration receipt = who.clicks(panel, button).after();
            panels.put(person, panel.waitsFor(now -> now.revision() > panel.revision()));
            return receipt;
        }

        double liveMegabytes() throws Exception {
            Process histogram = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                            String.valueOf(process.pid()),
                            "GC.class_histogram")
                    .start();
            String out = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String[] total = out.substring(out.lastIndexOf("Total")).trim().split("\\s+");
            return Long.parseLong(total[2]) / (1024.0 * 1024);
        }

        @Override
        public void close() throws Exception {
            process.destroy();
            process.waitFor();
            discord.close();
        }
    }
}
