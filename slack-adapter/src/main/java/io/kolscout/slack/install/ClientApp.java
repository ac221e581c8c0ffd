package io.kolscout.slack.install;

import java.net.URI;

/**
 * The app as Slack and browsers know it. Its string names no secret.
 *
 * @param id the client id
 * @param secret the client secret
 * @param publicUrl where browsers find this process, without a slash at the end
 */
public record ClientApp(String id, String secret, URI publicUrl) {

    static final String REDIRECT = "/slack/oauth_redirect";

    String redirectUri() {
        return publicUrl + REDIRECT;
    }

    @Override
    public String toString() {
        return "App " + id + " at " + publicUrl;
    }
}
