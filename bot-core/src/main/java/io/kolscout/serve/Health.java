package io.kolscout.serve;

import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.Store;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpStatus;

/** Tells whether this process can serve: the record is there, and what comes from the platform comes in. */
public final class Health implements Web.Route {

    private final Store record;
    private final BooleanSupplier connected;
    private final String platform;

    /**
     * @param connected whether the platform reaches this process
     * @param platform its name, for people
     */
    public Health(Store record, BooleanSupplier connected, String platform) {
        this.record = record;
        this.connected = connected;
        this.platform = platform;
    }

    @Override
    public Web.Answer answer(Web.Asked asked) {
        if (!connected.getAsBoolean()) {
            return Web.Answer.text(HttpStatus.SERVICE_UNAVAILABLE_503, "Not connected to " + platform + "\n");
        }
        try {
            record.check();
            return Web.Answer.text(HttpStatus.OK_200, "Ready\n");
        } catch (RecordUnavailable e) {
            return Web.Answer.text(
                    HttpStatus.SERVICE_UNAVAILABLE_503, "The record is unavailable: " + e.reason() + "\n");
        }
    }
}
