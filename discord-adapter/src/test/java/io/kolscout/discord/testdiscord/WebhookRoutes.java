package io.kolscout.discord.testdiscord;

import java.util.Optional;

/** What comes after the first answer, by an interaction's token. */
final class WebhookRoutes {

    /** For an app that only its person installed. */
    private static final int FOLLOW_UPS = 5;

    private final TestDiscord discord;
    private final MessageMaker maker;

    WebhookRoutes(TestDiscord discord, MessageMaker maker) {
        this.discord = discord;
        this.maker = maker;
    }

    Answer answer(ApiCall call) {
        Interaction interaction = discord.interactions()
                .byToken(call.steps().size() < 3 ? "" : call.steps().get(2))
                .filter(known -> call.steps().get(1).equals(discord.applicationId()))
                .filter(known -> !known.expired() && known.callback() != 0)
                .orElseThrow(Refusal::unknownWebhook);
        if (call.is("POST", "/webhooks/{app}/{token}")) {
            return Answer.of(followUp(interaction, call).json());
        }
        if (!call.is(call.method(), "/webhooks/{app}/{token}/messages/{id}")) {
            throw Refusal.broken(404, 0, "404: Not Found");
        }
        Message message = find(interaction, call.steps().get(4)).orElseThrow(Refusal::unknownMessage);
        switch (call.method()) {
            case "GET" -> {
                return Answer.of(message.json());
            }
            case "PATCH" -> {
                return Answer.of(maker.edit(message, Part.root(call.body(), ""), call.files(), true)
                        .json());
            }
            case "DELETE" -> {
                discord.posts().delete(message);
                return Answer.NOTHING;
            }
            default -> throw Refusal.broken(405, 0, "405: Method Not Allowed");
        }
    }

    /** The first one after a deferred answer is that answer, as ephemeral as it was to be. */
    private Message followUp(Interaction interaction, ApiCall call) {
        Part data = Part.root(call.body(), "");
        Optional<Message> thinking = find(interaction, "@original").filter(Message::loading);
        if (thinking.isPresent()) {
            return maker.edit(thinking.get(), data, call.files(), true);
        }
        if (interaction.external() && interaction.oneMoreFollowUp() > FOLLOW_UPS) {
            throw Refusal.broken(400, 40094, "This interaction has reached the maximum number of follow up messages");
        }
        Message posted = maker.respond(interaction, data, call.files(), true);
        interaction.owns(posted);
        return posted;
    }

    private Optional<Message> find(Interaction interaction, String id) {
        String wanted = id.equals("@original") ? interaction.originalId() : id;
        return wanted == null || !interaction.owns(wanted)
                ? Optional.empty()
                : discord.posts().find(interaction.channel(), wanted);
    }
}
