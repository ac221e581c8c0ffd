package io.kolscout.discord.commands;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes Discord know the bot's commands. */
public final class Registration {

    private static final Logger log = LoggerFactory.getLogger(Registration.class);

    private Registration() {}

    /**
     * Registers commands where Discord does not have just these. Where Discord does not take them, it keeps those it has, and
     * the log says so.
     */
    public static void register(JDA shard, List<CommandData> commands) {
        try {
            List<Command> registered = shard.retrieveCommands(true).complete();
            if (!shapes(registered.stream().map(CommandData::fromCommand).toList())
                    .equals(shapes(commands))) {
                shard.updateCommands().addCommands(commands).complete();
                log.info("{} commands registered", commands.size());
            }
        } catch (ErrorResponseException e) {
            log.error("The commands are not registered: {}", e.getMessage());
        }
    }

    private static Set<Map<String, Object>> shapes(List<CommandData> commands) {
        Set<Map<String, Object>> shapes = new HashSet<>();
        commands.forEach(command ->
                shapes.add(DataObject.fromJson(command.toData().toJson()).toMap()));
        return shapes;
    }
}
