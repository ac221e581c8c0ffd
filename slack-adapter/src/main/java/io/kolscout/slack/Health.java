package io.kolscout.slack;

import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.Store;
import io.kolscout.slack.socket.SocketMode;
import io.kolscout.slack.web.Web;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/** Tells whether this process can serve: the record is there, and in Socket Mode a WebSocket. */
final class Health implements Web.Route {

    private final Store record;
    private final Optional<SocketMode> socketMode;

    Health(Store record, Optional<SocketMode> socketMode) {
        this.record = record;
        this.socketMode = socketMode;
    }

    @Override
    public Web.Answer answer(Web.Asked asked) {
        if (socketMode.filter(socket -> !socket.isConnected()).isPresent()) {
            return Web.Answer.text(HttpStatus.SERVICE_UNAVAILABLE_503, "Not connected to Slack\n");
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
