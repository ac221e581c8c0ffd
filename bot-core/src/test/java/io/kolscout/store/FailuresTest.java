package io.kolscout.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.RecordUnavailable.Reason;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
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

    @ParameterizedTest
    @CsvSource({
        "53100, FULL",
        "25006, READ_ONLY",
        "42501, READ_ONLY",
        "XX001, CORRUPT",
        "40001, BUSY",
        "40P01, BUSY",
        "53300, BUSY",
        "57014, BUSY",
        "08004, REFUSED",
        "28P01, REFUSED",
        "3D000, REFUSED",
        "08001, UNREACHABLE",
        "08006, UNREACHABLE",
        "57P01, UNREACHABLE",
        "57P03, UNREACHABLE",
        "42P01, OTHER",
        "'', OTHER"
    })
    void everyStateOfAServerHasAReason(String state, Reason reason) {
        assertEquals(reason, Failures.reason(new IllegalStateException(new SQLException("on purpose", state))));
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
