package io.kolscout.slack.install;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What Slack gives the bot in a team. Its string names no token.
 *
 * @param refreshToken good for one exchange; empty where the token never ends
 * @param ends when the token ends, if it does
 */
record Grant(String token, String refreshToken, Optional<Instant> ends) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How long before its end a token is exchanged for another. */
    private static final Duration AHEAD = Duration.ofHours(2);

    /** What Slack answered at a moment. */
    static Grant of(OAuthV2AccessResponse answer, Instant now) {
        return answer.getRefreshToken() == null || answer.getExpiresIn() == null
                ? new Grant(answer.getAccessToken(), "", Optional.empty())
                : new Grant(
                        answer.getAccessToken(),
                        answer.getRefreshToken(),
                        Optional.of(now.plusSeconds(answer.getExpiresIn())));
    }

    /** From when on the token is to be exchanged for another; {@link Instant#MAX} for one that never ends. */
    Instant due() {
        return ends.map(end -> end.minus(AHEAD)).orElse(Instant.MAX);
    }

    boolean isDue(Instant now) {
        return !now.isBefore(due());
    }

    boolean isOver(Instant now) {
        return ends.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** A JSON object. */
    String encode() {
        return JSON.createObjectNode()
                .put("token", token)
                .put("refresh", refreshToken)
                .put("ends", ends.map(Instant::toEpochMilli).orElse(0L))
                .toString();
    }

    /** The grant that {@link #encode} wrote. */
    static Optional<Grant> parse(String encoded) {
        try {
            JsonNode json = JSON.readTree(encoded);
            long ends = json.path("ends").asLong();
            return Optional.of(new Grant(
                    json.path("token").asText(),
                    json.path("refresh").asText(),
                    ends == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ends))));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Grant until " + ends;
    }
}
