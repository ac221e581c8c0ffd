package io.kolscout.slack.testslack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The addresses at which the bot reaches Slack: {@code /api/}, response_urls, uploads, the page to allow the app. */
final class HttpFront extends Handler.Abstract {

    private final WebApi api;
    private final ResponseUrls responseUrls;
    private final FileMethods files;
    private final OAuth oauth;

    HttpFront(WebApi api, ResponseUrls responseUrls, FileMethods files, OAuth oauth) {
        this.api = api;
        this.responseUrls = responseUrls;
        this.files = files;
        this.oauth = oauth;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        Answer answer = answer(request);
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        answer.headers().forEach(response.getHeaders()::put);
        Content.Sink.write(response, true, answer.body(), callback);
        return true;
    }

    private Answer answer(Request request) throws IOException {
        byte[] body = body(request);
        String path = Request.getPathInContext(request);
        String contentType = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.CONTENT_TYPE), "");
        String rest = path.substring(path.indexOf('/', 1) + 1);
        if (path.startsWith("/api/")) {
            String query = Objects.requireNonNullElse(request.getHttpURI().getQuery(), "");
            String text = new String(body, StandardCharsets.UTF_8);
            return api.call(rest, request.getHeaders().get(HttpHeader.AUTHORIZATION), contentType, query, text);
        }
        if (path.startsWith("/respond/")) {
            return responseUrls.post(rest, contentType, new String(body, StandardCharsets.UTF_8));
        }
        if (path.equals("/oauth/v2/authorize")) {
            return oauth.page(request.getHttpURI().toURI());
        }
        if (path.startsWith("/upload/")) {
            return files.upload(rest, contentType, body);
        }
        return Answer.text(404, "not found");
    }

    private static byte[] body(Request request) throws IOException {
        try (InputStream in = Content.Source.asInputStream(request)) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            in.transferTo(all);
            return all.toByteArray();
        }
    }
}
