package io.kolscout.discord;

import static io.kolscout.chat.Channels.Posting.Posted;
import static io.kolscout.chat.Channels.Posting.Refused;

import io.kolscout.chat.Block;
import io.kolscout.chat.Channels;
import io.kolscout.chat.Sender;
import io.kolscout.discord.draw.Drawing;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channels and threads of the servers. A card's details stand below it in one message, whose id is its place. */
final class DiscordChannels implements Channels {

    private static final Logger log = LoggerFactory.getLogger(DiscordChannels.class);

    private static final Map<ErrorResponse, Refusal> REFUSALS = Map.of(
            ErrorResponse.UNKNOWN_CHANNEL, Refusal.UNKNOWN_CHANNEL,
            ErrorResponse.ILLEGAL_OPERATION_ARCHIVED_THREAD, Refusal.ARCHIVED,
            ErrorResponse.THREAD_LOCKED, Refusal.ARCHIVED,
            ErrorResponse.MESSAGE_BLOCKED_BY_AUTOMOD, Refusal.RESTRICTED,
            ErrorResponse.SLOWMODE_RATE_LIMIT, Refusal.TOO_FAST,
            ErrorResponse.MISSING_ACCESS, Refusal.NOT_ALLOWED,
            ErrorResponse.MISSING_PERMISSIONS, Refusal.NOT_ALLOWED);

    private final Supplier<ShardManager> shards;

    /** @param shards asked when there is something to post */
    DiscordChannels(Supplier<ShardManager> shards) {
        this.shards = shards;
    }

    @Override
    public Optional<Refused> objection(Sender by, String channel) {
        Optional<GuildMessageChannel> found = channel(by.team(), channel);
        if (found.isEmpty()) {
            return Optional.of(new Refused(Refusal.UNKNOWN_CHANNEL));
        }
        GuildMessageChannel there = found.get();
        EnumSet<Permission> needed = needed(there);
        List<String> bots = missing(there.getGuild().getSelfMember(), there, needed);
        if (!bots.isEmpty()) {
            return Optional.of(new Refused(Refusal.BOT_LACKS, bots));
        }
        if (there instanceof ThreadChannel thread && thread.isLocked()) {
            return Optional.of(new Refused(Refusal.ARCHIVED));
        }
        try {
            Member sharer = there.getGuild().retrieveMemberById(by.person()).complete();
            List<String> sharers = missing(sharer, there, needed);
            return sharers.isEmpty() ? Optional.empty() : Optional.of(new Refused(Refusal.SHARER_LACKS, sharers));
        } catch (ErrorResponseException e) {
            log.warn("Nobody knows what a sharer may do: {}", Failures.line(e));
            return Optional.of(new Refused(Refusal.FAILED));
        }
    }

    private static EnumSet<Permission> needed(GuildMessageChannel channel) {
        return EnumSet.of(
                Permission.VIEW_CHANNEL,
                channel instanceof ThreadChannel ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND);
    }

    private static List<String> missing(Member member, GuildMessageChannel channel, EnumSet<Permission> needed) {
        return needed.stream()
                .filter(permission -> !member.hasPermission(channel, permission))
                .map(Permission::getName)
                .toList();
    }

    @Override
    public Posting post(Sender by, String channel, List<Block> card, List<Block> details) {
        Optional<GuildMessageChannel> found = channel(by.team(), channel);
        if (found.isEmpty()) {
            return new Refused(Refusal.UNKNOWN_CHANNEL);
        }
        String shortened = DiscordTexts.in(by.teamLocale()).text("discord.shortened");
        Container drawn = Drawing.card(card, details, shortened);
        try {
            Message posted =
                    found.get().sendMessageComponents(drawn).useComponentsV2().complete();
            return new Posted(posted.getId(), posted.getJumpUrl());
        } catch (InsufficientPermissionException e) {
            return new Refused(Refusal.BOT_LACKS, List.of(e.getPermission().getName()));
        } catch (ErrorResponseException e) {
            log.warn("A verdict is not shared: {}", Failures.line(e));
            return new Refused(REFUSALS.getOrDefault(e.getErrorResponse(), Refusal.FAILED));
        }
    }

    /** By the ids alone, as threads that fell asleep are not among the channels; what is in a deleted channel is gone. */
    @Override
    public boolean remove(String team, String channel, String place) {
        Guild guild = shards.get().getGuildById(team);
        if (guild == null) {
            return false;
        }
        try {
            new RestActionImpl<Void>(guild.getJDA(), Route.Messages.DELETE_MESSAGE.compile(channel, place)).complete();
            return true;
        } catch (ErrorResponseException e) {
            log.warn("A shared verdict is not removed: {}", Failures.line(e));
            return e.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE
                    || e.getErrorResponse() == ErrorResponse.UNKNOWN_CHANNEL;
        }
    }

    private Optional<GuildMessageChannel> channel(String team, String id) {
        Guild guild = shards.get().getGuildById(team);
        return Optional.ofNullable(guild).map(server -> server.getChannelById(GuildMessageChannel.class, id));
    }
}
