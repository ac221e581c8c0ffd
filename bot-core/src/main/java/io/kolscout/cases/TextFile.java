package io.kolscout.cases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file of text, read whole.
 *
 * @param name what to call it
 * @param path where it is; empty for standard input
 * @param text without a byte order mark
 * @param marked whether it began with one
 */
public record TextFile(String name, Optional<Path> path, String text, boolean marked) {

    /** What stands for standard input, and for standard output. */
    public static final String STANDARD = "-";

    /** The largest file that is read, in bytes. */
    static final int MAX_BYTES = 16 << 20;

    /**
     * Reads a file, or standard input where {@code typed} is a hyphen.
     *
     * @param standardName what to call standard input
     * @throws BadInputException where it is missing, unreadable, too large or not UTF-8
     */
    public static TextFile read(String typed, String standardName) throws BadInputException {
        if (typed.equals(STANDARD)) {
            try {
                return decoded(standardName, Optional.empty(), System.in.readNBytes(MAX_BYTES + 1));
            } catch (IOException e) {
                throw new BadInputException(Fault.of(standardName, "cases.fault.unreadable"));
            }
        }
        Path path = path(typed);
        if (Files.isDirectory(path)) {
            throw new BadInputException(Fault.of(typed, "cases.fault.folder"));
        }
        try (InputStream in = Files.newInputStream(path)) {
            return decoded(typed, Optional.of(path), in.readNBytes(MAX_BYTES + 1));
        } catch (NoSuchFileException e) {
            throw new BadInputException(Fault.of(typed, "cases.fault.no-file"));
        } catch (AccessDeniedException e) {
            throw new BadInputException(Fault.of(typed, "cases.fault.no-access"));
        } catch (IOException e) {
            throw new BadInputException(Fault.of(typed, "cases.fault.unreadable"));
        }
    }

    /** Refuses files of which one is given twice. */
    public static void refuseTwins(List<TextFile> files) throws BadInputException {
        Set<Path> seen = new HashSet<>();
        for (TextFile file : files) {
            try {
                if (!seen.add(file.path().isPresent() ? file.path().get().toRealPath() : Path.of(STANDARD))) {
                    throw new BadInputException(Fault.of(file.name(), "cases.fault.given-twice"));
                }
            } catch (IOException e) {
                throw new BadInputException(Fault.of(file.name(), "cases.fault.unreadable"));
            }
        }
    }

    static Path path(String typed) throws BadInputException {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new BadInputException(Fault.of(typed.replace("\0", ""), "cases.fault.no-file"));
        }
    }

    private static TextFile decoded(String name, Optional<Path> path, byte[] bytes) throws BadInputException {
        if (bytes.length > MAX_BYTES) {
            throw new BadInputException(Fault.of(name, "cases.fault.too-large", "most", MAX_BYTES >> 20));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new BadInputException(Fault.onLine(name, line(bytes, in.position()), "cases.fault.not-utf8"));
        }
        String text = out.flip().toString();
        boolean marked = text.startsWith("\uFEFF");
        return new TextFile(name, path, marked ? text.substring(1) : text, marked);
    }

    private static int line(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
