package io.kolscout.slack.install;

import io.kolscout.serve.Web;
import io.kolscout.show.Texts;
import java.util.HashMap;
import java.util.Map;

/** A page of a heading and a sentence or two, in plain HTML that may load and run nothing. */
final class Page {

    private static final String COOKIE = "scout_install";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store");

    private Page() {}

    /**
     * A page that ends an installation, one way or another: the browser's secret goes with it.
     *
     * @param key the heading's key in the texts; the body's is the same with {@code .body}
     * @param arguments of both: names and values in turn
     */
    static Web.Answer end(Texts texts, int status, String key, Object... arguments) {
        String body = """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body><h1>%2$s</h1><p>%s</p></body>
                </html>
                """.formatted(
                        texts.locale().toLanguageTag(),
                        escaped(texts.text(key, arguments)),
                        escaped(texts.text(key + ".body", arguments)));
        return new Web.Answer(status, "text/html; charset=utf-8", body, headers(cookie("", 0)), () -> {});
    }

    /** Sends the browser to Slack's page, with a secret to keep until it is back. */
    static Web.Answer leave(String address, String secret) {
        Map<String, String> headers = headers(cookie(secret, States.LIFETIME.toSeconds()));
        headers.put("Location", address);
        return new Web.Answer(302, "", "", headers, () -> {});
    }

    /** The browser's secret; empty where it has none. */
    static String secret(Web.Asked asked) {
        return asked.cookie(COOKIE);
    }

    private static Map<String, String> headers(String cookie) {
        Map<String, String> headers = new HashMap<>(HEADERS);
        headers.put("Set-Cookie", cookie);
        return headers;
    }

    private static String cookie(String value, long seconds) {
        return COOKIE + "=" + value + "; Path=/slack; Max-Age=" + seconds + "; Secure; HttpOnly; SameSite=Lax";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
