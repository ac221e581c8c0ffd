package io.kolscout.store;

import io.kolscout.Assembly;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Sender;
import io.kolscout.config.ConfigSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The bot as a process that hears planners line by line, several at once, and answers each in a line. */
final class Replica {

    /** What it says once it hears. */
    static final String READY = "ready";

    /** How each of its lines ends, for it may be killed in the middle of one. */
    static final String END = "\t.";

    static final String TEAM = "acme";

    private static final int CALLERS = 16;

    private Replica() {}

    /** Works on the database at the address that is named first, until there is nothing more to hear. */
    public static void main(String... arguments) throws Exception {
        Map<String, String> variables =
                Map.of("SCOUT_DATABASE_URL", arguments[0], "SCOUT_DATABASE_USER", TestServer.USER);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (Assembly bot = Assembly.of(
                        ConfigSource.defaults(),
                        variables,
                        Path.of("").toAbsolutePath(),
                        Clock.tickMillis(ZoneOffset.UTC));
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(READY);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] said = line.split("\t", 3);
                callers.execute(() -> {
                    Heard heard = Heard.of(bot.scout().reply(read(said[1], said[2])));
                    System.out.println(said[0] + "\t" + heard.written() + END);
                });
            }
            callers.shutdown();
            callers.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static Incoming read(String person, String said) {
        Sender sender = new Sender(TEAM, person, Locale.ENGLISH);
        Optional<ActionId> click = ActionId.parse(said);
        return click.isPresent()
                ? new Incoming.Click(sender, click.get())
                : new Incoming.Command(sender, "classify", said);
    }

    /** What {@link #main} reads, after a number to know the answer by. */
    static String written(Incoming said) {
        String text = said instanceof Incoming.Click click ? click.action().encode() : ((Incoming.Command) said).text();
        return said.sender().person() + "\t" + text;
    }
}
