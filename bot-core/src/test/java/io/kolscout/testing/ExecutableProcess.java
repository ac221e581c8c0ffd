package io.kolscout.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An executable in a process of its own. */
public final class ExecutableProcess implements AutoCloseable {

    private static final long PATIENCE = 60;

    private final Process process;
    private final Path out;
    private final Path err;

    private ExecutableProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts it with these variables alone, its record and its output in a folder.
     *
     * @param main the name of its class
     * @param arguments of its command line
     */
    public static ExecutableProcess start(
            String main, Path folder, Map<String, String> environment, String... arguments) throws IOException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                main);
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("SCOUT_DATA_FOLDER", folder.resolve("data").toString());
        builder.environment().putAll(environment);
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        return new ExecutableProcess(builder.start(), out, err);
    }

    /** A port that nothing listens on just now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it says that it is ready. */
    public ExecutableProcess awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!out().contains("KOL Scout is ready.")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("Not ready: " + out() + err());
            }
            Thread.sleep(10);
        }
        return this;
    }

    /** What it has printed so far. */
    public String out() throws IOException {
        return Files.readString(out);
    }

    /** What it has complained of so far. */
    public String err() throws IOException {
        return Files.readString(err);
    }

    /** Tells it to end (SIGTERM). */
    public void tell() {
        process.destroy();
    }

    /** Kills it (SIGKILL) and waits until it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Waits for its end. */
    public int exitCode() throws InterruptedException {
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
