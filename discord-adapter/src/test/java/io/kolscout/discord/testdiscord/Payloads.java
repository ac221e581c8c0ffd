package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.List;
import java.util.function.Consumer;

/** What Discord sends, in its words. */
final class Payloads {

    private static final String LONG_AGO = "2024-01-01T00:00:00.000000+00:00";

    private final TestDiscord discord;

    Payloads(TestDiscord discord) {
        this.discord = discord;
    }

    ObjectNode user(Person person) {
        return Json.object(
                "id",
                person.id(),
                "username",
                person.name(),
                "global_name",
                person.name(),
                "discriminator",
                "0",
                "avatar",
                null,
                "public_flags",
                0);
    }

    ObjectNode bot() {
        return Json.object(
                "id",
                discord.applicationId(),
                "username",
                "KOL Scout",
                "global_name",
                null,
                "discriminator",
                "4242",
                "avatar",
                null,
                "bot",
                true,
                "verified",
                true,
                "mfa_enabled",
                false,
                "flags",
                0,
                "public_flags",
                0);
    }

    ObjectNode application() {
        return Json.object(
                "id",
                discord.applicationId(),
                "name",
                "KOL Scout",
                "icon",
                null,
                "description",
                "",
                "bot_public",
                true,
                "bot_require_code_grant",
                false,
                "verify_key",
                "0".repeat(64),
                "owner",
                bot(),
                "team",
                null,
                "tags",
                Json.array(),
                "flags",
                0,
                "approximate_guild_count",
                discord.guildsWithBot().size());
    }

    ObjectNode ready(Session session, List<Guild> guilds, String url) {
        ArrayNode unavailable = Json.array();
        guilds.forEach(guild -> unavailable.add(Json.object("id", guild.id(), "unavailable", true)));
        return Json.object(
                "v", 10,
                "user", bot(),
                "user_settings", Json.object(),
                "private_channels", Json.array(),
                "relationships", Json.array(),
                "guilds", unavailable,
                "session_id", session.id(),
                "session_type", "normal",
                "resume_gateway_url", url,
                "shard", Json.array(session.shard(), session.shards()),
                "application", Json.object("id", discord.applicationId(), "flags", 0));
    }

    ObjectNode member(ObjectNode user) {
        return Json.object(
                "user",
                user,
                "nick",
                null,
                "avatar",
                null,
                "roles",
                Json.array(),
                "joined_at",
                LONG_AGO,
                "premium_since",
                null,
                "deaf",
                false,
                "mute",
                false,
                "pending",
                false,
                "flags",
                0,
                "communication_disabled_until",
                null);
    }

    ObjectNode guild(Guild guild, int members, ArrayNode channels, ArrayNode threads) {
        ObjectNode everyone = Json.object(
                "id",
                guild.id(),
                "name",
                "@everyone",
                "color",
                0,
                "colors",
                Json.object("primary_color", 0, "secondary_color", null, "tertiary_color", null),
                "hoist",
                false,
                "icon",
                null,
                "unicode_emoji",
                null,
                "position",
                0,
                "permissions",
                String.valueOf(Permissions.MEMBER),
                "managed",
                false,
                "mentionable",
                false,
                "flags",
                0);
        ObjectNode json = Json.object(
                "id",
                guild.id(),
                "name",
                guild.name(),
                "icon",
                null,
                "splash",
                null,
                "description",
                null,
                "owner_id",
                "1",
                "preferred_locale",
                guild.locale(),
                "unavailable",
                false,
                "large",
                false,
                "joined_at",
                LONG_AGO,
                "member_count",
                members,
                "members",
                Json.array(member(bot())),
                "roles",
                Json.array(everyone),
                "channels",
                channels,
                "threads",
                threads);
        fill(
                List.of(
                        "verification_level",
                        "default_message_notifications",
                        "explicit_content_filter",
                        "mfa_level",
                        "nsfw_level",
                        "premium_tier",
                        "system_channel_flags"),
                name -> json.put(name, 0));
        json.put("afk_timeout", 300).put("premium_progress_bar_enabled", false);
        fill(
                List.of(
                        "emojis",
                        "stickers",
                        "features",
                        "voice_states",
                        "presences",
                        "stage_instances",
                        "guild_scheduled_events",
                        "soundboard_sounds"),
                json::putArray);
        return json;
    }

    private static void fill(List<String> names, Consumer<String> filling) {
        names.forEach(filling);
    }

    ObjectNode channel(Channel channel, ArrayNode overwrites) {
        ObjectNode json = Json.object("id", channel.id(), "type", channel.type(), "flags", 0, "last_message_id", null);
        Guild guild = channel.guild();
        if (guild == null) {
            json.set("recipients", Json.array(bot()));
            if (channel.type() == Channel.GROUP) {
                json.setAll(
                        Json.object("name", channel.name(), "icon", null, "owner_id", "1", "recipients", Json.array()));
            }
            return json;
        }
        Channel parent = channel.parent();
        json.setAll(Json.object(
                "guild_id",
                guild.id(),
                "name",
                channel.name(),
                "parent_id",
                parent == null ? null : parent.id(),
                "rate_limit_per_user",
                0,
                "nsfw",
                false));
        if (channel.isThread()) {
            json.setAll(Json.object(
                    "owner_id",
                    "1",
                    "message_count",
                    1,
                    "member_count",
                    1,
                    "total_message_sent",
                    1,
                    "thread_metadata",
                    Json.object(
                            "archived",
                            channel.archived(),
                            "locked",
                            channel.locked(),
                            "auto_archive_duration",
                            4320,
                            "archive_timestamp",
                            LONG_AGO,
                            "create_timestamp",
                            LONG_AGO)));
        } else {
            json.setAll(Json.object("position", 0, "topic", null, "permission_overwrites", overwrites));
        }
        if (channel.type() == Channel.VOICE) {
            json.put("bitrate", 64_000).put("user_limit", 0).putNull("rtc_region");
        } else if (channel.type() == Channel.FORUM) {
            json.put("default_forum_layout", 0).put("default_auto_archive_duration", 4320);
            json.putArray("available_tags");
            json.putNull("default_sort_order").putNull("default_reaction_emoji");
        }
        return json;
    }

    /** A channel within an interaction, with what its person may do there. */
    ObjectNode channelFor(Channel channel, Person person) {
        ObjectNode json = channel.json();
        json.remove("permission_overwrites");
        return json.put("permissions", String.valueOf(channel.permissions(person)));
    }

    /** A channel that a person chose, with what she and the bot may do there. */
    ObjectNode resolved(Channel channel, Person person) {
        return channelFor(channel, person).put("app_permissions", String.valueOf(channel.botPermissions()));
    }

    /** Who installed the app so that this interaction could be: by 0 the server, by 1 the person. */
    ObjectNode owners(Channel channel, Person person, boolean asUser) {
        ObjectNode owners = Json.object();
        Guild guild = channel.guild();
        if (asUser || person.hasInstalled()) {
            owners.put("1", person.id());
        }
        if (!asUser) {
            owners.put("0", guild == null ? "0" : guild.id());
        }
        return owners;
    }

    ObjectNode interaction(Interaction interaction, JsonNode data) {
        Person person = interaction.person();
        Channel channel = interaction.channel();
        Guild guild = channel.guild();
        ObjectNode json = Json.object(
                "id", interaction.id(),
                "application_id", discord.applicationId(),
                "type", interaction.kind().type,
                "token", interaction.token(),
                "version", 1,
                "data", data,
                "context", channel.type() == Channel.DIRECT ? 1 : channel.type() == Channel.GROUP ? 2 : 0,
                "authorizing_integration_owners", interaction.owners(),
                "locale", person.locale(),
                "entitlements", Json.array(),
                "entitlement_sku_ids", Json.array(),
                "app_permissions", String.valueOf(channel.botPermissions()),
                "attachment_size_limit", MessageRules.FILE_SIZE,
                "channel_id", channel.id(),
                "channel", channelFor(channel, person));
        if (guild == null) {
            json.set("user", user(person));
        } else {
            json.put("guild_id", guild.id());
            json.put("guild_locale", guild.locale());
            json.set("guild", Json.object("id", guild.id(), "locale", guild.locale(), "features", Json.array()));
            ObjectNode member = member(user(person));
            member.put("permissions", String.valueOf(channel.permissions(person)));
            json.set("member", member);
        }
        Message source = interaction.source();
        if (source != null) {
            json.set("message", source.json());
        }
        return json;
    }
}
