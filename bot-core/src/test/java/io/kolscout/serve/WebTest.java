package io.kolscout.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The web server and its health, over HTTP. */
class WebTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Store record = mock(Store.class);
    private final AtomicBoolean connected = new AtomicBoolean(true);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Web web = new Web(
            "127.0.0.1",
            0,
            Map.of(
                    "GET /health",
                    new Health(record, connected::get, "Chat"),
                    "POST /echo",
                    asked -> new Web.Answer(
                            201,
                            "text/plain",
                            String.join(
                                    "|",
                                    asked.header("X-One"),
                                    asked.parameter("q"),
                                    asked.cookie("c"),
                                    asked.text(),
                                    String.valueOf(asked.body().length)),
                            Map.of("X-Two", "2"),
                            begun::countDown)));

    @BeforeEach
    void start() throws IOException {
        web.start();
    }

    @AfterEach
    void close() {
        web.close();
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private String health() throws IOException, InterruptedException {
        HttpResponse<String> health = send(at("/health"));
        return health.statusCode() + " " + health.body();
    }

    @Test
    void aRouteSeesWhatIsAskedAndBeginsItsWorkOnceItHasAnswered() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(at("/echo?q=%C3%A4")
                .header("X-One", "1")
                .header("Cookie", "b=no; c=yes")
                .POST(BodyPublishers.ofString("ö")));
        assertEquals(201, answer.statusCode());
        assertEquals("1|ä|yes|ö|2", answer.body());
        assertEquals("2", answer.headers().firstValue("X-Two").orElseThrow());
        begun.await();
        assertEquals("||||0", send(at("/echo").POST(BodyPublishers.noBody())).body());
    }

    @Test
    void whatHasNoRouteOrIsTooMuchIsRefused() throws IOException, InterruptedException {
        assertEquals(404, send(at("/")).statusCode());
        assertEquals(405, send(at("/echo")).statusCode());
        HttpRequest.Builder tooMuch = at("/echo").POST(BodyPublishers.ofString("x".repeat(600_000)));
        assertEquals(413, send(tooMuch).statusCode());
    }

    @Test
    void anAddressThatIsTakenIsToldSo() {
        try (Web second = new Web("127.0.0.1", web.port(), Map.of())) {
            assertThrows(IOException.class, second::start);
        }
    }

    @Test
    void healthIsTheRecordsAndTheConnections() throws IOException, InterruptedException {
        assertEquals("200 Ready\n", health());
        connected.set(false);
        assertEquals("503 Not connected to Chat\n", health());
        connected.set(true);
        doThrow(new RecordUnavailable(RecordUnavailable.Reason.FULL, "somewhere", new IllegalStateException()))
                .when(record)
                .check();
        assertEquals("503 The record is unavailable: FULL\n", health());
    }
}
