package io.kolscout.slack.testslack;

import io.kolscout.testing.Since;
import io.kolscout.testing.Violations;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The bot tokens given out, in all workspaces. */
final class Tokens {

    static final Duration LIFETIME = Duration.ofHours(12);

    /** One token. Its state is the error that it meets, or null while it is good. */
    static final class Grant {
        final String token;
        final Workspace workspace;
        final Set<String> scopes;
        final Since issued;
        final @Nullable String refreshToken;
        private volatile @Nullable String state;

        private Grant(String token, Workspace workspace, Set<String> scopes, Since issued, @Nullable String refresh) {
            this.token = token;
            this.workspace = workspace;
            this.scopes = scopes;
            this.issued = issued;
            this.refreshToken = refresh;
        }
    }

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Map<String, Grant> refreshable = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Ids ids;
    private final Violations violations;

    Tokens(Clock clock, Ids ids, Violations violations) {
        this.clock = clock;
        this.ids = ids;
        this.violations = violations;
    }

    Grant grant(Workspace workspace, Set<String> scopes, boolean rotating) {
        String token = (rotating ? "xoxe.xoxb-1-" : "xoxb-") + ids.next("") + "-" + ids.next("");
        String refresh = rotating ? "xoxe-1-" + ids.next("") : null;
        Grant grant = new Grant(token, workspace, Set.copyOf(scopes), Since.now(clock), refresh);
        grants.put(token, grant);
        if (refresh != null) {
            refreshable.put(refresh, grant);
        }
        return grant;
    }

    /** The workspace and scopes that a token stands for, if it is good. */
    Grant check(String token) {
        Grant grant = grants.get(token);
        if (token.isEmpty()) {
            violations.add("a call came without a token");
            throw new Refusal("not_authed");
        }
        if (grant == null) {
            violations.add("a token was used that was never given out");
            throw new Refusal("invalid_auth");
        }
        String state = grant.state;
        if (state != null) {
            throw new Refusal(state);
        }
        if (grant.refreshToken != null && grant.issued.longerThan(LIFETIME)) {
            throw new Refusal("token_expired");
        }
        return grant;
    }

    /** A new token for a refresh token, which is good once. */
    Grant refresh(String refreshToken) {
        Grant old = refreshable.remove(refreshToken);
        if (old == null || old.state != null) {
            throw new Refusal("invalid_refresh_token");
        }
        return grant(old.workspace, old.scopes, true);
    }

    /** Ends all tokens of a workspace, which meet this error from now on. */
    void end(Workspace workspace, String error) {
        grants.values().stream()
                .filter(grant -> grant.workspace == workspace && grant.state == null)
                .forEach(grant -> grant.state = error);
    }
}
