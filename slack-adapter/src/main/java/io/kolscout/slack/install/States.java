package io.kolscout.slack.install;

import io.kolscout.record.Tickets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/**
 * States of OAuth: each is good once, for ten minutes, in the browser that was given it. The browser keeps a secret of 256
 * bits, of which the state is a hash; the record keeps a hash of the state.
 */
final class States {

    /** How long a person may take on Slack's page. */
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final int BYTES = 32;

    private final Tickets tickets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    States(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /** A new secret for a browser, whose state is good from now on. */
    String begin() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = encoded(bytes);
        tickets.issue(ticket(of(secret)), clock.instant().plus(LIFETIME));
        return secret;
    }

    /** The state that belongs to a browser's secret. */
    static String of(String secret) {
        return hash(secret);
    }

    /** Whether a state is good in the browser with this secret; it is not good again in any. */
    boolean redeem(String secret, String state) {
        boolean same = MessageDigest.isEqual(
                of(secret).getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
        return tickets.redeem(ticket(state), clock.instant()) && same;
    }

    private static String ticket(String state) {
        return "slack-state:" + hash(state);
    }

    private static String hash(String text) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
