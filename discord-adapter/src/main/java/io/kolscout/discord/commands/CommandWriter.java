package io.kolscout.discord.commands;

import io.kolscout.chat.Bot;
import io.kolscout.chat.CommandSpec;
import io.kolscout.discord.draw.DiscordLimits;
import io.kolscout.show.Ellipsis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * The bot's commands as Discord registers them, for servers, direct messages and people who bring the bot along. Names are the
 * same in every language, as the bot's texts quote them; all else is in each language that the bot speaks.
 */
public final class CommandWriter {

    /** The parameter for which creators are suggested. */
    private static final String CREATOR = "creator";

    private static final int MOST_TYPED = 400;

    private final Map<DiscordLocale, List<CommandSpec>> translations = new EnumMap<>(DiscordLocale.class);
    private final List<CommandSpec> commands;

    /**
     * The commands of a bot, and last the one that classifies the creators of a message.
     *
     * @param fromMessage what that one is called
     */
    public static List<CommandData> of(Bot bot, Function<Locale, String> fromMessage) {
        List<CommandData> all = new CommandWriter(bot).slash();
        String usual = fromMessage.apply(Locale.ENGLISH);
        all.add(Commands.message(usual)
                .setNameLocalizations(differing(usual, locale -> fromMessage.apply(locale.toLocale()))));
        all.forEach(
                command -> command.setContexts(InteractionContextType.ALL).setIntegrationTypes(IntegrationType.ALL));
        return all;
    }

    private CommandWriter(Bot bot) {
        commands = bot.commands(Locale.ENGLISH);
        for (DiscordLocale locale : DiscordLocale.values()) {
            if (locale != DiscordLocale.UNKNOWN) {
                translations.put(locale, bot.commands(locale.toLocale()));
            }
        }
    }

    private List<CommandData> slash() {
        List<CommandData> all = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            int at = i;
            all.add(command(commands.get(i), locale -> translation(locale).get(at)));
        }
        return all;
    }

    private List<CommandSpec> translation(DiscordLocale locale) {
        return translations.getOrDefault(locale, commands);
    }

    private CommandData command(CommandSpec spec, Function<DiscordLocale, CommandSpec> in) {
        SlashCommandData data = Commands.slash(spec.name(), description(spec.summary()))
                .setDescriptionLocalizations(differing(
                        description(spec.summary()),
                        locale -> description(in.apply(locale).summary())));
        data.addOptions(options(spec, in));
        for (int i = 0; i < spec.subcommands().size(); i++) {
            int at = i;
            data.addSubcommands(subcommand(
                    spec.subcommands().get(i),
                    locale -> in.apply(locale).subcommands().get(at)));
        }
        return data;
    }

    private static SubcommandData subcommand(CommandSpec spec, Function<DiscordLocale, CommandSpec> in) {
        return new SubcommandData(spec.name(), description(spec.summary()))
                .setDescriptionLocalizations(differing(
                        description(spec.summary()),
                        locale -> description(in.apply(locale).summary())))
                .addOptions(options(spec, in));
    }

    private static List<OptionData> options(CommandSpec spec, Function<DiscordLocale, CommandSpec> in) {
        List<OptionData> options = new ArrayList<>();
        for (int i = 0; i < spec.parameters().size(); i++) {
            int at = i;
            options.add(option(
                    spec.parameters().get(i),
                    locale -> in.apply(locale).parameters().get(at)));
        }
        return options;
    }

    private static OptionData option(
            CommandSpec.Parameter parameter, Function<DiscordLocale, CommandSpec.Parameter> in) {
        String summary = description(parameter.summary());
        OptionData option = new OptionData(OptionType.STRING, parameter.name(), summary, parameter.required())
                .setDescriptionLocalizations(differing(
                        summary, locale -> description(in.apply(locale).summary())));
        if (parameter.values().isEmpty()) {
            return option.setMaxLength(MOST_TYPED)
                    .setAutoComplete(parameter.name().equals(CREATOR));
        }
        for (int i = 0; i < Math.min(DiscordLimits.CHOICES, parameter.values().size()); i++) {
            int at = i;
            CommandSpec.Value value = parameter.values().get(i);
            option.addChoices(new Command.Choice(choice(value.label()), value.id())
                    .setNameLocalizations(differing(
                            choice(value.label()),
                            locale -> choice(in.apply(locale).values().get(at).label()))));
        }
        return option;
    }

    /**
     * The texts of the languages in which there is another than the usual one, and with them the usual one under its own
     * language: otherwise Discord shows its speakers a cousin's.
     */
    private static Map<DiscordLocale, String> differing(String usual, Function<DiscordLocale, String> in) {
        Map<DiscordLocale, String> differing = new EnumMap<>(DiscordLocale.class);
        Arrays.stream(DiscordLocale.values())
                .filter(locale -> locale != DiscordLocale.UNKNOWN)
                .filter(locale -> !in.apply(locale).equals(usual))
                .forEach(locale -> differing.put(locale, in.apply(locale)));
        if (!differing.isEmpty()) {
            differing.putIfAbsent(DiscordLocale.ENGLISH_US, usual);
            differing.putIfAbsent(DiscordLocale.ENGLISH_UK, usual);
        }
        return differing;
    }

    private static String description(String text) {
        return Ellipsis.cut(text, DiscordLimits.DESCRIPTION);
    }

    private static String choice(String text) {
        return Ellipsis.cut(text, DiscordLimits.CHOICE);
    }
}
