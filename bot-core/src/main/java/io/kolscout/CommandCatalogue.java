package io.kolscout;

import io.kolscout.chat.CommandSpec;
import io.kolscout.chat.CommandSpec.Parameter;
import io.kolscout.chat.CommandSpec.Value;
import io.kolscout.rubric.Question;
import io.kolscout.show.Language;
import io.kolscout.show.Texts;
import java.util.ArrayList;
import java.util.List;

/** The commands, described. */
final class CommandCatalogue {

    private CommandCatalogue() {}

    /** The commands as a person sees them. */
    static List<CommandSpec> of(Language language) {
        Texts texts = language.texts();
        Parameter creator = new Parameter("creator", texts.text("command.classify.creator"), true, List.of());
        Parameter optional = new Parameter("creator", texts.text("command.classify.creator"), false, List.of());
        List<Parameter> classify = new ArrayList<>(List.of(creator));
        language.rubric().context().stream().map(CommandCatalogue::parameter).forEach(classify::add);
        return List.of(
                new CommandSpec(Commands.CLASSIFY, texts.text("command.classify"), classify, List.of()),
                new CommandSpec(
                        Commands.KOL,
                        texts.text("command.kol"),
                        List.of(),
                        List.of(
                                new CommandSpec(Commands.HELP, texts.text("command.kol.help"), List.of(), List.of()),
                                new CommandSpec(
                                        Commands.RESUME,
                                        texts.text("command.kol.resume"),
                                        List.of(optional),
                                        List.of()),
                                new CommandSpec(
                                        Commands.HISTORY,
                                        texts.text("command.kol.history"),
                                        List.of(optional),
                                        List.of()),
                                new CommandSpec(
                                        Commands.SAME,
                                        texts.text("command.kol.same"),
                                        List.of(
                                                creator,
                                                new Parameter(
                                                        "profile",
                                                        texts.text("command.kol.same.profile"),
                                                        true,
                                                        List.of())),
                                        List.of()))));
    }

    private static Parameter parameter(Question question) {
        return new Parameter(
                question.id(),
                question.text(),
                false,
                question.options().stream()
                        .map(option -> new Value(option.id(), option.label()))
                        .toList());
    }
}
