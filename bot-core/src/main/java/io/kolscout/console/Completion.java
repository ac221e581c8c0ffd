package io.kolscout.console;

import io.kolscout.chat.Bot;
import io.kolscout.chat.CommandSpec;
import io.kolscout.chat.CommandSpec.Parameter;
import io.kolscout.chat.Sender;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers what can be typed next: the open choices, commands, their parameters and the creators met lately. */
final class Completion implements Completer {
    private static final Logger log = LoggerFactory.getLogger(Completion.class);
    private static final int CREATORS = 20;
    private static final String CREATOR = "creator";

    private final Bot bot;
    private final Sender sender;
    private final Supplier<Options> options;

    Completion(Bot bot, Sender sender, Supplier<Options> options) {
        this.bot = bot;
        this.sender = sender;
        this.options = options;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        try {
            if (line.words().get(0).startsWith("/")) {
                command(line, candidates);
            } else {
                bare(line.word(), candidates);
            }
        } catch (RuntimeException e) {
            log.warn("Nothing to complete with", e);
        }
    }

    private void bare(String typed, List<Candidate> candidates) {
        if (typed.startsWith("@")) {
            creators(candidates);
            return;
        }
        boolean byName = !typed.isEmpty() && !Character.isDigit(typed.codePointAt(0));
        for (Options.Option option : options.get().all()) {
            boolean numbered = option.number() != Options.Option.UNNUMBERED;
            if (numbered && !byName) {
                add(candidates, String.valueOf(option.number()), option.label(), true);
            } else {
                add(candidates, option.label(), "", true);
            }
        }
    }

    private void command(ParsedLine line, List<Candidate> candidates) {
        List<CommandSpec> commands = bot.commands(sender.locale());
        if (line.wordIndex() == 0) {
            commands.forEach(command -> add(candidates, "/" + command.name(), command.summary(), true));
            Console.LEAVE.forEach(word -> add(candidates, "/" + word, "", true));
            return;
        }
        Optional<CommandSpec> command = named(commands, line.words().get(0).substring(1));
        command.ifPresent(spec -> after(spec, line, candidates));
    }

    private void after(CommandSpec command, ParsedLine line, List<Candidate> candidates) {
        Optional<CommandSpec> subcommand = line.wordIndex() == 1
                ? Optional.empty()
                : named(command.subcommands(), line.words().get(1));
        if (line.wordIndex() == 1) {
            command.subcommands().forEach(sub -> add(candidates, sub.name(), sub.summary(), true));
        }
        for (Parameter parameter : subcommand.orElse(command).parameters()) {
            parameter(parameter, line.word(), candidates);
        }
    }

    private void parameter(Parameter parameter, String typed, List<Candidate> candidates) {
        String lead = parameter.name() + ":";
        if (parameter.name().equals(CREATOR)) {
            creators(candidates);
        } else if (typed.startsWith(lead)) {
            parameter.values().forEach(value -> add(candidates, lead + value.id(), value.label(), true));
        } else {
            add(candidates, lead, parameter.summary(), false);
        }
    }

    private void creators(List<Candidate> candidates) {
        bot.recentCreators(sender, CREATORS).forEach(creator -> add(candidates, creator, "", true));
    }

    private static Optional<CommandSpec> named(List<CommandSpec> commands, String name) {
        return commands.stream()
                .filter(command -> command.name().equals(Typed.fold(name)))
                .findFirst();
    }

    /** @param whole whether a space goes after it */
    private static void add(List<Candidate> candidates, String value, String description, boolean whole) {
        String typed = Clean.line(value);
        String described = description.isEmpty() ? null : Clean.line(description);
        candidates.add(new Candidate(typed, typed, null, described, null, null, whole, candidates.size()));
    }
}
