package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;

/** Where the client offers a command, and to whom. */
final class Availability {

    private Availability() {}

    static void check(Person person, Channel channel, JsonNode command) {
        String name = command.path("name").asText();
        if (!channel.shows(person)) {
            throw new AssertionError(person + " does not see " + channel);
        }
        int context = channel.type() == Channel.DIRECT ? 1 : channel.type() == Channel.GROUP ? 2 : 0;
        if (command.path("contexts").isArray() && !has(command.path("contexts"), context)) {
            throw new AssertionError(name + " is not offered in the context " + context + " of " + channel);
        }
        boolean byUser = person.hasInstalled() && has(command.path("integration_types"), 1);
        if (!byServer(person, channel, command) && !byUser) {
            throw new AssertionError(name + " is not installed for " + person + " in " + channel);
        }
        String needed = command.path("default_member_permissions").asText("");
        if (channel.guild() != null && !needed.isEmpty() && !needed.equals("null")) {
            long bits = Long.parseLong(needed);
            long held = channel.permissions(person);
            boolean admin = held == Permissions.ALL;
            if (!admin && (bits == 0 || (held & bits) != bits)) {
                throw new AssertionError(name + " is not offered to " + person + ", who lacks permissions");
            }
        }
    }

    /** Whether a server's install of the app offers it here. */
    static boolean byServer(Person person, Channel channel, JsonNode command) {
        if (!has(command.path("integration_types"), 0)) {
            return false;
        }
        Guild guild = channel.guild();
        if (guild != null) {
            return guild.hasBot();
        }
        return channel.type() == Channel.DIRECT
                && channel.discord().guildsWithBot().stream().anyMatch(common -> common.has(person));
    }

    private static boolean has(JsonNode numbers, int wanted) {
        for (JsonNode number : numbers) {
            if (number.asInt(-1) == wanted) {
                return true;
            }
        }
        return false;
    }
}
