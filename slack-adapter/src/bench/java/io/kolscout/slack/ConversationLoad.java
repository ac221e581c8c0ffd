package io.kolscout.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole conversations over HTTP, 16 at once: the bot on a file that is flushed at every step, in a process of its own, beside
 * {@link BoltEcho} with as many interactions, in rounds that take turns. Then the bot's memory with 1,000 to 100,000
 * interviews open under a fixed heap.
 */
public final class ConversationLoad {

    private static final int AT_ONCE = 16;
    private static final int ROUNDS = 5;

    /** Rounds before those that count: the bot has more code to compile than the echo. */
    private static final int WARMING = 8;
    private static final int CONVERSATIONS = 400;
    private static final int STEPS = 5;
    private static final List<Integer> OPEN = List.of(1_000, 10_000, 100_000);
    private static final Pattern ANSWER = Pattern.compile("[A-Za-z0-9_-]{22}:\\d+:answer:([a-z-]+):([a-z-]+)");
    private static final Map<String, String> ANSWERS = Map.of(
            "voice", "person", "role", "professional", "follow-for", "expertise", "come-across", "profession");

    private ConversationLoad() {}

    /** @param args {@code memory} to measure memory alone, {@code speed} for speed alone */
    public static void main(String[] args) throws Exception {
        List<String> what = List.of(args);
        Path folder = Files.createTempDirectory("slack-load");
        try (LoadSlack slack = new LoadSlack()) {
            if (!what.contains("memory")) {
                speed(slack, folder);
            }
            if (!what.contains("speed")) {
                memory(slack, folder);
            }
        }
    }

    private record Round(double perSecond, double p50, double p99, double cpu) {}

    private static void speed(LoadSlack slack, Path folder) throws Exception {
        try (Running bot = new Running("io.kolscout.slack.Main", slack, folder.resolve("speed"), "-Xmx512m");
                Running echo = new Running("io.kolscout.slack.BoltEcho", slack, folder, "-Xmx512m")) {
            AtomicInteger creator = new AtomicInteger();
            List<Round> bots = new ArrayList<>();
            List<Round> echoes = new ArrayList<>();
            for (int round = -WARMING; round < ROUNDS; round++) {
                Round ours = round(bot, times -> interview(slack, bot.events, creator.incrementAndGet(), times));
                Round theirs = round(echo, times -> echo(slack, echo.events, creator.incrementAndGet(), times));
                if (round >= 0) {
                    bots.add(ours);
                    echoes.add(theirs);
                    print("bot", ours);
                    print("echo", theirs);
                }
            }
            double[] ratios = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                ratios[i] = bots.get(i).perSecond() / echoes.get(i).perSecond();
            }
            print("bot, median", median(bots));
            print("echo, median", median(echoes));
            Arrays.sort(ratios);
            System.out.printf(
                    Locale.ROOT,
                    "conversations of the bot to those of the echo: median %.2f (%.2f-%.2f)%n",
                    ratios[ROUNDS / 2],
                    ratios[0],
                    ratios[ROUNDS - 1]);
        }
    }

    private static void print(String name, Round round) {
        System.out.printf(
                Locale.ROOT,
                "%-14s %7.1f conversations/s, receipt p50 %6.2f ms, p99 %7.2f ms, %6.2f s of CPU per 1,000%n",
                name,
                round.perSecond(),
                round.p50(),
                round.p99(),
                round.cpu());
    }

    private static Round median(List<Round> rounds) {
        return new Round(
                middle(rounds.stream().map(Round::perSecond).toList()),
                middle(rounds.stream().map(Round::p50).toList()),
                middle(rounds.stream().map(Round::p99).toList()),
                middle(rounds.stream().map(Round::cpu).toList()));
    }

    private static double middle(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private interface Conversation {
        void run(ConcurrentLinkedQueue<Long> receipts) throws Exception;
    }

    private static Round round(Running process, Conversation conversation) throws Exception {
        ConcurrentLinkedQueue<Long> receipts = new ConcurrentLinkedQueue<>();
        double before = process.cpuSeconds();
        long since = System.nanoTime();
        atOnce(CONVERSATIONS, i -> conversation.run(receipts));
        double seconds = (System.nanoTime() - since) / 1e9;
        double cpu = process.cpuSeconds() - before;
        List<Long> sorted = new ArrayList<>(receipts);
        Collections.sort(sorted);
        return new Round(
                CONVERSATIONS / seconds,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                cpu * 1000 / CONVERSATIONS);
    }

    private interface Numbered {
        void run(int number) throws Exception;
    }

    private static void atOnce(int count, Numbered work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            AtomicInteger next = new AtomicInteger();
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                done.add(people.submit(() -> {
                    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        work.run(number);
                    }
                    return null;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            people.shutdownNow();
        }
    }

    /** One command and the clicks to a verdict. */
    private static void interview(LoadSlack slack, URI bot, int creator, ConcurrentLinkedQueue<Long> receipts)
            throws Exception {
        String person = "U" + creator % 1000;
        LoadSlack.Step step = slack.command(bot, person, "@creator" + creator);
        receipts.add(step.receipt());
        int clicks = 0;
        for (String answer = answer(step.answer()); !answer.isEmpty(); answer = answer(step.answer())) {
            step = slack.click(bot, person, answer);
            receipts.add(step.receipt());
            clicks++;
        }
        if (clicks != STEPS) {
            throw new IllegalStateException(clicks + " clicks: the echo must have as many");
        }
    }

    /** The id of the answer to the question that is shown; empty where none is. */
    private static String answer(JsonNode message) {
        Matcher answers = ANSWER.matcher(message.path("blocks").toString());
        String first = "";
        while (answers.find()) {
            String wanted = ANSWERS.getOrDefault(answers.group(1), answers.group(2));
            if (first.isEmpty() || answers.group(2).equals(wanted)) {
                first = answers.group();
            }
            if (answers.group(2).equals(wanted)) {
                break;
            }
        }
        return first;
    }

    private static void echo(LoadSlack slack, URI echo, int creator, ConcurrentLinkedQueue<Long> receipts)
            throws Exception {
        String person = "U" + creator % 1000;
        receipts.add(slack.command(echo, person, "@creator" + creator).receipt());
        for (int click = 0; click < STEPS; click++) {
            receipts.add(slack.click(echo, person, "abcdefghijklmnopqrstuv:1:answer:voice:person").receipt());
        }
    }

    private static void memory(LoadSlack slack, Path folder) throws Exception {
        try (Running bot = new Running("io.kolscout.slack.Main", slack, folder.resolve("memory"), "-Xmx192m")) {
            int opened = 0;
            for (int open : OPEN) {
                int from = opened;
                atOnce(open - from, i -> slack.command(
                        bot.events, "U" + (from + i) % 5000, "@creator" + (from + i)));
                opened = open;
                System.out.printf(
                        Locale.ROOT, "%,d interviews open: %.1f MiB live (heap of 192)%n", open, bot.liveMegabytes());
            }
        }
    }

    /** A bot in a process of its own. */
    private static final class Running implements AutoCloseable {
        private final Process process;
        private final URI events;

        Running(String main, LoadSlack slack, Path data, String heap) throws Exception {
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            heap,
                            "-cp",
                            System.getProperty("java.class.path"),
                            main)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(Map.of(
                    "SLACK_API_URL", slack.api(),
                    "SLACK_BOT_TOKEN", "xoxb-1",
                    "SLACK_SIGNING_SECRET", LoadSlack.SIGNING_SECRET,
                    "SCOUT_DATA_FOLDER", data.toString(),
                    "PORT", String.valueOf(port)));
            process = builder.start();
            events = URI.create("http://127.0.0.1:" + port + "/slack/events");
            awaitPort(port);
        }

        private static int freePort() throws Exception {
            try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        private void awaitPort(int port) throws Exception {
            for (int attempt = 0; attempt < 600; attempt++) {
                try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
                    return;
                } catch (java.net.ConnectException e) {
                    Thread.sleep(100);
                }
            }
            throw new IllegalStateException("It does not start");
        }

        double cpuSeconds() {
            return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
        }

        double liveMegabytes() throws Exception {
            Process histogram = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                            String.valueOf(process.pid()),
                            "GC.class_histogram")
                    .start();
            String out = new String(histogram.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            String[] total = out.substring(out.lastIndexOf("Total")).trim().split("\\s+");
            return Long.parseLong(total[2]) / (1024.0 * 1024);
        }

        @Override
        public void close() throws Exception {
            process.destroy();
            process.waitFor();
        }
    }
}
