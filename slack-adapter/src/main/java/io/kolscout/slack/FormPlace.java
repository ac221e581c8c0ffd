package io.kolscout.slack;

import io.kolscout.chat.ActionId;
import java.util.Optional;

/**
 * Which form is open and where the answer to it goes: where it was opened. Kept with the form, by Slack.
 *
 * @param channel empty on the bot's own page and for global shortcuts
 * @param responseUrl empty where Slack gave none
 * @param replaces whether the answer takes the place of what the form was opened from
 */
record FormPlace(ActionId form, String channel, String responseUrl, boolean replaces) {

    private static final String BETWEEN = "\n";
    private static final int PARTS = 4;

    static FormPlace of(ActionId form, Visit visit) {
        return new FormPlace(form, visit.channel(), visit.responseUrl(), visit.replaces());
    }

    /** The place that {@link #encode} wrote, or nothing where the text is none. */
    static Optional<FormPlace> parse(String encoded) {
        String[] parts = encoded.split(BETWEEN, -1);
        return parts.length != PARTS
                ? Optional.empty()
                : ActionId.parse(parts[0])
                        .map(form -> new FormPlace(form, parts[1], parts[2], Boolean.parseBoolean(parts[3])));
    }

    String encode() {
        return String.join(BETWEEN, form.encode(), channel, responseUrl, String.valueOf(replaces));
    }
}
