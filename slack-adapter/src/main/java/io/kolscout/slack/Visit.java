package io.kolscout.slack;

import java.util.regex.Pattern;

/**
 * One interaction: who, where, and how to answer.
 *
 * @param reference its id in the log, which the person reads where something broke
 * @param team the workspace, or the enterprise of an installation for all its workspaces
 * @param channel where it happened; empty on the bot's own page and for global shortcuts
 * @param trigger opens a form or page within 3 seconds, once; also the delivery's id
 * @param responseUrl empty where Slack gave none
 * @param replaces whether what the person clicked on is theirs alone, so that the next step may take its place
 */
record Visit(
        String reference,
        String team,
        String person,
        String channel,
        String trigger,
        String responseUrl,
        boolean replaces) {

    private static final Pattern DIRECT = Pattern.compile("D[A-Z0-9]+");

    /** Whether a channel is a conversation of one person with the bot. */
    static boolean isDirect(String channel) {
        return DIRECT.matcher(channel).matches();
    }
}
