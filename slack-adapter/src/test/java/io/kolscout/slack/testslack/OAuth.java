package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import io.kolscout.testing.Since;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Installing the app: the page where a person allows it, and the codes and tokens that follow. */
final class OAuth {

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);

    private record Code(Person person, Set<String> scopes, String redirectUri, Since issued) {}

    private final TestSlack slack;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private volatile boolean rotating;
    private volatile @Nullable Person visitor;

    OAuth(TestSlack slack) {
        this.slack = slack;
    }

    void rotate(boolean tokens) {
        rotating = tokens;
    }

    URI approve(URI page, Person person) {
        Map<String, String> asked = asked(page);
        String code = slack.ids().next("code");
        String redirect = asked.getOrDefault("redirect_uri", "");
        codes.put(
                code,
                new Code(
                        person,
                        Set.of(asked.getOrDefault("scope", "").split(",")),
                        redirect,
                        Since.now(slack.clock())));
        return back(redirect, "code=" + code, asked);
    }

    void visitor(Person person) {
        visitor = person;
    }

    /** Where a browser is sent that looks at the page. */
    Answer page(URI page) {
        Person person = visitor;
        if (person == null) {
            return Answer.text(403, "nobody has logged in");
        }
        return Answer.text(302, "").header("Location", approve(page, person).toString());
    }

    URI deny(URI page) {
        Map<String, String> asked = asked(page);
        return back(asked.getOrDefault("redirect_uri", ""), "error=access_denied", asked);
    }

    private Map<String, String> asked(URI page) {
        Map<String, String> asked = Form.parse(page.getRawQuery());
        if (!slack.clientId().equals(asked.get("client_id"))) {
            slack.record("authorize", List.of("client_id is missing or another app's"));
        }
        for (String needed : List.of("scope", "state", "redirect_uri")) {
            if (asked.getOrDefault(needed, "").isEmpty()) {
                slack.record("authorize", List.of(needed + " is missing"));
            }
        }
        return asked;
    }

    private static URI back(String redirect, String result, Map<String, String> asked) {
        String state = URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
        return URI.create(redirect + (redirect.contains("?") ? "&" : "?") + result + "&state=" + state);
    }

    /** {@code oauth.v2.access}, for a code or a refresh token. */
    ObjectNode access(Map<String, String> parameters, @Nullable String authorization) {
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (slack.clientId() + ":" + slack.clientSecret()).getBytes(StandardCharsets.UTF_8));
        boolean inForm = slack.clientId().equals(parameters.get("client_id"))
                && slack.clientSecret().equals(parameters.get("client_secret"));
        if (!inForm && !basic.equals(authorization)) {
            slack.record("oauth.v2.access", List.of("wrong client id or secret"));
            throw new Refusal("bad_client_secret");
        }
        if (parameters.getOrDefault("grant_type", "").equals("refresh_token")) {
            Tokens.Grant refreshed = slack.tokens().refresh(parameters.getOrDefault("refresh_token", ""));
            refreshed.workspace.granted(refreshed);
            called("refresh_token", refreshed);
            return answer(refreshed);
        }
        Code code = codes.remove(parameters.getOrDefault("code", ""));
        if (code == null) {
            throw new Refusal("invalid_code");
        }
        if (code.issued().longerThan(CODE_LIFETIME)) {
            throw new Refusal("code_expired");
        }
        if (!code.redirectUri().equals(parameters.getOrDefault("redirect_uri", ""))) {
            slack.record("oauth.v2.access", List.of("redirect_uri is not the one that the page was asked with"));
            throw new Refusal("bad_redirect_uri");
        }
        Tokens.Grant grant = slack.tokens().grant(code.person().workspace(), code.scopes(), rotating);
        grant.workspace.granted(grant);
        called("authorization_code", grant);
        ObjectNode answer = answer(grant);
        answer.set("authed_user", Json.object("id", code.person().id()));
        return answer;
    }

    private void called(String grantType, Tokens.Grant grant) {
        slack.called(new ApiCall("oauth.v2.access", Map.of("grant_type", grantType), grant.workspace));
    }

    private ObjectNode answer(Tokens.Grant grant) {
        ObjectNode answer = Json.object(
                "ok",
                true,
                "access_token",
                grant.token,
                "token_type",
                "bot",
                "scope",
                String.join(",", grant.scopes),
                "bot_user_id",
                grant.workspace.botUserId(),
                "app_id",
                slack.appId(),
                "team",
                Json.object("id", grant.workspace.teamId(), "name", grant.workspace.domain()),
                "enterprise",
                null,
                "is_enterprise_install",
                false);
        if (grant.refreshToken != null) {
            answer.put("refresh_token", grant.refreshToken);
            answer.put("expires_in", Tokens.LIFETIME.toSeconds());
        }
        return answer;
    }
}
