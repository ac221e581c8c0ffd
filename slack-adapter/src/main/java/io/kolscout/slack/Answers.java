package io.kolscout.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.chat.Block;
import io.kolscout.chat.Line;
import io.kolscout.chat.Reply;
import io.kolscout.slack.api.ResponseUrls;
import io.kolscout.slack.api.SlackRefusal;
import io.kolscout.slack.api.WebApi;
import io.kolscout.slack.draw.BlockPainter;
import io.kolscout.slack.draw.Surface;
import java.util.List;
import java.util.Set;

/** Says things to one person: where they are while Slack allows it, otherwise in their conversation with the bot. */
final class Answers {

    /** What Slack says where a person cannot be answered in a channel. */
    private static final Set<String> NOT_THERE =
            Set.of("user_not_in_channel", "not_in_channel", "channel_not_found", "is_archived", "restricted_action");

    private final WebApi api;
    private final ResponseUrls responseUrls;

    Answers(WebApi api, ResponseUrls responseUrls) {
        this.api = api;
        this.responseUrls = responseUrls;
    }

    /** Says a reply to the person of a visit, alone. */
    void say(Visit visit, Reply reply, String shortened) {
        String text = BlockPainter.gist(reply.blocks());
        boolean replaces = visit.replaces() && reply.kind() != Reply.Kind.NOTE;
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("replace_original", replaces).put("text", text);
        if (!replaces) {
            message.put("response_type", "ephemeral");
        }
        message.set("blocks", BlockPainter.paint(reply.blocks(), Surface.MESSAGE, shortened));
        if (!responseUrls.post(visit.responseUrl(), message)) {
            otherwise(visit, text, message.get("blocks").toString());
        }
    }

    /** Says one sentence. */
    void say(Visit visit, String sentence) {
        List<Block> blocks = List.of(new Block.Paragraph(Line.plain(sentence)));
        say(visit, Reply.note(blocks), "");
    }

    private void otherwise(Visit visit, String text, String blocks) {
        if (!visit.channel().isEmpty() && !Visit.isDirect(visit.channel())) {
            try {
                api.call(
                        visit.team(),
                        "chat.postEphemeral",
                        client -> client.chatPostEphemeral(request -> request.channel(visit.channel())
                                .user(visit.person())
                                .text(text)
                                .blocksAsString(blocks)));
                return;
            } catch (SlackRefusal refusal) {
                if (!NOT_THERE.contains(refusal.error())) {
                    throw refusal;
                }
            }
        }
        api.call(
                visit.team(),
                "chat.postMessage",
                client -> client.chatPostMessage(request -> request.channel(visit.person())
                        .text(text)
                        .blocksAsString(blocks)
                        .unfurlLinks(false)
                        .unfurlMedia(false)
                        .linkNames(false)));
    }
}
