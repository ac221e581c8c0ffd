package io.kolscout.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import io.kolscout.chat.Reply;
import io.kolscout.show.MarkdownPage;
import io.kolscout.show.Texts;
import io.kolscout.slack.api.WebApi;
import io.kolscout.slack.draw.BlockPainter;
import io.kolscout.slack.draw.FormPainter;
import java.nio.charset.StandardCharsets;

/** Pages beside the chat: a modal, or a Markdown file in the person's conversation with the bot where it is too long. */
final class Pages {

    private final WebApi api;
    private final Answers answers;

    Pages(WebApi api, Answers answers) {
        this.api = api;
        this.answers = answers;
    }

    /**
     * Fills a page that was opened before.
     *
     * @param view the view's id; empty where it did not open, so that the page becomes a message
     */
    void fill(Visit visit, String view, String title, Reply reply, Texts texts) {
        String shortened = texts.text("slack.shortened");
        if (view.isEmpty() || reply.kind() != Reply.Kind.PAGE) {
            answers.say(visit, reply, shortened);
            if (view.isEmpty()) {
                return;
            }
        }
        ObjectNode page =
                FormPainter.page(title, reply.blocks(), texts.text("slack.page-as-file"), texts.text("slack.close"));
        api.call(
                visit.team(),
                "views.update",
                client -> client.viewsUpdate(request -> request.viewId(view).viewAsString(page.toString())));
        if (FormPainter.isShortened(page, texts.text("slack.page-as-file"))) {
            upload(visit, title, reply);
        }
    }

    private void upload(Visit visit, String title, Reply reply) {
        byte[] file = MarkdownPage.of(reply.blocks()).getBytes(StandardCharsets.UTF_8);
        ChatPostMessageResponse beside = api.call(
                visit.team(),
                "chat.postMessage",
                client -> client.chatPostMessage(
                        request -> request.channel(visit.person()).text(BlockPainter.gist(reply.blocks()))));
        api.call(
                visit.team(),
                "files.completeUploadExternal",
                client -> client.filesUploadV2(request -> request.channel(beside.getChannel())
                        .threadTs(beside.getTs())
                        .filename("plan.md")
                        .title(title)
                        .fileData(file)));
    }
}
