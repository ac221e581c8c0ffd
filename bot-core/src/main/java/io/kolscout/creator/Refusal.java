package io.kolscout.creator;

import java.util.Locale;

/** Why what was typed names no creator. Each reason is one sentence to a planner. */
public enum Refusal {
    /** Nothing was typed, or nothing that can be seen. */
    EMPTY,
    /** Longer than any handle, name or profile link. */
    TOO_LONG,
    /** A member, role or channel of the chat itself. */
    MEMBER_MENTION,
    /** Several words, or a quotation mark that is never closed. */
    NEEDS_QUOTES,
    /** A post, search, community, invitation or front page of a known platform; the hint is its author's profile. */
    NOT_A_PROFILE,
    /** A shortened link, which tells nothing until it is opened. */
    SHORT_LINK,
    /** A link to a site that is none of the known platforms. */
    UNKNOWN_SITE,
    /** An e-mail address; the hint is the Mastodon handle it could stand for. */
    EMAIL,
    /** Anything else. */
    UNREADABLE;

    /** The reason's id in texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
