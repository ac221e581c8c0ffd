package io.kolscout.show;

import io.kolscout.chat.Block;
import io.kolscout.chat.CommandSpec;
import io.kolscout.chat.CommandSpec.Parameter;
import io.kolscout.chat.CommandSpec.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the bot does and how to ask for it. */
public final class HelpScreen {

    private HelpScreen() {}

    public static List<Block> of(Language language, List<CommandSpec> commands) {
        Texts texts = language.texts();
        Blocks blocks = new Blocks().heading(texts.text("help.heading")).say(texts.text("help.text"));
        commands(blocks, texts, commands);
        return blocks.say(texts.text("help.words"))
                .say(texts.text("help.record"))
                .quiet(texts.text(
                        "verdict.advice-only", "notice", language.advice().notice()))
                .all();
    }

    /** The commands and how to type a creator. */
    static void commands(Blocks blocks, Texts texts, List<CommandSpec> commands) {
        List<String> usages = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (CommandSpec command : commands) {
            if (command.subcommands().isEmpty()) {
                usages.add(usage(texts, command.name(), command));
            }
            command.subcommands().forEach(sub -> usages.add(usage(texts, command.name() + " " + sub.name(), sub)));
            command.parameters().stream()
                    .filter(parameter -> !parameter.values().isEmpty())
                    .forEach(parameter -> values.add(values(texts, parameter)));
        }
        blocks.list(texts.text("help.commands"), usages).list(texts.text("help.creators"), values);
    }

    private static String usage(Texts texts, String name, CommandSpec command) {
        String parameters = command.parameters().stream()
                .filter(parameter -> parameter.values().isEmpty())
                .map(parameter -> parameter.required() ? " @" + parameter.name() : " [@" + parameter.name() + "]")
                .collect(Collectors.joining());
        return texts.text("help.command", "usage", name + parameters, "summary", command.summary());
    }

    private static String values(Texts texts, Parameter parameter) {
        return texts.text(
                "help.values",
                "name",
                parameter.name(),
                "values",
                texts.list(parameter.values().stream().map(Value::id).toList()));
    }
}
