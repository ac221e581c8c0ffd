package io.kolscout.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.view.ViewState;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Bot;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Sender;
import io.kolscout.show.Texts;
import io.kolscout.slack.api.Tokens;
import io.kolscout.slack.draw.BlockPainter;
import io.kolscout.slack.draw.FormPainter;
import io.kolscout.slack.draw.SlackText;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the bot listens to in Slack. Each handler makes the receipt and leaves the work for later. */
final class Handlers {

    /** The slash commands that the app has. */
    static final List<String> COMMANDS = List.of("/classify", "/kol");

    /** The global shortcut that asks for a creator. */
    static final String CLASSIFY = "classify";

    /** The message shortcut that looks for creators in a message. */
    static final String CLASSIFY_MESSAGE = "classify-message";

    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
    private static final String HOME = "home";
    private static final int REFERENCE_LENGTH = 8;

    private final Bot bot;
    private final Desk desk;
    private final People people;
    private final Intake intake;
    private final Departures departures;
    private final Tokens tokens;

    Handlers(Bot bot, Desk desk, People people, Intake intake, Departures departures, Tokens tokens) {
        this.bot = bot;
        this.desk = desk;
        this.people = people;
        this.intake = intake;
        this.departures = departures;
        this.tokens = tokens;
    }

    /** Makes the app listen. */
    void register(App app) {
        for (String command : COMMANDS) {
            app.command(command, (request, context) -> command(request.getPayload()));
        }
        app.blockAction(ANY, (request, context) -> click(request.getPayload()));
        app.globalShortcut(CLASSIFY, (request, context) -> shortcut(request.getPayload()));
        app.messageShortcut(CLASSIFY_MESSAGE, (request, context) -> quote(request.getPayload()));
        app.viewSubmission(FormPainter.FORM, (request, context) -> submission(request.getPayload(), context));
        app.event(AppHomeOpenedEvent.class, (payload, context) -> homeOpened(payload));
        app.event(AppUninstalledEvent.class, (payload, context) -> departed(payload));
        app.event(TokensRevokedEvent.class, (payload, context) -> revoked(payload));
    }

    private Response command(SlashCommandPayload payload) {
        Visit visit = new Visit(
                reference(),
                team(payload.getTeamId(), payload.getEnterpriseId()),
                payload.getUserId(),
                payload.getChannelId(),
                payload.getTriggerId(),
                orEmpty(payload.getResponseUrl()),
                false);
        if (!intake.hasRoom()) {
            return Response.json(200, Map.of("response_type", "ephemeral", "text", texts().text("slack.full")));
        }
        String name = payload.getCommand().substring(1);
        String text = orEmpty(payload.getText());
        return later(() -> desk.serve(visit, name, sender -> new Incoming.Command(sender, name, text)));
    }

    private Response click(BlockActionPayload payload) {
        BlockActionPayload.Action action = payload.getActions().get(0);
        String id = action.getActionId().equals(BlockPainter.MENU) && action.getSelectedOption() != null
                ? action.getSelectedOption().getValue()
                : action.getActionId();
        Optional<ActionId> meant = ActionId.parse(id);
        if (meant.isEmpty()) {
            return Response.ok();
        }
        String channel =
                payload.getChannel() == null ? "" : payload.getChannel().getId();
        boolean own =
                (payload.getContainer() != null && payload.getContainer().isEphemeral()) || Visit.isDirect(channel);
        Visit visit = new Visit(
                reference(),
                team(
                        get(payload.getTeam(), BlockActionPayload.Team::getId),
                        get(payload.getEnterprise(), BlockActionPayload.Enterprise::getId)),
                payload.getUser().getId(),
                channel,
                payload.getTriggerId(),
                orEmpty(payload.getResponseUrl()),
                own);
        return later(() -> desk.serve(visit, "click", sender -> new Incoming.Click(sender, meant.get())));
    }

    private Response shortcut(GlobalShortcutPayload payload) {
        Visit visit = new Visit(
                reference(),
                team(
                        get(payload.getTeam(), GlobalShortcutPayload.Team::getId),
                        get(payload.getEnterprise(), GlobalShortcutPayload.Enterprise::getId)),
                payload.getUser().getId(),
                "",
                payload.getTriggerId(),
                "",
                false);
        return later(() -> desk.serve(visit, "shortcut", sender -> new Incoming.Command(sender, CLASSIFY, "")));
    }

    private Response quote(MessageShortcutPayload payload) {
        Visit visit = new Visit(
                reference(),
                team(
                        get(payload.getTeam(), MessageShortcutPayload.Team::getId),
                        get(payload.getEnterprise(), MessageShortcutPayload.Enterprise::getId)),
                payload.getUser().getId(),
                payload.getChannel().getId(),
                payload.getTriggerId(),
                orEmpty(payload.getResponseUrl()),
                false);
        String text = SlackText.unescaped(orEmpty(payload.getMessage().getText()));
        return later(() -> desk.serve(visit, "message", sender -> new Incoming.Quoted(sender, text)));
    }

    private Response submission(ViewSubmissionPayload payload, ViewSubmissionContext context) {
        Optional<FormPlace> opened = FormPlace.parse(orEmpty(payload.getView().getPrivateMetadata()));
        if (opened.isEmpty()) {
            return context.ack();
        }
        FormPlace place = opened.get();
        Visit visit = new Visit(
                reference(),
                team(
                        get(payload.getTeam(), ViewSubmissionPayload.Team::getId),
                        get(payload.getEnterprise(), ViewSubmissionPayload.Enterprise::getId)),
                payload.getUser().getId(),
                place.channel(),
                payload.getTriggerId(),
                place.responseUrl(),
                place.replaces());
        Incoming.Submission submission = new Incoming.Submission(
                new Sender(visit.team(), visit.person(), people.known(visit.team(), visit.person())),
                place.form(),
                values(payload.getView().getState()));
        Map<String, String> faults = bot.faults(submission);
        if (!faults.isEmpty()) {
            return context.ackWithErrors(faults);
        }
        Intake.later(() -> desk.serve(
                visit, "form", sender -> new Incoming.Submission(sender, submission.form(), submission.values())));
        return context.ack();
    }

    private static Map<String, String> values(@Nullable ViewState state) {
        Map<String, String> values = new HashMap<>();
        if (state != null) {
            state.getValues()
                    .forEach((field, inputs) -> inputs.values().forEach(input -> {
                        if (input.getValue() != null) {
                            values.put(field, input.getValue());
                        } else if (input.getSelectedOption() != null) {
                            values.put(field, input.getSelectedOption().getValue());
                        } else if (input.getSelectedConversation() != null) {
                            values.put(field, input.getSelectedConversation());
                        }
                    }));
        }
        return values;
    }

    private Response homeOpened(EventsApiPayload<AppHomeOpenedEvent> payload) {
        if (!HOME.equals(payload.getEvent().getTab())) {
            return Response.ok();
        }
        Visit visit = new Visit(
                reference(),
                team(payload.getTeamId(), payload.getEnterpriseId()),
                payload.getEvent().getUser(),
                "",
                payload.getEventId(),
                "",
                false);
        return later(() -> desk.home(visit));
    }

    private Response revoked(EventsApiPayload<TokensRevokedEvent> payload) {
        TokensRevokedEvent.Tokens tokens = payload.getEvent().getTokens();
        boolean bots =
                tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty();
        return bots ? departed(payload) : Response.ok();
    }

    /** Done before the receipt is out: over HTTP, what fails is delivered again. */
    private Response departed(EventsApiPayload<?> payload) {
        boolean organisation = payload.getAuthorizations() != null
                && payload.getAuthorizations().stream()
                        .anyMatch(each -> Boolean.TRUE.equals(each.getIsEnterpriseInstall()));
        String team = team(organisation ? null : payload.getTeamId(), payload.getEnterpriseId());
        if (!team.isEmpty()) {
            departures.left(team, Instant.ofEpochSecond(payload.getEventTime()));
        }
        return Response.ok();
    }

    private static Response later(Runnable work) {
        Intake.later(work);
        return Response.ok();
    }

    private static Texts texts() {
        return SlackTexts.in(Locale.ENGLISH);
    }

    /** The workspace; the enterprise for what belongs to none. */
    private String team(@Nullable String workspace, @Nullable String enterprise) {
        if (orEmpty(workspace).isEmpty()) {
            return orEmpty(enterprise);
        }
        if (!orEmpty(enterprise).isEmpty()) {
            tokens.belongs(orEmpty(workspace), orEmpty(enterprise));
        }
        return orEmpty(workspace);
    }

    private static <T> @Nullable String get(@Nullable T from, Function<T, String> what) {
        return from == null ? null : what.apply(from);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String reference() {
        return UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
    }
}
