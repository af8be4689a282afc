package io.ndimage.io.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where the bytes of a file go that is written: the file that symbolic links lead to, which need not be there yet, or something that
 * is no file and is written directly, such as a pipe, a device or a descriptor of this process.
 *
 * @param file the file, absolute; in a folder without symbolic links where it is to be replaced as a whole
 * @param kind how it is written
 */
public record OutputPlace(Path file, Kind kind) {

    /** The ways of writing. */
    public enum Kind {
        /** A file, replaced as a whole. */
        FILE,
        /** A pipe, a device, a socket. */
        SPECIAL,
        /** What a process has opened, perhaps a file: written behind what is there, as whoever opened it goes on there. */
        DESCRIPTOR
    }

    /** As many links as Linux follows. */
    private static final int MOST_LINKS = 40;

    private static final Pattern DESCRIPTORS = Pattern.compile("/proc/[^/]+(/task/[^/]+)?/fd|/dev/fd");

    /**
     * Returns where a path leads, which could be written.
     *
     * @throws IOException if it is a folder, or may not be written, or its folder is not there or may not be; in one line
     */
    public static OutputPlace of(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw refused(target, "it is a folder");
        }
        Path at = target.toAbsolutePath();
        Path folder = folder(target, at);
        for (int links = 0; Files.isSymbolicLink(at) && !isDescriptor(folder); links++) {
            if (links == MOST_LINKS) {
                throw refused(target, "its symbolic links lead in a circle");
            }
            at = folder.resolve(Files.readSymbolicLink(at));
            folder = folder(target, at);
        }
        Path file = folder.resolve(at.getFileName());
        Kind kind = isDescriptor(folder) ? Kind.DESCRIPTOR : special(file) ? Kind.SPECIAL : Kind.FILE;
        if (kind == Kind.FILE && !Files.isWritable(folder)) {
            throw refused(target, "the folder '" + shown(target, at) + "' may not be written");
        }
        boolean writable =
                kind == Kind.FILE ? !Files.exists(file) || FileTraits.isWritable(file) : Files.isWritable(file);
        if (!writable) {
            throw refused(target, "it may not be written");
        }
        return new OutputPlace(file, kind);
    }

    private static boolean special(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    private static boolean isDescriptor(Path folder) {
        return DESCRIPTORS.matcher(folder.toString()).matches();
    }

    /** Returns the folder of a file, without symbolic links. */
    private static Path folder(Path target, Path file) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.exists(folder)) {
            throw refused(target, FileNames.missing(target, "the folder '" + shown(target, file) + "' does not exist"));
        }
        if (!Files.isDirectory(folder)) {
            throw refused(target, "'" + shown(target, file) + "' is not a folder");
        }
        return folder.toRealPath();
    }

    /** Returns the folder of a file in the words of the caller, where it is the file that was asked for. */
    private static String shown(Path target, Path file) {
        Path parent = file.equals(target.toAbsolutePath()) ? target.getParent() : file.getParent();
        return parent == null ? "." : parent.toString();
    }

    /** Returns an exception that says why a file cannot be written. */
    public static IOException refused(Path target, String reason) {
        return new IOException("cannot write '" + target + "': " + reason);
    }
}
