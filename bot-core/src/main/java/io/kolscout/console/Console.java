package io.kolscout.console;

import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Bot;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A chat of one person with a bot, line by line. It keeps nothing of its own but what was drawn last: every step is stored
 * before it is shown, so the person can leave at any time.
 */
public final class Console {
    static final List<String> LEAVE = List.of("quit", "exit");

    private static final Logger log = LoggerFactory.getLogger(Console.class);
    private static final String PROMPT = "> ";
    private static final int MOST_TYPED = 4_000;
    private static final int MOST_QUOTED = 40;
    private static final int MOST_NAMED = 6;

    private final Bot bot;
    private final Sender sender;
    private final ConsoleTexts texts;
    private final Screen screen;

    /** The questions and actions of the step that is open, empty where nothing is. */
    private List<Block> step = List.of();

    private Options options = Options.NONE;
    private boolean misunderstood;

    /** @param screen closed when the chat ends */
    public Console(Bot bot, Sender sender, ConsoleTexts texts, Screen screen) {
        this.bot = bot;
        this.sender = sender;
        this.texts = texts;
        this.screen = screen;
    }

    /** Chats until the person leaves or the input ends; returns the exit code of the process. */
    public int run() {
        Completion completion = new Completion(bot, sender, () -> options);
        try (screen) {
            say("console.greeting");
            say("console.greeting-how");
            Optional<String> line;
            do {
                screen.print(List.of(AttributedString.EMPTY));
                line = screen.read(PROMPT, completion, MOST_TYPED);
            } while (line.isPresent() && hear(line.get()));
            say("console.leave");
        }
        return 0;
    }

    /** Whether the chat goes on after this line. */
    private boolean hear(String raw) {
        if (raw.length() > MOST_TYPED) {
            say("console.too-long", "most", MOST_TYPED);
            return true;
        }
        String line = Clean.line(raw).strip();
        String folded = Typed.fold(line);
        if (folded.isEmpty()) {
            showStep();
            return true;
        }
        if (folded.startsWith("/")) {
            return command(folded.substring(1).split(" ", 2)[0], line);
        }
        List<Options.Option> found = options.match(line, sender.locale());
        if (found.isEmpty() && LEAVE.contains(folded)) {
            return false;
        }
        if (found.size() == 1) {
            click(found.get(0).id());
        } else if (found.size() > 1) {
            say("console.ambiguous", "typed", quoted(line), "options", names(found));
        } else if (folded.startsWith("@")) {
            answer(new Incoming.Command(sender, "classify", line));
        } else {
            misunderstand(line);
        }
        return true;
    }

    private boolean command(String name, String line) {
        if (LEAVE.contains(name)) {
            return false;
        }
        if (name.isEmpty()) {
            say("console.nothing-open");
        } else {
            String[] words = line.split("[\\s\\p{Z}]+", 2);
            answer(new Incoming.Command(sender, name, words.length == 1 ? "" : words[1]));
        }
        return true;
    }

    private void click(ActionId action) {
        answer(new Incoming.Click(sender, action));
    }

    private void answer(Incoming incoming) {
        misunderstood = false;
        try {
            show(bot.reply(incoming));
        } catch (RuntimeException e) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            log.error("No reply in the terminal, reference {}", reference, e);
            say("console.broken", "reference", reference);
        }
    }

    private void show(Reply reply) {
        boolean moves = reply.kind() != Reply.Kind.NOTE;
        if (moves) {
            step = reply.blocks().stream().filter(Console::isOpen).toList();
        }
        options = moves ? Options.of(step) : Options.of(step).and(reply.blocks());
        draw(reply.blocks());
        if (!moves && step.stream().anyMatch(Block.Ask.class::isInstance)) {
            screen.print(List.of(AttributedString.EMPTY));
            screen.print(painter().prose(Styled.quiet(texts.text("console.still-open"))));
        }
    }

    private static boolean isOpen(Block block) {
        return block instanceof Block.Ask || block instanceof Block.Actions;
    }

    private void misunderstand(String line) {
        if (options.all().isEmpty()) {
            say("console.nothing-open");
        } else if (misunderstood) {
            say("console.not-understood-again", "typed", quoted(line));
            screen.print(List.of(AttributedString.EMPTY));
            showStep();
        } else {
            misunderstood = true;
            say("console.not-understood", "typed", quoted(line));
        }
    }

    /** Draws the open step's questions and actions again; what a note offered is no longer on the screen, so it is gone. */
    private void showStep() {
        misunderstood = false;
        options = Options.of(step);
        draw(step);
    }

    private void draw(List<Block> blocks) {
        screen.print(painter().paint(blocks));
    }

    private void say(String key, Object... namesAndValues) {
        screen.print(painter().prose(Styled.plain(texts.text(key, namesAndValues))));
    }

    private Painter painter() {
        return new Painter(screen.width(), sender.locale(), texts, options);
    }

    private static String quoted(String line) {
        return Columns.cut(line, MOST_QUOTED);
    }

    private static String names(List<Options.Option> found) {
        List<String> names = new ArrayList<>(
                found.stream().limit(MOST_NAMED).map(Options.Option::name).toList());
        if (found.size() > MOST_NAMED) {
            names.add("…");
        }
        return names.stream().collect(Collectors.joining(" · "));
    }
}
