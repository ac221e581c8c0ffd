package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import io.kolscout.testing.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The address at which the bot reaches Discord. */
final class HttpFront extends Handler.Abstract {

    private static final String ROOT = "/api/v10";

    private final RestApi api;

    HttpFront(RestApi api) {
        this.api = api;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        Answer answer = answer(request);
        JsonNode body = answer.body();
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.VIA, "1.1 google");
        answer.headers().forEach(response.getHeaders()::put);
        if (body == null) {
            response.write(true, ByteBuffer.allocate(0), Callback.from(callback, answer.afterwards()));
        } else {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
            byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
            response.write(true, ByteBuffer.wrap(bytes), Callback.from(callback, answer.afterwards()));
        }
        return true;
    }

    private Answer answer(Request request) throws IOException {
        String path = Request.getPathInContext(request);
        if (!path.startsWith(ROOT + "/")) {
            return Answer.of(404, Json.object("message", "404: Not Found", "code", 0));
        }
        String contentType = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.CONTENT_TYPE), "");
        String authorization = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.AUTHORIZATION), "");
        String query = Objects.requireNonNullElse(request.getHttpURI().getQuery(), "");
        byte[] bytes;
        try (InputStream in = Content.Source.asInputStream(request)) {
            bytes = in.readAllBytes();
        }
        Multipart parts = contentType.startsWith("multipart/form-data")
                ? Multipart.parse(contentType, bytes)
                : new Multipart(new String(bytes, StandardCharsets.UTF_8), List.of());
        JsonNode body = Json.parse(parts.json());
        return api.answer(
                request.getMethod(), path.substring(ROOT.length()), query, authorization, body, parts.files());
    }
}
