package io.kolscout.discord.testdiscord;

/** Discord's limits for embeds. */
final class EmbedRules {

    private static final int ALL = 6000;

    private EmbedRules() {}

    static void check(Part data) {
        int length = 0;
        for (Part embed : data.children("embeds", 0, 10)) {
            embed.optionalString("title", 256);
            embed.optionalString("description", 4096);
            embed.child("footer").optionalString("text", 2048);
            embed.child("author").optionalString("name", 256);
            length += length(embed, "title") + length(embed, "description");
            length += length(embed.child("footer"), "text") + length(embed.child("author"), "name");
            for (Part field : embed.children("fields", 0, 25)) {
                field.string("name", 256);
                field.string("value", 1024);
                length += length(field, "name") + length(field, "value");
            }
        }
        if (length > ALL) {
            data.child("embeds").problem(length + " characters in all embeds, at most " + ALL);
        }
    }

    private static int length(Part part, String field) {
        return Part.length(part.node().path(field).asText(""));
    }
}
