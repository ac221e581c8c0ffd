package io.kolscout.slack;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import io.kolscout.chat.Block;
import io.kolscout.chat.Channels;
import io.kolscout.chat.Sender;
import io.kolscout.slack.api.SlackRefusal;
import io.kolscout.slack.api.WebApi;
import io.kolscout.slack.draw.BlockPainter;
import io.kolscout.slack.draw.Surface;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's channels. A card's details are the first reply in its thread; its place is the two messages' times. */
final class SlackChannels implements Channels {

    private static final Logger log = LoggerFactory.getLogger(SlackChannels.class);

    private static final Map<String, Refusal> REFUSALS = Map.ofEntries(
            Map.entry("not_in_channel", Refusal.NOT_A_MEMBER),
            Map.entry("channel_not_found", Refusal.UNKNOWN_CHANNEL),
            Map.entry("is_archived", Refusal.ARCHIVED),
            Map.entry("restricted_action", Refusal.RESTRICTED),
            Map.entry("restricted_action_read_only_channel", Refusal.RESTRICTED),
            Map.entry("restricted_action_thread_only_channel", Refusal.RESTRICTED),
            Map.entry("restricted_action_non_threadable_channel", Refusal.RESTRICTED),
            Map.entry(SlackRefusal.RATE_LIMITED, Refusal.TOO_FAST),
            Map.entry("missing_scope", Refusal.NOT_ALLOWED),
            Map.entry("invalid_auth", Refusal.NOT_ALLOWED),
            Map.entry("not_authed", Refusal.NOT_ALLOWED),
            Map.entry("account_inactive", Refusal.NOT_ALLOWED),
            Map.entry("token_revoked", Refusal.NOT_ALLOWED),
            Map.entry(SlackRefusal.NOT_INSTALLED, Refusal.NOT_ALLOWED));

    private final WebApi api;

    SlackChannels(WebApi api) {
        this.api = api;
    }

    /** Slack tells on trying alone. */
    @Override
    public Optional<Posting.Refused> objection(Sender by, String channel) {
        return Optional.empty();
    }

    @Override
    public Posting post(Sender by, String channel, List<Block> card, List<Block> details) {
        String place = "";
        try {
            String gist = BlockPainter.gist(card);
            String root = post(by.team(), channel, gist, card, null);
            place = root;
            place = root + " " + post(by.team(), channel, gist, details, root);
            return new Posting.Posted(place, link(by.team(), channel, root));
        } catch (SlackRefusal refusal) {
            if (!place.isEmpty()) {
                remove(by.team(), channel, place);
            }
            log.warn("A verdict is not shared: {}", refusal.getMessage());
            return new Posting.Refused(REFUSALS.getOrDefault(refusal.error(), Refusal.FAILED));
        }
    }

    private String post(String team, String channel, String gist, List<Block> blocks, @Nullable String thread) {
        String drawn = BlockPainter.paint(blocks, Surface.MESSAGE, "…").toString();
        ChatPostMessageResponse posted = api.call(
                team,
                "chat.postMessage",
                client -> client.chatPostMessage(request -> request.channel(channel)
                        .threadTs(thread)
                        .text(gist)
                        .blocksAsString(drawn)
                        .unfurlLinks(false)
                        .unfurlMedia(false)
                        .linkNames(false)));
        return posted.getTs();
    }

    private String link(String team, String channel, String message) {
        try {
            return api.call(
                            team,
                            "chat.getPermalink",
                            client -> client.chatGetPermalink(
                                    request -> request.channel(channel).messageTs(message)))
                    .getPermalink();
        } catch (SlackRefusal refusal) {
            log.warn("A shared verdict has no link: {}", refusal.getMessage());
            return "";
        }
    }

    /** The reply goes first: a thread whose first message is gone would stay visible for the reply's sake. */
    @Override
    public boolean remove(String team, String channel, String place) {
        String[] messages = place.split(" ", 2);
        boolean gone = true;
        for (int i = messages.length - 1; i >= 0; i--) {
            String message = messages[i];
            try {
                api.call(
                        team,
                        "chat.delete",
                        client -> client.chatDelete(
                                request -> request.channel(channel).ts(message)));
            } catch (SlackRefusal refusal) {
                if (!refusal.error().equals("message_not_found")) {
                    log.warn("A shared verdict is not removed: {}", refusal.getMessage());
                    gone = false;
                }
            }
        }
        return gone;
    }
}
