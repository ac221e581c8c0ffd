package io.kolscout.store;

import io.kolscout.record.RecordUnavailable.Reason;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;

/**
 * A server's code for a failure: two characters for its class and three for the failure itself, as PostgreSQL documents
 * them.
 *
 * @param code empty where there is none
 */
record SqlState(String code) {

    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String COMPLETION_UNKNOWN = "40003";
    private static final String DEADLOCK = "40P01";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String CONNECTION_REJECTED = "08004";
    private static final String CONNECTION_CLASS = "08";

    static SqlState of(SQLException failure) {
        return new SqlState(Objects.requireNonNullElse(failure.getSQLState(), ""));
    }

    /** Whether another transaction was in the way, so that the same one may do well when it is tried again. */
    static boolean isConflict(Throwable failure) {
        return Failures.causes(failure)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && List.of(SERIALIZATION_FAILURE, DEADLOCK, UNIQUE_VIOLATION, COMPLETION_UNKNOWN)
                                .contains(of(sql).code()));
    }

    /** Whether a connection broke, rather than that there was none to be had. */
    static boolean isBroken(Throwable failure) {
        return !isWait(failure)
                && Failures.causes(failure)
                        .anyMatch(cause -> cause instanceof SQLException sql && of(sql).reason() == Reason.UNREACHABLE);
    }

    /** Whether the wait for a connection took too long. */
    static boolean isWait(Throwable failure) {
        return Failures.causes(failure).anyMatch(SQLTransientConnectionException.class::isInstance);
    }

    /** Whether what failed may have been done all the same, if it was a commit. */
    static boolean leavesOutcomeOpen(Throwable failure) {
        return isBroken(failure)
                || Failures.causes(failure)
                        .anyMatch(cause -> cause instanceof SQLException sql
                                && of(sql).code().equals(COMPLETION_UNKNOWN));
    }

    Reason reason() {
        if (code.length() != 5) {
            return Reason.OTHER;
        }
        return switch (code) {
            case "53100" -> Reason.FULL;
            case "25006", "42501" -> Reason.READ_ONLY;
            case "XX001", "XX002" -> Reason.CORRUPT;
            case SERIALIZATION_FAILURE, COMPLETION_UNKNOWN, DEADLOCK, "53300", "55P03", "57014" -> Reason.BUSY;
            case CONNECTION_REJECTED, "28000", "28P01", "3D000" -> Reason.REFUSED;
            case "57P01", "57P02", "57P03", "57P05" -> Reason.UNREACHABLE;
            default -> code.startsWith(CONNECTION_CLASS) ? Reason.UNREACHABLE : Reason.OTHER;
        };
    }
}
