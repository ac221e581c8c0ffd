package io.kolscout.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A file to be written whole or not at all.
 *
 * @param name what to call it
 * @param path where it goes; empty for standard output
 */
public record OutFile(String name, Optional<Path> path) {

    /**
     * A file that can be written, or standard output where {@code typed} is a hyphen.
     *
     * @param replace whether a file that is there already may be replaced
     * @throws BadInputException where it may not, or its folder is not there
     */
    public static OutFile of(String typed, boolean replace) throws BadInputException {
        if (typed.equals(TextFile.STANDARD)) {
            return new OutFile(typed, Optional.empty());
        }
        Path path = TextFile.path(typed).toAbsolutePath();
        Path folder = path.getParent();
        if (Files.isDirectory(path)) {
            throw new BadInputException(Fault.of(typed, "cases.fault.folder"));
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BadInputException(Fault.of(typed, "cases.fault.no-folder"));
        }
        if (Files.isRegularFile(path) && !replace) {
            throw new BadInputException(Fault.of(typed, "cases.fault.exists"));
        }
        return new OutFile(typed, Optional.of(path));
    }

    /** Refuses to take the place of a file that was read. */
    public void spare(TextFile input) throws BadInputException {
        try {
            if (path.isPresent()
                    && input.path().isPresent()
                    && Files.exists(path.get())
                    && Files.isSameFile(path.get(), input.path().get())) {
                throw new BadInputException(Fault.of(name, "cases.fault.same-file"));
            }
        } catch (IOException e) {
            throw new BadInputException(Fault.of(name, "cases.fault.unwritable"));
        }
    }

    /**
     * Writes the text into a new file beside the path, then moves it there; on failure nothing is left. A device or pipe is
     * written to as it is.
     *
     * @throws BadInputException where it cannot be written
     */
    public void write(String text, Appendable standardOutput) throws BadInputException {
        try {
            if (path.isPresent() && Files.exists(path.get()) && !Files.isRegularFile(path.get())) {
                Files.writeString(path.get(), text, StandardCharsets.UTF_8);
            } else if (path.isPresent()) {
                replace(path.get(), text);
            } else {
                standardOutput.append(text);
            }
        } catch (IOException e) {
            throw new BadInputException(Fault.of(name, "cases.fault.unwritable"));
        }
    }

    private static void replace(Path path, String text) throws IOException {
        Path part = path.resolveSibling(
                "." + path.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.writeString(part, text, StandardCharsets.UTF_8);
            try {
                Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
