package io.kolscout.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps two from creating or migrating one database at the same moment, be they threads or processes. A file of its own:
 * closing a second channel on the database would drop the locks that SQLite holds on it.
 *
 * @param file made where it is missing, and left there
 * @param patience how long to wait for others
 */
record OpeningLock(Path file, Duration patience) {

    private static final Duration PAUSE = Duration.ofMillis(5);

    /** What one at a time may do. */
    interface Opening<T> {
        T open() throws IOException, SQLException;
    }

    /** @throws Held where others hold the lock for too long */
    <T> T alone(Opening<T> opening) throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long since = System.nanoTime();
            while (!taken(channel)) {
                if (System.nanoTime() - since > patience.toNanos()) {
                    throw new Held(file);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            return opening.open();
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Others are opening the database, and do not come to an end. */
    static final class Held extends IOException {
        private static final long serialVersionUID = 1;

        Held(Path file) {
            super("Held by another process: " + file);
        }
    }
}
