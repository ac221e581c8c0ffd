package io.kolscout.discord.testdiscord;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The routes below {@code /channels}, with what the bot may do where. */
final class ChannelRoutes {

    private final TestDiscord discord;
    private final MessageMaker maker;
    private final Map<String, Message> nonces = new ConcurrentHashMap<>();

    ChannelRoutes(TestDiscord discord, MessageMaker maker) {
        this.discord = discord;
        this.maker = maker;
    }

    Answer answer(ApiCall call) {
        Channel channel = seen(call.steps().get(1));
        if (call.is("GET", "/channels/{id}")) {
            return Answer.of(channel.json());
        }
        if (call.is("POST", "/channels/{id}/typing")) {
            return Answer.NOTHING;
        }
        if (call.is("POST", "/channels/{id}/messages")) {
            return Answer.of(post(channel, call).json());
        }
        if (!call.is(call.method(), "/channels/{id}/messages/{id}")) {
            throw Refusal.broken(404, 0, "404: Not Found: unknown to the test Discord");
        }
        Message message = discord.posts()
                .find(channel, call.steps().get(3))
                .filter(found -> !found.isEphemeral())
                .orElseThrow(Refusal::unknownMessage);
        boolean own = message.author().equals(discord.applicationId());
        switch (call.method()) {
            case "GET" -> {
                demand(channel, "READ_MESSAGE_HISTORY");
                return Answer.of(message.json());
            }
            case "PATCH" -> {
                if (!own) {
                    throw Refusal.broken(403, 50005, "Cannot edit a message authored by another user");
                }
                alive(channel);
                return Answer.of(maker.edit(message, Part.root(call.body(), ""), call.files(), false)
                        .json());
            }
            case "DELETE" -> {
                if (!own) {
                    demand(channel, "MANAGE_MESSAGES");
                }
                discord.posts().delete(message);
                return Answer.NOTHING;
            }
            default -> throw Refusal.broken(405, 0, "405: Method Not Allowed");
        }
    }

    private Channel seen(String id) {
        Channel channel = discord.channelById(id).orElseThrow(() -> Refusal.of(404, 10003, "Unknown Channel"));
        Guild guild = channel.guild();
        boolean inside = guild == null ? channel.type() == Channel.DIRECT : guild.hasBot();
        if (!inside || (guild != null && !may(channel, "VIEW_CHANNEL"))) {
            throw Refusal.missingAccess();
        }
        return channel;
    }

    private Message post(Channel channel, ApiCall call) {
        Guild guild = channel.guild();
        if (channel.type() == Channel.FORUM) {
            throw Refusal.of(400, 50008, "Cannot send messages in a non-text channel");
        }
        if (channel.locked() && channel.archived()) {
            throw Refusal.of(400, 50083, "Thread is archived");
        }
        if (guild != null) {
            demand(channel, channel.isThread() ? "SEND_MESSAGES_IN_THREADS" : "SEND_MESSAGES");
            if (!call.files().isEmpty()) {
                demand(channel, "ATTACH_FILES");
            }
            if (call.body().has("message_reference") && !may(channel, "READ_MESSAGE_HISTORY")) {
                throw Refusal.of(403, 160002, "Cannot reply without permission to read message history");
            }
        } else if (!discord.reaches(channel)) {
            throw Refusal.of(403, 50007, "Cannot send messages to this user");
        }
        String nonce = channel.id() + " " + call.body().path("nonce").asText();
        boolean once = call.body().path("enforce_nonce").asBoolean();
        Message before = once ? nonces.get(nonce) : null;
        if (before != null) {
            return before.now().orElse(before);
        }
        Message posted = maker.post(channel, Part.root(call.body(), ""), call.files());
        if (channel.archived()) {
            channel.unarchive();
        }
        if (once) {
            nonces.put(nonce, posted);
        }
        return posted;
    }

    private static void alive(Channel channel) {
        if (channel.archived()) {
            throw Refusal.of(400, 50083, "Thread is archived");
        }
    }

    private static boolean may(Channel channel, String permission) {
        return channel.guild() == null || Permissions.has(channel.botPermissions(), permission);
    }

    private static void demand(Channel channel, String permission) {
        if (!may(channel, permission)) {
            throw Refusal.missingPermissions();
        }
    }
}
