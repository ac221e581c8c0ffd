package io.kolscout.record;

import java.util.Locale;

/**
 * The record cannot be read or written now: a full disk, a read-only or damaged file, a store that does not answer. What was
 * stored before stays as it was, and what the failed call was to store is not there, unless the reason is
 * {@link Reason#UNSURE}.
 */
public final class RecordUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why the record is unavailable. */
    public enum Reason {
        /** No room left. */
        FULL,
        /** The file or its folder may not be written. */
        READ_ONLY,
        /** The file is no database, or is damaged. */
        CORRUPT,
        /** The file was written by a newer version of the bot. */
        NEWER,
        /** Others hold the store for longer than a person can wait. */
        BUSY,
        /** The server does not answer. */
        UNREACHABLE,
        /** The server does not let the bot in: no such user or database, or another password. */
        REFUSED,
        /** The server was asked to store something and never answered: it may be there or not. */
        UNSURE,
        /** Anything else. */
        OTHER;

        /** The reason's id in texts. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    /** @param where the store, in words an operator understands: a path or an address without password */
    public RecordUnavailable(Reason reason, String where, Throwable cause) {
        super(reason + ": " + where, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
