package io.kolscout.discord.testdiscord;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body of several parts.
 *
 * @param json what stood in {@code payload_json}
 * @param files the parts {@code files[n]}, in the order of their numbers
 */
record Multipart(String json, List<UploadedFile> files) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("files\\[(\\d+)]");

    static Multipart parse(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new IllegalArgumentException("multipart without a boundary");
        }
        String json = "";
        Map<Integer, UploadedFile> files = new TreeMap<>();
        String all = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        for (String part : all.split(Pattern.quote("\r\n--" + boundary.group(1)), -1)) {
            int end = part.indexOf("\r\n\r\n");
            if (end < 0) {
                continue;
            }
            String head = utf8(part.substring(0, end));
            byte[] content = part.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
            String name = first(NAME, head);
            Matcher number = NUMBER.matcher(name);
            if (name.equals("payload_json")) {
                json = new String(content, StandardCharsets.UTF_8);
            } else if (number.matches()) {
                ByteBuffer readOnly = ByteBuffer.wrap(content).asReadOnlyBuffer();
                files.put(Integer.valueOf(number.group(1)), new UploadedFile(first(FILE_NAME, head), readOnly));
            }
        }
        return new Multipart(json, new ArrayList<>(files.values()));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
