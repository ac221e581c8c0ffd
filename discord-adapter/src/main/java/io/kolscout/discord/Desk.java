package io.kolscout.discord;

import io.kolscout.chat.Bot;
import io.kolscout.chat.Reply;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the work of each interaction, whose receipt is on its way. */
final class Desk {

    private static final Logger log = LoggerFactory.getLogger(Desk.class);
    private static final long NANOS_OF_A_MILLI = 1_000_000;

    private final Bot bot;

    Desk(Bot bot) {
        this.bot = bot;
    }

    /** Answers whatever a person said, once however often it is delivered. */
    void serve(Visit visit, Supplier<Reply> reply) {
        long since = System.nanoTime();
        String end = "done";
        try {
            if (bot.first(visit.sender().team(), visit.delivery())) {
                Answers.say(visit, reply.get());
            } else {
                end = "done before";
            }
        } catch (RuntimeException | Error e) {
            end = "failed";
            log.error("{}: {} failed", visit.reference(), visit.kind(), e);
            apologise(visit);
        }
        log.info(
                "{}: {} {} in {} ms",
                visit.reference(),
                visit.kind(),
                end,
                (System.nanoTime() - since) / NANOS_OF_A_MILLI);
    }

    private static void apologise(Visit visit) {
        try {
            Answers.say(
                    visit,
                    Reply.note(DiscordTexts.in(visit.sender().locale())
                            .text("discord.broken", "reference", visit.reference())));
        } catch (RuntimeException e) {
            log.error("{}: and nobody could be told", visit.reference(), e);
        }
    }
}
