package io.kolscout.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kolscout.serve.Web;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A Slack that is as quick as it can be: it delivers signed requests and takes answers to response URLs, and checks nothing. */
final class LoadSlack implements AutoCloseable {

    static final String SIGNING_SECRET = "0123456789abcdef0123456789abcdef";
    private static final int ANSWER_SECONDS = 30;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong();
    private final Web web;

    LoadSlack() throws IOException {
        web = new Web("127.0.0.1", 0, Map.of(
                "POST /api/auth.test",
                asked -> reply("{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"U0\",\"bot_id\":\"B0\",\"url\":\"https://x\"}"),
                "POST /respond",
                asked -> {
                    CompletableFuture<JsonNode> answer = answers.remove(asked.parameter("id"));
                    if (answer != null) {
                        answer.complete(json.readTree(asked.body()));
                    }
                    return Web.Answer.text(200, "ok");
                }));
        web.start();
    }

    private static Web.Answer reply(String body) {
        return new Web.Answer(200, "application/json", body, Map.of(), () -> {});
    }

    String api() {
        return "http://127.0.0.1:" + web.port() + "/api/";
    }

    /** What came of one delivery: how long the receipt took, in nanoseconds, and what was answered. */
    record Step(long receipt, JsonNode answer) {}

    Step command(URI bot, String person, String text) throws Exception {
        String id = String.valueOf(next.incrementAndGet());
        return deliver(bot, id, "command=%2Fclassify&team_id=T1&team_domain=acme&channel_id=C1&channel_name=launch&user_id="
                + person + "&user_name=" + person + "&text=" + encoded(text) + "&trigger_id=1." + id
                + "&api_app_id=A1&is_enterprise_install=false&token=x&response_url=" + encoded(url(id)));
    }

    Step click(URI bot, String person, String action) throws Exception {
        String id = String.valueOf(next.incrementAndGet());
        String payload = """
                {"type":"block_actions","user":{"id":"%s","username":"%s","name":"%s","team_id":"T1"},"api_app_id":"A1",
                "token":"x","container":{"type":"message","message_ts":"1.%s","channel_id":"C1","is_ephemeral":true},
                "trigger_id":"1.%s","team":{"id":"T1","domain":"acme"},"enterprise":null,"is_enterprise_install":false,
                "channel":{"id":"C1","name":"launch"},"state":{"values":{}},"response_url":"%s","actions":[{"action_id":"%s",
                "block_id":"b1","text":{"type":"plain_text","text":"An answer"},"type":"button","action_ts":"1.%s"}]}"""
                .formatted(person, person, person, id, id, url(id), action, id);
        return deliver(bot, id, "payload=" + encoded(payload));
    }

    private String url(String id) {
        return "http://127.0.0.1:" + web.port() + "/respond?id=" + id;
    }

    private Step deliver(URI bot, String id, String body) throws Exception {
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        String timestamp = String.valueOf(System.currentTimeMillis() / 1000);
        HttpRequest request = HttpRequest.newBuilder(bot)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature(timestamp, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        long since = System.nanoTime();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        long receipt = System.nanoTime() - since;
        if (status != 200) {
            throw new IllegalStateException("Receipt " + status);
        }
        return new Step(receipt, answer.get(ANSWER_SECONDS, TimeUnit.SECONDS));
    }

    private static String signature(String timestamp, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SIGNING_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "v0=" + HexFormat.of()
                .formatHex(mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        web.close();
    }
}
