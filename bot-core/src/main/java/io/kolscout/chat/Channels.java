package io.kolscout.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The channels of a chat platform, as far as the bot writes into them. Safe for use by many threads. */
public interface Channels {

    /**
     * What already speaks against a post there, before one is tried; nothing where the platform only tells on trying.
     *
     * @param by who would ask for it
     * @param channel the platform's id, as it came with a form
     */
    Optional<Posting.Refused> objection(Sender by, String channel);

    /**
     * Posts a card into a channel, and below it, in its thread where the platform has threads, the details.
     *
     * @param by who asks for it
     * @param channel the platform's id, as it came with a form
     */
    Posting post(Sender by, String channel, List<Block> card, List<Block> details);

    /**
     * Removes what {@link #post} posted.
     *
     * @return whether it is gone; true also where somebody else removed it before
     */
    boolean remove(String team, String channel, String place);

    /** How posting went. */
    sealed interface Posting {

        /**
         * It is there.
         *
         * @param place where, in the platform's own words, at most 200 characters; enough to remove it
         * @param link for people to follow; may be empty
         */
        record Posted(String place, String link) implements Posting {}

        /**
         * It is not there.
         *
         * @param missing the permissions that are missing, as the platform names them; empty where it is about none
         */
        record Refused(Refusal why, List<String> missing) implements Posting {
            public Refused {
                missing = List.copyOf(missing);
            }

            /** A refusal that is about no permission. */
            public Refused(Refusal why) {
                this(why, List.of());
            }
        }
    }

    /** Why a platform refuses a post. */
    enum Refusal {
        /** The bot is not in the channel. */
        NOT_A_MEMBER,
        /** There is no such channel, or the bot may not know of it. */
        UNKNOWN_CHANNEL,
        ARCHIVED,
        /** The channel lets only some people post. */
        RESTRICTED,
        /** The platform asks to wait for longer than a person would. */
        TOO_FAST,
        /** The bot lacks a permission of the platform, or is no longer installed. */
        NOT_ALLOWED,
        /** The bot lacks permissions in the channel. */
        BOT_LACKS,
        /** Who shares may not post there themselves. */
        SHARER_LACKS,
        /** The platform does not answer, or refuses for a reason not foreseen. */
        FAILED;

        /** The refusal's id in texts. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
