package io.kolscout.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.RecordUnavailable.Reason;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.sqlite.SQLiteException;

/**
 * What failures of a database mean to those who use the record.
 *
 * @param where the file, or the server's address without user and password
 */
record Failures(String where) {

    RecordUnavailable unavailable(Throwable failure) {
        return causes(failure)
                .filter(RecordUnavailable.class::isInstance)
                .map(RecordUnavailable.class::cast)
                .findFirst()
                .orElseGet(() -> new RecordUnavailable(reason(failure), where, failure));
    }

    RecordUnavailable closed() {
        return new RecordUnavailable(Reason.OTHER, where, new IllegalStateException("Closed"));
    }

    RecordUnavailable busy(String how) {
        return new RecordUnavailable(Reason.BUSY, where, new IllegalStateException(how));
    }

    static Reason reason(Throwable failure) {
        return causes(failure)
                .map(Failures::reasonOfOne)
                .filter(reason -> reason != Reason.OTHER)
                .findFirst()
                .orElse(Reason.OTHER);
    }

    /** The failure and what led to it, the last in line first. */
    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static Reason reasonOfOne(Throwable failure) {
        if (failure instanceof SQLiteException sqlite) {
            return reasonOf(sqlite.getResultCode().name());
        }
        if (failure instanceof SQLException sql) {
            return SqlState.of(sql).reason();
        }
        if (failure instanceof OpeningLock.Held) {
            return Reason.BUSY;
        }
        if (failure instanceof FileSystemException) {
            return Reason.READ_ONLY;
        }
        return failure instanceof JsonProcessingException ? Reason.CORRUPT : Reason.OTHER;
    }

    /**
     * What a result code means: {@code SQLITE_READONLY}, say, or one that extends it, such as
     * {@code SQLITE_READONLY_DIRECTORY}. A shared-memory file that cannot grow is how a full disk shows at opening.
     */
    private static Reason reasonOf(String code) {
        if (code.equals("SQLITE_IOERR_SHMSIZE")) {
            return Reason.FULL;
        }
        return switch (code.split("_", 3)[1]) {
            case "FULL" -> Reason.FULL;
            case "READONLY", "CANTOPEN", "PERM", "AUTH" -> Reason.READ_ONLY;
            case "CORRUPT", "NOTADB" -> Reason.CORRUPT;
            case "BUSY", "LOCKED" -> Reason.BUSY;
            default -> Reason.OTHER;
        };
    }
}
