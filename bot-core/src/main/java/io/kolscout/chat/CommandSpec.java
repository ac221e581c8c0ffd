package io.kolscout.chat;

import java.util.List;

/**
 * A command as a person sees it, in one language: for help, completion and a platform's registration.
 *
 * @param name without the slash; a subcommand's name stands after its command's
 * @param subcommands empty where the command stands alone
 */
public record CommandSpec(String name, String summary, List<Parameter> parameters, List<CommandSpec> subcommands) {

    /**
     * What may be typed after a command.
     *
     * @param name as typed before a colon ({@code goal:sales}); {@code creator} is typed without one
     * @param values the values it takes, or empty where any text goes
     */
    public record Parameter(String name, String summary, boolean required, List<Value> values) {
        public Parameter {
            values = List.copyOf(values);
        }
    }

    /** A value of a parameter: {@code id} is typed, {@code label} is read. */
    public record Value(String id, String label) {}

    public CommandSpec {
        parameters = List.copyOf(parameters);
        subcommands = List.copyOf(subcommands);
    }
}
