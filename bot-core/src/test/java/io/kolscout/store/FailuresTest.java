package io.kolscout.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.RecordUnavailable.Reason;
import java.nio.file.AccessDeniedException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, FULL",
        "SQLITE_IOERR_SHMSIZE, FULL",
        "SQLITE_READONLY, READ_ONLY",
        "SQLITE_READONLY_DIRECTORY, READ_ONLY",
        "SQLITE_CANTOPEN_ISDIR, READ_ONLY",
        "SQLITE_PERM, READ_ONLY",
        "SQLITE_CORRUPT, CORRUPT",
        "SQLITE_CORRUPT_INDEX, CORRUPT",
        "SQLITE_NOTADB, CORRUPT",
        "SQLITE_BUSY, BUSY",
        "SQLITE_BUSY_SNAPSHOT, BUSY",
        "SQLITE_LOCKED, BUSY",
        "SQLITE_IOERR_READ, OTHER",
        "SQLITE_CONSTRAINT_UNIQUE, OTHER",
        "UNKNOWN_ERROR, OTHER"
    })
    void everyResultCodeHasAReason(SQLiteErrorCode code, Reason reason) {
        Throwable failure = new IllegalStateException(new SQLiteException("on purpose", code));
        RecordUnavailable unavailable = new Failures("/data/scout.db").unavailable(failure);
        assertEquals(reason, unavailable.reason());
        assertEquals(reason + ": /data/scout.db", unavailable.getMessage());
        assertSame(failure, unavailable.getCause());
    }

    @Test
    void whatIsKnownAlreadyStaysAsItIs() {
        Failures failures = new Failures("/data/scout.db");
        RecordUnavailable known = failures.closed();
        assertSame(known, failures.unavailable(new CompletionException(known)));
    }

    @Test
    void folderThatMayNotBeWrittenIsReadOnly() {
        assertEquals(Reason.READ_ONLY, Failures.reason(new AccessDeniedException("/data")));
    }
}
