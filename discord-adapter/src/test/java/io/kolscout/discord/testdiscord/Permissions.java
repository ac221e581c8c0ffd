package io.kolscout.discord.testdiscord;

import java.util.Map;

/** Permission bits by Discord's names. */
final class Permissions {

    private static final Map<String, Long> BITS = Map.ofEntries(
            Map.entry("ADMINISTRATOR", 1L << 3),
            Map.entry("MANAGE_CHANNELS", 1L << 4),
            Map.entry("MANAGE_GUILD", 1L << 5),
            Map.entry("VIEW_CHANNEL", 1L << 10),
            Map.entry("SEND_MESSAGES", 1L << 11),
            Map.entry("MANAGE_MESSAGES", 1L << 13),
            Map.entry("EMBED_LINKS", 1L << 14),
            Map.entry("ATTACH_FILES", 1L << 15),
            Map.entry("READ_MESSAGE_HISTORY", 1L << 16),
            Map.entry("MENTION_EVERYONE", 1L << 17),
            Map.entry("USE_APPLICATION_COMMANDS", 1L << 31),
            Map.entry("CREATE_PUBLIC_THREADS", 1L << 35),
            Map.entry("SEND_MESSAGES_IN_THREADS", 1L << 38),
            Map.entry("USE_EXTERNAL_APPS", 1L << 50));

    /** What a member may do in a server whose settings nobody touched. */
    static final long MEMBER = of("VIEW_CHANNEL")
            | of("SEND_MESSAGES")
            | of("EMBED_LINKS")
            | of("ATTACH_FILES")
            | of("READ_MESSAGE_HISTORY")
            | of("MENTION_EVERYONE")
            | of("USE_APPLICATION_COMMANDS")
            | of("CREATE_PUBLIC_THREADS")
            | of("SEND_MESSAGES_IN_THREADS")
            | of("USE_EXTERNAL_APPS");

    static final long ALL = (1L << 53) - 1;

    private Permissions() {}

    static long of(String name) {
        Long bit = BITS.get(name);
        if (bit == null) {
            throw new AssertionError("There is no permission " + name + " here, only " + BITS.keySet());
        }
        return bit;
    }

    static boolean has(long permissions, String name) {
        return (permissions & of(name)) != 0;
    }
}
