package io.kolscout.slack;

import io.kolscout.slack.testslack.TestSlack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The executable in a process of its own. */
final class BotProcess implements AutoCloseable {

    private static final long PATIENCE = 60;

    private final Process process;
    private final Path out;
    private final Path err;

    private BotProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts it with these variables alone, its record and its output in a folder. */
    static BotProcess start(Path folder, Map<String, String> environment) throws IOException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "io.kolscout.slack.Main");
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("SCOUT_DATA_FOLDER", folder.resolve("data").toString());
        builder.environment().putAll(environment);
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        return new BotProcess(builder.start(), out, err);
    }

    /** The variables of a bot of this Slack's first workspace, on a port of its own. */
    static Map<String, String> environment(TestSlack slack, String botToken, Running.Mode mode) throws IOException {
        Map<String, String> environment =
                new HashMap<>(Map.of("SLACK_API_URL", slack.apiUrl(), "SLACK_BOT_TOKEN", botToken));
        if (mode == Running.Mode.HTTP) {
            int port = freePort();
            environment.put("PORT", String.valueOf(port));
            environment.put("SLACK_SIGNING_SECRET", slack.signingSecret());
            slack.deliverTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
        } else {
            environment.put("PORT", "0");
            environment.put("SLACK_APP_TOKEN", slack.appToken());
        }
        return environment;
    }

    /** A port that nothing listens on just now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it says that it is ready. */
    BotProcess awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!out().contains("KOL Scout is ready.")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("Not ready: " + out() + err());
            }
            Thread.sleep(10);
        }
        return this;
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    /** Tells it to end (SIGTERM). */
    void tell() {
        process.destroy();
    }

    /** Kills it (SIGKILL) and waits until it is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            throw new AssertionError("The process does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
