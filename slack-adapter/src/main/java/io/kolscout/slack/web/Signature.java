package io.kolscout.slack.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request is Slack's: an HMAC-SHA256 over {@code v0:timestamp:body} under the signing secret, at most 300
 * seconds old or early. Source: docs.slack.dev, verifying requests from Slack.
 */
public final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v0";
    private static final Duration MOST_SKEW = Duration.ofMinutes(5);

    private final SecretKeySpec secret;
    private final Clock clock;

    public Signature(String signingSecret, Clock clock) {
        this.secret = new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
    }

    /**
     * Whether the signature is good, compared in a time that tells nothing about it.
     *
     * @param timestamp the header's seconds since 1970, as sent
     * @param body as sent, byte by byte
     */
    public boolean isGood(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || signature == null || !timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        long skew = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        return MessageDigest.isEqual(
                        of(timestamp, body).getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.UTF_8))
                && skew <= MOST_SKEW.toSeconds();
    }

    private String of(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update((VERSION + ":" + timestamp + ":").getBytes(StandardCharsets.US_ASCII));
            return VERSION + "=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
