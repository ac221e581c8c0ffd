package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sharing a file in three steps: ask for an address, send the bytes there, say where to show it. */
final class FileMethods {

    private record Upload(Workspace workspace, String name, int length, ByteBuffer content) {}

    private final TestSlack slack;
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

    FileMethods(TestSlack slack) {
        this.slack = slack;
    }

    ObjectNode getUploadUrl(ApiCall call) {
        String id = slack.ids().next("F");
        int length = Integer.parseInt(call.required("length"));
        uploads.put(id, new Upload(call.workspace(), call.required("filename"), length, ByteBuffer.allocate(0)));
        return Json.object("ok", true, "upload_url", slack.url("upload/" + id), "file_id", id);
    }

    /** Takes the bytes, bare or as the one part of a form. */
    Answer upload(String id, String contentType, byte[] body) {
        Upload upload = uploads.get(id);
        if (upload == null) {
            slack.record("upload", List.of("to an address that was never given out"));
            return Answer.text(404, "not found");
        }
        byte[] content = contentType.startsWith("multipart/form-data") ? onlyPart(contentType, body) : body;
        if (content.length != upload.length()) {
            slack.record("upload", List.of(content.length + " bytes, announced were " + upload.length()));
            return Answer.text(400, "length mismatch");
        }
        uploads.put(
                id,
                new Upload(
                        upload.workspace(),
                        upload.name(),
                        upload.length(),
                        ByteBuffer.wrap(content).asReadOnlyBuffer()));
        return Answer.text(200, "OK - " + content.length);
    }

    private static byte[] onlyPart(String contentType, byte[] body) {
        String all = new String(body, StandardCharsets.ISO_8859_1);
        String boundary = contentType.replaceFirst(".*boundary=\"?([^\";]+).*", "$1");
        int start = all.indexOf("\r\n\r\n") + 4;
        int end = all.indexOf("\r\n--" + boundary, start);
        return Arrays.copyOfRange(body, start, end < 0 ? body.length : end);
    }

    ObjectNode complete(ApiCall call) {
        List<UploadedFile> files = new ArrayList<>();
        for (JsonNode file : call.json("files")) {
            String id = file.path("id").asText();
            Upload upload = uploads.get(id);
            if (upload == null || upload.workspace() != call.workspace()) {
                throw new Refusal("file_not_found");
            }
            if (upload.content().remaining() != upload.length()) {
                throw new Refusal("file_upload_failed");
            }
            uploads.remove(id);
            files.add(new UploadedFile(id, upload.name(), file.path("title").asText(upload.name()), upload.content()));
        }
        if (files.isEmpty()) {
            throw new Refusal("invalid_arguments");
        }
        if (call.has("channel_id")) {
            share(call, files);
        }
        return Json.object(
                "ok",
                true,
                "files",
                files.stream()
                        .map(file -> Json.object("id", file.id(), "title", file.title()))
                        .toList());
    }

    private static void share(ApiCall call, List<UploadedFile> files) {
        Channel channel = call.channel(call.text("channel_id"));
        if (!channel.botInside()) {
            throw new Refusal("not_in_channel");
        }
        ChatMethods.writable(channel);
        call.workspace()
                .timeline()
                .post(
                        channel,
                        call.workspace().botUserId(),
                        Json.object("text", call.text("initial_comment")),
                        call.has("thread_ts") ? call.text("thread_ts") : null,
                        null,
                        files);
    }
}
