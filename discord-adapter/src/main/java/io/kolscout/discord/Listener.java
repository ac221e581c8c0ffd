package io.kolscout.discord;

import io.kolscout.chat.ActionId;
import io.kolscout.chat.Bot;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Opening;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Sender;
import io.kolscout.discord.commands.CommandReader;
import io.kolscout.discord.commands.Suggestions;
import io.kolscout.discord.draw.Drawing;
import io.kolscout.discord.draw.FormPainter;
import io.kolscout.serve.Workers;
import io.kolscout.show.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the bot listens to in Discord. Each interaction gets its receipt first, and its work is done elsewhere. */
final class Listener implements EventListener {

    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final int REFERENCE_LENGTH = 8;

    private final Bot bot;
    private final CommandReader commands;
    private final Suggestions suggestions;
    private final Desk desk;
    private final Workers workers;

    Listener(Bot bot, CommandReader commands, Suggestions suggestions, Desk desk, Workers workers) {
        this.bot = bot;
        this.commands = commands;
        this.suggestions = suggestions;
        this.desk = desk;
        this.workers = workers;
    }

    /** Where something breaks before there is a receipt, the person is told instead. */
    @Override
    public void onEvent(GenericEvent event) {
        try {
            hear(event);
        } catch (RuntimeException | Error e) {
            String reference = reference();
            log.error("{}: no receipt", reference, e);
            if (event instanceof IReplyCallback unanswered && !unanswered.isAcknowledged()) {
                Texts texts = DiscordTexts.in(unanswered.getUserLocale().toLocale());
                reply(unanswered, reference, "fault", texts.text("discord.broken", "reference", reference));
            }
        }
    }

    private void hear(GenericEvent event) {
        if (event instanceof SlashCommandInteractionEvent command) {
            command(command);
        } else if (event instanceof MessageContextInteractionEvent message) {
            quote(message);
        } else if (event instanceof ButtonInteractionEvent button) {
            click(button, button.getComponentId());
        } else if (event instanceof StringSelectInteractionEvent menu) {
            click(menu, menu.getValues().get(0));
        } else if (event instanceof ModalInteractionEvent form) {
            submission(form);
        } else if (event instanceof CommandAutoCompleteInteractionEvent typing) {
            suggest(typing);
        } else if (event instanceof ShutdownEvent end) {
            log.error(
                    "Discord closed shard {} for good: {}",
                    end.getJDA().getShardInfo().getShardId(),
                    end.getCloseCode());
        }
    }

    private void command(SlashCommandInteractionEvent event) {
        Incoming.Command command = commands.read(event, Senders.of(event));
        Opening opening = bot.opening(command);
        if (opening instanceof Opening.OpensForm opens) {
            open(event, event, command.name(), opens);
        } else {
            answer(event, command.name(), false, command);
        }
    }

    private void quote(MessageContextInteractionEvent event) {
        String text = event.getTarget().getContentRaw();
        if (bot.opening(new Incoming.Quoted(Senders.of(event), text)) instanceof Opening.OpensForm opens) {
            open(event, event, "message", opens);
        }
    }

    private void click(GenericComponentInteractionCreateEvent event, String id) {
        Sender sender = Senders.of(event);
        Optional<ActionId> action = ActionId.parse(id);
        if (action.isEmpty()) {
            reply(event, reference(), "click", texts(sender).text("discord.old-button"));
            return;
        }
        Incoming.Click click = new Incoming.Click(sender, action.get());
        Opening opening = bot.opening(click);
        if (opening instanceof Opening.OpensForm opens) {
            open(event, event, "click", opens);
        } else {
            boolean page = opening instanceof Opening.OpensPage;
            answer(event, "click", !page && isPanel(event.getMessage()), click);
        }
    }

    private void submission(ModalInteractionEvent event) {
        Sender sender = Senders.of(event);
        Optional<ActionId> form = ActionId.parse(event.getModalId());
        if (form.isEmpty()) {
            reply(event, reference(), "form", texts(sender).text("discord.old-button"));
            return;
        }
        Incoming.Submission submission = new Incoming.Submission(sender, form.get(), Submitted.values(event));
        Map<String, String> faults = bot.faults(submission);
        if (faults.isEmpty()) {
            answer(event, "form", isPanel(event.getMessage()), submission);
        } else {
            reply(event, reference(), "form", String.join(" ", faults.values()));
        }
    }

    private void suggest(CommandAutoCompleteInteractionEvent event) {
        Sender sender = Senders.of(event);
        String typed = event.getFocusedOption().getValue();
        Consumer<List<String>> answer = creators -> event.replyChoiceStrings(creators)
                .queue(null, failure -> log.info("Nothing suggested: {}", Failures.line(failure)));
        try {
            workers.execute(() -> answer.accept(suggested(sender, typed)));
        } catch (RejectedExecutionException e) {
            answer.accept(List.of());
        }
    }

    private List<String> suggested(Sender sender, String typed) {
        try {
            return suggestions.of(sender, typed);
        } catch (RuntimeException e) {
            log.error("Nothing to suggest", e);
            return List.of();
        }
    }

    /** Whether a message is a panel of the person's own, in which one step takes the place of another. */
    private static boolean isPanel(@Nullable Message message) {
        return message != null && message.isEphemeral();
    }

    /** Opens a form, which Discord allows as the first answer alone. */
    private static void open(IReplyCallback event, IModalCallback modal, String kind, Opening.OpensForm opens) {
        String reference = reference();
        modal.replyModal(FormPainter.form(opens.form(), event.getChannel()))
                .queue(
                        done -> log.info("{}: {} opened a form", reference, kind),
                        failure -> refused(reference, failure));
    }

    /** Sends the receipt and leaves the rest to others. */
    private void answer(IReplyCallback event, String kind, boolean replaces, Incoming incoming) {
        String reference = reference();
        if (!workers.hasRoom()) {
            log.warn("{}: no room for {}", reference, kind);
            reply(event, reference, kind, texts(incoming.sender()).text("discord.full"));
            return;
        }
        Visit visit = new Visit(reference, event.getId(), kind, incoming.sender(), event.getHook(), replaces);
        if (replaces && event instanceof IMessageEditCallback edit) {
            edit.deferEdit().queue(null, failure -> refused(visit.reference(), failure));
        } else {
            event.deferReply(true).queue(null, failure -> refused(visit.reference(), failure));
        }
        Supplier<Reply> reply = () -> bot.reply(incoming);
        try {
            workers.execute(() -> desk.serve(visit, reply));
        } catch (RejectedExecutionException e) {
            log.warn("{}: no room for {}", visit.reference(), kind);
            Answers.say(visit, Reply.note(texts(visit.sender()).text("discord.full")));
        }
    }

    /** Answers with one sentence that takes no work. */
    private static void reply(IReplyCallback event, String reference, String kind, String sentence) {
        event.replyComponents(Drawing.message(Reply.note(sentence).blocks(), "").container())
                .useComponentsV2()
                .setEphemeral(true)
                .queue(
                        done -> log.info("{}: {} answered with a sentence", reference, kind),
                        failure -> refused(reference, failure));
    }

    private static void refused(String reference, Throwable failure) {
        log.warn("{}: Discord refuses the receipt: {}", reference, Failures.line(failure));
    }

    private static Texts texts(Sender sender) {
        return DiscordTexts.in(sender.locale());
    }

    private static String reference() {
        return UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
    }
}
