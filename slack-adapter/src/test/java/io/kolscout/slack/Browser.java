package io.kolscout.slack;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A browser with cookies of its own, which finds the bot's public address on the loopback address. It follows nothing. */
final class Browser {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();
    private final int port;

    Browser(int port) {
        this.port = port;
    }

    HttpResponse<String> opens(String path) {
        return opens(URI.create(ManyTeams.PUBLIC_URL + path));
    }

    HttpResponse<String> opens(URI address) {
        URI local = URI.create(address.toString().replace(ManyTeams.PUBLIC_URL, "http://127.0.0.1:" + port));
        String sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest.Builder request = HttpRequest.newBuilder(local);
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .flatMap(cookie -> HttpCookie.parse(cookie).stream())
                    .forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    /** Begins an installation and returns Slack's page, to which it is sent. */
    URI begins() {
        return URI.create(
                opens("/slack/install").headers().firstValue("Location").orElseThrow());
    }
}
