package io.kolscout.slack.draw;

import java.util.regex.Pattern;

/** Text as Slack reads it. */
public final class SlackText {

    private static final Pattern ESCAPES = Pattern.compile("&(amp|lt|gt);");

    private SlackText() {}

    /** A text that is read as it stands where Slack looks for markup: no mention, link or emoji of ours comes of it. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The words that somebody wrote in a message, without Slack's escapes; links keep their angle brackets. */
    public static String unescaped(String text) {
        return ESCAPES.matcher(text).replaceAll(match -> switch (match.group(1)) {
            case "lt" -> "<";
            case "gt" -> ">";
            default -> "&";
        });
    }
}
