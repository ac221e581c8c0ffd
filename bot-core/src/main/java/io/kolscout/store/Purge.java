package io.kolscout.store;

import io.kolscout.record.Retention;
import io.kolscout.record.Upkeep.Purged;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Deletes what is past its time. Each few rows have a transaction of their own, so that nobody waits for long. */
final class Purge {

    private static final int MOST_DELETED = 200;

    private final SqlRecord record;
    private final Retention.Limits limits;
    private final BooleanSupplier goOn;

    Purge(SqlRecord record, Retention.Limits limits, BooleanSupplier goOn) {
        this.record = record;
        this.limits = limits;
        this.goOn = goOn;
    }

    /** Verdicts go before interviews, which go with the last of their verdicts. */
    Purged run() {
        long interviews = delete(PastItsTime.DEPARTED_INTERVIEWS);
        long verdicts = delete(PastItsTime.DEPARTED_VERDICTS);
        delete(PastItsTime.DEPARTED_MEANINGS);
        delete(PastItsTime.DEPARTED_SHARES);
        delete(PastItsTime.DEPARTED_INSTALLATIONS);
        long teams = delete(PastItsTime.DEPARTED_TEAMS);
        verdicts += delete(PastItsTime.VERDICTS);
        interviews += delete(PastItsTime.INTERVIEWS);
        delete(PastItsTime.MEANINGS);
        delete(PastItsTime.SHARES);
        delete(PastItsTime.DELIVERIES);
        delete(PastItsTime.TICKETS);
        return new Purged(interviews, verdicts, teams);
    }

    private long delete(PastItsTime rows) {
        long deleted = 0;
        List<Map<String, Object>> found;
        do {
            found = record.read(handle -> rows.find(handle, limits));
            for (int from = 0; from < found.size(); from += MOST_DELETED) {
                if (!goOn.getAsBoolean()) {
                    return deleted;
                }
                deleted += delete(rows, found.subList(from, Math.min(from + MOST_DELETED, found.size())));
            }
        } while (found.size() == PastItsTime.MOST_FOUND);
        return deleted;
    }

    private int delete(PastItsTime rows, List<Map<String, Object>> found) {
        AtomicInteger deleted = new AtomicInteger();
        record.write(handle -> {
            deleted.set(rows.delete(handle, found, limits));
            return deleted.get() > 0;
        });
        return deleted.get();
    }
}
