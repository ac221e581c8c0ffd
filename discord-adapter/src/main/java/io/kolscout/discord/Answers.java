package io.kolscout.discord;

import io.kolscout.chat.Block;
import io.kolscout.chat.Reply;
import io.kolscout.discord.draw.Drawing;
import io.kolscout.show.Texts;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InteractionFailureException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says things to one person, alone. What Discord does not take is told to them in other words. */
final class Answers {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    private Answers() {}

    /** Says a reply; a note stands beside the panel, all else takes its place. */
    static void say(Visit visit, Reply reply) {
        List<Block> blocks = reply.kind() == Reply.Kind.PAGE ? Drawing.toRead(reply.blocks()) : reply.blocks();
        Texts texts = DiscordTexts.in(visit.sender().locale());
        Drawing drawing = Drawing.message(blocks, texts.text("discord.in-file"));
        Consumer<Throwable> failed = failure -> tell(visit, failure);
        if (visit.replaces() && reply.kind() == Reply.Kind.NOTE) {
            follow(visit, drawing, failed);
        } else {
            visit.hook().editOriginal(edit(drawing)).queue(null, failure -> {
                if (is(failure, ErrorResponse.UNKNOWN_MESSAGE)) {
                    follow(visit, drawing, failed);
                } else {
                    failed.accept(failure);
                }
            });
        }
    }

    private static MessageEditData edit(Drawing drawing) {
        return new MessageEditBuilder()
                .useComponentsV2()
                .setComponents(drawing.container())
                .setFiles(files(drawing))
                .setAllowedMentions(List.of())
                .build();
    }

    private static void follow(Visit visit, Drawing drawing, Consumer<Throwable> failed) {
        visit.hook()
                .sendMessageComponents(drawing.container())
                .useComponentsV2()
                .setFiles(files(drawing))
                .setEphemeral(true)
                .queue(null, failed);
    }

    private static List<FileUpload> files(Drawing drawing) {
        return drawing.document().map(Drawing.Document::upload).stream().toList();
    }

    /** Tells the person that an answer did not arrive; where not even the receipt did, that is in the log already. */
    private static void tell(Visit visit, Throwable failure) {
        if (hasNoReceipt(failure)) {
            return;
        }
        log.warn("{}: Discord does not take an answer: {}", visit.reference(), Failures.line(failure));
        String sentence =
                DiscordTexts.in(visit.sender().locale()).text("discord.not-taken", "reference", visit.reference());
        follow(
                visit,
                Drawing.message(Reply.note(sentence).blocks(), ""),
                again -> log.error("{}: and nobody could be told: {}", visit.reference(), Failures.line(again)));
    }

    /** Whether an answer was never sent, as the receipt before it failed or is still not out after JDA's ten seconds. */
    private static boolean hasNoReceipt(Throwable failure) {
        return failure instanceof InteractionFailureException || failure instanceof TimeoutException;
    }

    private static boolean is(Throwable failure, ErrorResponse error) {
        return failure instanceof ErrorResponseException refused && refused.getErrorResponse() == error;
    }
}
