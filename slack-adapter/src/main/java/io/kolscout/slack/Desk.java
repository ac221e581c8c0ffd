package io.kolscout.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.chat.Block;
import io.kolscout.chat.Bot;
import io.kolscout.chat.Form;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Line;
import io.kolscout.chat.Opening;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Sender;
import io.kolscout.show.Texts;
import io.kolscout.slack.api.SlackRefusal;
import io.kolscout.slack.api.WebApi;
import io.kolscout.slack.draw.FormPainter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the work of each interaction, once its receipt is out. */
final class Desk {

    private static final Logger log = LoggerFactory.getLogger(Desk.class);
    private static final long NANOS_OF_A_MILLI = 1_000_000;

    private final Bot bot;
    private final People people;
    private final WebApi api;
    private final Answers answers;
    private final Pages pages;
    private final ExecutorService noted = Executors.newCachedThreadPool(Desk::thread);

    Desk(Bot bot, People people, WebApi api, Answers answers, Pages pages) {
        this.bot = bot;
        this.people = people;
        this.api = api;
        this.answers = answers;
        this.pages = pages;
    }

    /**
     * Answers whatever a person said. A second delivery of it is noticed while it is worked on, which spares a wait for the
     * disk: nothing comes of the work then, as every step is compare-and-set, and nothing is said.
     */
    void serve(Visit visit, String kind, Function<Sender, Incoming> said) {
        log(visit, kind, texts -> {
            Sender sender = sender(visit);
            Incoming incoming = said.apply(sender);
            Opening opening = bot.opening(incoming);
            if (opening instanceof Opening.OpensForm opens) {
                open(visit, opens.form(), texts);
            } else if (opening instanceof Opening.OpensPage opens) {
                String view = openPage(visit, opens.title(), texts);
                if (bot.first(visit.team(), visit.trigger())) {
                    pages.fill(visit, view, opens.title(), bot.reply(incoming), texts);
                }
            } else {
                Future<Boolean> first = noted.submit(() -> bot.first(visit.team(), visit.trigger()));
                Reply reply = bot.reply(incoming);
                if (get(first)) {
                    answers.say(visit, reply, texts.text("slack.shortened"));
                }
            }
        });
    }

    /** Publishes a person's own page of the bot. */
    void home(Visit visit) {
        log(visit, "home", texts -> {
            ObjectNode view = FormPainter.home(bot.home(sender(visit)), texts.text("slack.shortened"));
            api.call(
                    visit.team(),
                    "views.publish",
                    client -> client.viewsPublish(
                            request -> request.userId(visit.person()).viewAsString(view.toString())));
        });
    }

    private void open(Visit visit, Form form, Texts texts) {
        String here = Visit.isDirect(visit.channel()) ? "" : visit.channel();
        String place = FormPlace.of(form.id(), visit).encode();
        String failure = "";
        try {
            openView(visit, FormPainter.form(form, here, place, texts.text("slack.close")));
        } catch (SlackRefusal refusal) {
            log.warn("{}: no form opened: {}", visit.reference(), refusal.getMessage());
            boolean removed = refusal.error().equals(SlackRefusal.NOT_INSTALLED);
            failure = texts.text(removed ? "slack.not-installed" : "slack.too-late");
        }
        if (bot.first(visit.team(), visit.trigger()) && !failure.isEmpty()) {
            answers.say(visit, failure);
        }
    }

    /** The id of the page's view; empty where it did not open. */
    private String openPage(Visit visit, String title, Texts texts) {
        List<Block> waiting = List.of(new Block.Paragraph(Line.plain(texts.text("slack.loading"))));
        try {
            return openView(visit, FormPainter.page(title, waiting, "", texts.text("slack.close")));
        } catch (SlackRefusal refusal) {
            log.warn("{}: no page opened: {}", visit.reference(), refusal.getMessage());
            return "";
        }
    }

    private String openView(Visit visit, ObjectNode view) {
        return api.callNow(
                        visit.team(),
                        "views.open",
                        client -> client.viewsOpen(
                                request -> request.triggerId(visit.trigger()).viewAsString(view.toString())))
                .getView()
                .getId();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "slack-deliveries");
        thread.setDaemon(true);
        return thread;
    }

    private static boolean get(Future<Boolean> first) {
        try {
            return first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Sender sender(Visit visit) {
        return new Sender(visit.team(), visit.person(), people.locale(visit.team(), visit.person()));
    }

    /** One piece of work, in the texts of the person it is for. */
    private interface Work {
        void run(Texts texts);
    }

    private void log(Visit visit, String kind, Work work) {
        long since = System.nanoTime();
        Texts texts = SlackTexts.in(Locale.ENGLISH);
        String end = "done";
        try {
            texts = SlackTexts.in(people.locale(visit.team(), visit.person()));
            work.run(texts);
        } catch (SlackRefusal refusal) {
            end = "refused, " + refusal.getMessage();
        } catch (RuntimeException | Error e) {
            end = "failed";
            log.error("{}: {} failed", visit.reference(), kind, e);
            apologise(visit, texts);
        }
        log.info("{}: {} {} in {} ms", visit.reference(), kind, end, (System.nanoTime() - since) / NANOS_OF_A_MILLI);
    }

    private void apologise(Visit visit, Texts texts) {
        try {
            answers.say(visit, texts.text("slack.broken", "reference", visit.reference()));
        } catch (RuntimeException e) {
            log.error("{}: and nobody could be told", visit.reference(), e);
        }
    }
}
