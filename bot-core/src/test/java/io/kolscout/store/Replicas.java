package io.kolscout.store;

import io.kolscout.chat.Incoming;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Several processes of the bot on one database, any of which can be killed at any time. */
final class Replicas implements AutoCloseable {

    private final String url;
    private final List<Running> running = new CopyOnWriteArrayList<>();

    /** @param url of the database */
    Replicas(int size, String url) throws IOException {
        this.url = url;
        for (int i = 0; i < size; i++) {
            running.add(new Running(url));
        }
    }

    /**
     * Says something to the process with this number, or, while it starts, to one that is ready.
     *
     * @return what it answers; nothing where it died before
     */
    CompletableFuture<Optional<Heard>> tell(int number, Incoming said) throws InterruptedException {
        while (true) {
            for (int i = 0; i < running.size(); i++) {
                Running replica = running.get((number + i) % running.size());
                if (replica.ready) {
                    return replica.tell(said);
                }
            }
            Thread.sleep(5);
        }
    }

    /** Kills a process and starts another in its place at once; what it said before is still heard. */
    synchronized void kill(int number) throws IOException {
        running.get(number).process.toHandle().destroyForcibly();
        running.set(number, new Running(url));
    }

    /** Lets each finish. */
    @Override
    public void close() throws IOException {
        for (Running replica : running) {
            replica.in.close();
        }
        for (Running replica : running) {
            replica.end();
        }
    }

    /** A process, until it dies. */
    private static final class Running {
        private final Process process;
        private final Writer in;
        private final Map<Long, CompletableFuture<Optional<Heard>>> open = new ConcurrentHashMap<>();
        private final AtomicLong last = new AtomicLong();
        private volatile boolean ready;
        private volatile boolean dead;

        Running(String url) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Replica.class.getName(),
                            url)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
            new Thread(this::hear, "replica").start();
        }

        CompletableFuture<Optional<Heard>> tell(Incoming said) {
            long number = last.incrementAndGet();
            CompletableFuture<Optional<Heard>> answer = new CompletableFuture<>();
            open.put(number, answer);
            try {
                write(number + "\t" + Replica.written(said) + "\n");
            } catch (IOException e) {
                answer.complete(Optional.empty());
            }
            if (dead) {
                answer.complete(Optional.empty());
            }
            return answer;
        }

        private synchronized void write(String line) throws IOException {
            in.write(line);
            in.flush();
        }

        private void hear() {
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    hear(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                ready = false;
                dead = true;
                open.values().forEach(answer -> answer.complete(Optional.empty()));
            }
        }

        private void hear(String line) {
            if (line.equals(Replica.READY)) {
                ready = true;
            } else if (line.endsWith(Replica.END)) {
                int tab = line.indexOf('\t');
                CompletableFuture<Optional<Heard>> answer = open.remove(Long.valueOf(line.substring(0, tab)));
                if (answer != null) {
                    answer.complete(
                            Optional.of(Heard.read(line.substring(tab + 1, line.length() - Replica.END.length()))));
                }
            }
        }

        void end() {
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
