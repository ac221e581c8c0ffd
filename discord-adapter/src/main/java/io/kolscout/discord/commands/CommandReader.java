package io.kolscout.discord.commands;

import io.kolscout.chat.CommandSpec;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** Reads slash commands whose parts Discord has told apart as one would type them in a line. */
public final class CommandReader {

    private final List<CommandSpec> commands;

    public CommandReader(List<CommandSpec> commands) {
        this.commands = List.copyOf(commands);
    }

    /** What a person commands; parameters stand in the order in which the command has them. */
    public Incoming.Command read(CommandInteractionPayload event, Sender sender) {
        List<String> words = new ArrayList<>();
        Optional<CommandSpec> spec = named(commands, event.getName());
        String subcommand = event.getSubcommandName();
        if (subcommand != null) {
            words.add(subcommand);
            spec = spec.flatMap(command -> named(command.subcommands(), subcommand));
        }
        spec.map(CommandSpec::parameters).orElse(List.of()).forEach(parameter -> {
            OptionMapping given = event.getOption(parameter.name());
            if (given != null) {
                boolean named = !parameter.values().isEmpty();
                words.add(named ? parameter.name() + ":" + given.getAsString() : given.getAsString());
            }
        });
        return new Incoming.Command(sender, event.getName(), String.join(" ", words));
    }

    private static Optional<CommandSpec> named(List<CommandSpec> commands, String name) {
        return commands.stream().filter(command -> command.name().equals(name)).findFirst();
    }
}
