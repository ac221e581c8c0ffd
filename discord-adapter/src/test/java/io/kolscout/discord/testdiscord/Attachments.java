package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of a message: those that it keeps and new ones.
 *
 * @param json as Discord hands them out, in the order of the files
 */
record Attachments(ArrayNode json, List<UploadedFile> files) {

    static final String SCHEME = "attachment://";

    /** Kept is what the list of attachments names by its id, or everything where there is no such list. */
    static Attachments of(
            TestDiscord discord, Channel channel, Part data, List<UploadedFile> uploads, Optional<Message> before) {
        JsonNode declared = data.node().path("attachments");
        ArrayNode json = Json.array();
        List<UploadedFile> files = new ArrayList<>();
        before.ifPresent(message -> {
            JsonNode old = message.json().path("attachments");
            for (int i = 0; i < old.size(); i++) {
                String id = old.get(i).path("id").asText();
                if (!declared.isArray() || declared(declared, id).isPresent()) {
                    json.add(old.get(i));
                    files.add(message.files().get(i));
                }
            }
        });
        for (int i = 0; i < uploads.size(); i++) {
            UploadedFile upload = uploads.get(i);
            Optional<JsonNode> about = declared(declared, String.valueOf(i));
            String id = discord.ids().next();
            String url = "https://cdn.discordapp.com/attachments/" + channel.id() + "/" + id + "/" + upload.name();
            ObjectNode attachment = Json.object(
                    "id",
                    id,
                    "filename",
                    upload.name(),
                    "size",
                    upload.size(),
                    "url",
                    url,
                    "proxy_url",
                    url.replace("cdn.discordapp.com", "media.discordapp.net"),
                    "content_type",
                    "application/octet-stream");
            about.filter(one -> one.hasNonNull("description"))
                    .ifPresent(one -> attachment.set("description", one.path("description")));
            json.add(attachment);
            files.add(upload);
        }
        return new Attachments(json, files);
    }

    private static Optional<JsonNode> declared(JsonNode list, String id) {
        for (JsonNode one : list) {
            if (one.path("id").asText().equals(id)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Refuses files that are too large. */
    static void check(List<UploadedFile> uploads) {
        if (uploads.stream().anyMatch(upload -> upload.size() > MessageRules.FILE_SIZE)) {
            throw Refusal.broken(413, 40005, "Request entity too large");
        }
    }

    List<String> names() {
        return files.stream().map(UploadedFile::name).toList();
    }

    /** Puts addresses in the place of {@code attachment://name}. */
    void resolve(JsonNode components) {
        for (String field : List.of("file", "media")) {
            for (JsonNode owner : components.findParents(field)) {
                String url = owner.path(field).path("url").asText();
                for (JsonNode attachment : json) {
                    String name = attachment.path("filename").asText();
                    if (url.equals(SCHEME + name)) {
                        ((ObjectNode) owner.path(field))
                                .put("url", attachment.path("url").asText())
                                .put("proxy_url", attachment.path("proxy_url").asText())
                                .put(
                                        "content_type",
                                        attachment.path("content_type").asText())
                                .put("attachment_id", attachment.path("id").asText());
                        if (field.equals("file")) {
                            ((ObjectNode) owner).put("name", name);
                            ((ObjectNode) owner).set("size", attachment.path("size"));
                        }
                    }
                }
            }
        }
    }
}
