package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One REST request.
 *
 * @param path from the API's version on, such as {@code /users/@me}
 * @param query what follows the question mark
 * @param authorized whether the bot's token came with it
 */
record ApiCall(String method, String path, String query, JsonNode body, List<UploadedFile> files, boolean authorized) {

    List<String> steps() {
        return List.of(path.substring(1).split("/"));
    }

    /** Such as {@code POST /channels/{id}/messages}, any step in braces standing for anything. */
    boolean is(String wantedMethod, String pattern) {
        String wanted = pattern.startsWith("/") ? pattern : "/" + pattern;
        return method.equals(wantedMethod) && path.matches(Patterns.regex(wanted));
    }

    boolean flag(String name) {
        return List.of(query.split("&")).contains(name + "=true");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
