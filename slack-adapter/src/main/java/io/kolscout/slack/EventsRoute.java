package io.kolscout.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import io.kolscout.serve.Web;
import io.kolscout.slack.web.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/** Slack's requests over HTTP: verified, given a receipt, and only then worked on. */
final class EventsRoute implements Web.Route {

    private static final List<String> RETRY_HEADERS = List.of("X-Slack-Retry-Num", "X-Slack-Retry-Reason");

    private final App app;
    private final Signature signature;
    private final Intake intake;
    private final Requests requests;

    EventsRoute(App app, Signature signature, Intake intake) {
        this.app = app;
        this.signature = signature;
        this.intake = intake;
        this.requests = new Requests(app.config());
    }

    @Override
    public Web.Answer answer(Web.Asked asked) throws Exception {
        if (isCertificateCheck(asked)) {
            return Web.Answer.text(HttpStatus.OK_200, "");
        }
        if (!signature.isGood(
                asked.header("X-Slack-Request-Timestamp"), asked.header("X-Slack-Signature"), asked.body())) {
            return Web.Answer.text(HttpStatus.UNAUTHORIZED_401, "The signature is not Slack's, or too old.");
        }
        Optional<Request<?>> request = requests.overHttp(asked.text(), retry(asked));
        if (request.isEmpty()) {
            return Web.Answer.text(HttpStatus.BAD_REQUEST_400, "This is no request of Slack's.");
        }
        Intake.Received<Response> received = Intake.receive(() -> app.run(request.get()));
        Response response = received.receipt();
        return new Web.Answer(
                response.getStatusCode(),
                response.getContentType(),
                response.getBody() == null ? "" : response.getBody(),
                Map.of(),
                () -> intake.start(received.work()));
    }

    /** Slack checks the certificate of a command's address with a request that it does not sign. */
    private static boolean isCertificateCheck(Web.Asked asked) {
        return asked.header("X-Slack-Signature").isEmpty()
                && asked.header("Content-Type").startsWith("application/x-www-form-urlencoded")
                && List.of(asked.text().split("&")).contains("ssl_check=1");
    }

    private static RequestHeaders retry(Web.Asked asked) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : RETRY_HEADERS) {
            if (!asked.header(name).isEmpty()) {
                headers.put(name, List.of(asked.header(name)));
            }
        }
        return new RequestHeaders(headers);
    }
}
