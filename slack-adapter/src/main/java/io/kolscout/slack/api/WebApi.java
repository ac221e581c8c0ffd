package io.kolscout.slack.api;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls of the Web API, repeated where Slack asks to wait or stumbles. Safe for use by many threads. */
public final class WebApi {

    private static final Logger log = LoggerFactory.getLogger(WebApi.class);

    /** How long a call waits for its turn in all. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How long to wait where Slack does not say. */
    private static final Duration USUAL_WAIT = Duration.ofSeconds(30);

    /** What Slack says to a token that is no longer good. */
    private static final Set<String> TOKEN_REFUSED =
            Set.of("invalid_auth", "token_revoked", "token_expired", "account_inactive");

    /** Methods that would say a thing twice, were a call repeated of which only the answer was lost. */
    private static final String POSTS = "chat.post";

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;

    private final Slack slack;
    private final Tokens tokens;

    public WebApi(Slack slack, Tokens tokens) {
        this.slack = slack;
        this.tokens = tokens;
    }

    /** One call. */
    public interface Call<T extends SlackApiTextResponse> {
        T on(MethodsClient client) throws IOException, SlackApiException;
    }

    /**
     * Calls with a team's token.
     *
     * @param method its name, for the log
     * @throws SlackRefusal where Slack refuses, or does not answer in time
     */
    public <T extends SlackApiTextResponse> T call(String team, String method, Call<T> call) {
        return call(team, method, call, PATIENCE);
    }

    /** The same for what is of no use later, such as opening a form: without a wait for Slack's sake. */
    public <T extends SlackApiTextResponse> T callNow(String team, String method, Call<T> call) {
        return call(team, method, call, Duration.ZERO);
    }

    /** The same with another patience. */
    public <T extends SlackApiTextResponse> T call(String team, String method, Call<T> call, Duration patience) {
        String token = tokens.of(team);
        try {
            return call(slack.methods(token), method, call, patience);
        } catch (SlackRefusal refusal) {
            if (!TOKEN_REFUSED.contains(refusal.error())) {
                throw refusal;
            }
            tokens.refused(team, token);
            String other = tokens.of(team);
            if (other.equals(token)) {
                throw refusal;
            }
            return call(slack.methods(other), method, call, patience);
        }
    }

    /** Calls once, without a token. */
    public <T extends SlackApiTextResponse> T callAsNobody(String method, Call<T> call) {
        return call(slack.methods(), method, call, Duration.ZERO);
    }

    private static <T extends SlackApiTextResponse> T call(
            MethodsClient client, String method, Call<T> call, Duration patience) {
        long since = System.nanoTime();
        while (true) {
            Duration wait;
            String error;
            try {
                T response = call.on(client);
                if (response.isOk()) {
                    return response;
                }
                if (!SlackRefusal.RATE_LIMITED.equals(response.getError())) {
                    throw new SlackRefusal(method, String.valueOf(response.getError()));
                }
                error = SlackRefusal.RATE_LIMITED;
                wait = USUAL_WAIT;
            } catch (SlackApiException e) {
                int status = e.getResponse().code();
                if (status != TOO_MANY && status < SERVER_FAULT) {
                    throw new SlackRefusal(method, "http_" + status);
                }
                error = status == TOO_MANY ? SlackRefusal.RATE_LIMITED : SlackRefusal.UNREACHABLE;
                wait = status == TOO_MANY ? retryAfter(e).orElse(USUAL_WAIT) : PAUSE;
            } catch (IOException e) {
                if (method.startsWith(POSTS) && !(e instanceof ConnectException)) {
                    throw new SlackRefusal(method, SlackRefusal.UNREACHABLE);
                }
                error = SlackRefusal.UNREACHABLE;
                wait = PAUSE;
            }
            if (System.nanoTime() - since + wait.toNanos() > patience.toNanos()) {
                throw new SlackRefusal(method, error);
            }
            log.warn("{}: {}, tried again in {} ms", method, error, wait.toMillis());
            LockSupport.parkNanos(wait.toNanos() + ThreadLocalRandom.current().nextLong(PAUSE.toNanos()));
        }
    }

    private static Optional<Duration> retryAfter(SlackApiException e) {
        return Optional.ofNullable(e.getResponse().header("Retry-After"))
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
