package io.kolscout.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP server of a few routes, with bounds on all that comes in. */
public final class Web implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Web.class);
    private static final int THREADS = 64;
    private static final int BODY = 512 * 1024;
    private static final int HEADERS = 16 * 1024;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Server server;
    private final ServerConnector connector;

    /** @param routes by method and path, such as {@code GET /health} */
    public Web(String host, int port, Map<String, Route> routes) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("web");
        threads.setDaemon(true);
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(HEADERS);
        http.setSendServerVersion(false);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        SizeLimitHandler bounded = new SizeLimitHandler(BODY, -1);
        bounded.setHandler(new Routes(Map.copyOf(routes)));
        GracefulHandler graceful = new GracefulHandler();
        graceful.setHandler(bounded);
        server.setHandler(graceful);
        server.setStopTimeout(STOP.toMillis());
    }

    /**
     * Begins to listen.
     *
     * @throws IOException where the address cannot be listened on
     */
    public void start() throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** The port listened on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no more requests and finishes those that are there. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            log.warn("The web server did not end in good order", e);
        }
    }

    /** What answers one method of one path. */
    public interface Route {
        Answer answer(Asked asked) throws Exception;
    }

    /** A request, read to its end. */
    public static final class Asked {
        private final Request request;
        private final byte[] body;

        Asked(Request request, byte[] body) {
            this.request = request;
            this.body = body;
        }

        /** A header's first value; empty where there is none. */
        public String header(String name) {
            String value = request.getHeaders().get(name);
            return value == null ? "" : value;
        }

        /** A parameter of the query; empty where there is none. */
        public String parameter(String name) {
            String value = Request.extractQueryParameters(request).getValue(name);
            return value == null ? "" : value;
        }

        /** The value of a cookie; empty where there is none. */
        public String cookie(String name) {
            return Request.getCookies(request).stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElse("");
        }

        /** The body, byte by byte. */
        public byte[] body() {
            return body.clone();
        }

        /** The body as UTF-8. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /**
     * An answer.
     *
     * @param afterwards what begins once the answer is out; {@link #close} waits until it has begun
     */
    public record Answer(int status, String type, String body, Map<String, String> headers, Runnable afterwards) {

        public static Answer text(int status, String body) {
            return new Answer(status, "text/plain; charset=utf-8", body, Map.of(), () -> {});
        }
    }

    private static final class Routes extends Handler.Abstract {
        private final Map<String, Route> routes;

        Routes(Map<String, Route> routes) {
            this.routes = routes;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            String path = Request.getPathInContext(request);
            Route route = routes.get(request.getMethod() + " " + path);
            if (route == null) {
                boolean known = routes.keySet().stream().anyMatch(each -> each.endsWith(" " + path));
                Response.writeError(
                        request,
                        response,
                        callback,
                        known ? HttpStatus.METHOD_NOT_ALLOWED_405 : HttpStatus.NOT_FOUND_404);
                return true;
            }
            ByteBuffer buffer = Content.Source.asByteBuffer(request);
            byte[] body = new byte[buffer.remaining()];
            buffer.get(body);
            send(response, callback, route.answer(new Asked(request, body)));
            return true;
        }

        private static void send(Response response, Callback callback, Answer answer) {
            response.setStatus(answer.status());
            if (!answer.body().isEmpty()) {
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
            }
            answer.headers().forEach(response.getHeaders()::put);
            response.write(
                    true,
                    ByteBuffer.wrap(answer.body().getBytes(StandardCharsets.UTF_8)),
                    Callback.from(
                            () -> {
                                try {
                                    answer.afterwards().run();
                                } finally {
                                    callback.succeeded();
                                }
                            },
                            callback::failed));
        }
    }
}
