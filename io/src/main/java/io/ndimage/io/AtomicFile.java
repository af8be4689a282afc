package io.ndimage.io;

import io.ndimage.io.internal.OutputPlace;
import io.ndimage.io.internal.PartFile;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all. It is written under another name beside its place ({@code .name.<random>.ndimage.part}),
 * brought to the disk, and moved over in one step; until then, an older file of its name stays as it was. It takes over the older
 * file's permissions, and its owner and extended attributes where the system lets it; one that may not be written is refused. A
 * symbolic link stays, and the file that it leads to is written; other names of the older file (hard links) keep what it held.
 *
 * <p>A program that is killed leaves its part behind. The next program that writes to the folder deletes it: whoever writes holds a
 * lock on the part, which ends with the process, so that a part that can be locked is nobody's.
 */
public final class AtomicFile {

    private static final int BUFFER_BYTES = 1 << 16;

    private AtomicFile() {}

    /**
     * Writes a file. A target that is there and is no regular file, such as a pipe, is written directly.
     *
     * @param target the file, new or to be replaced
     * @param content writes the bytes to the (buffered) stream; need not close it
     * @throws IOException if the file or its folder may not be written, or the folder is not there, or if writing fails, in one line
     *     that names the file
     */
    public static void write(Path target, IoConsumer<OutputStream> content) throws IOException {
        OutputPlace place = OutputPlace.of(target);
        try {
            switch (place.kind()) {
                case FILE -> writeBeside(target, place.file(), content);
                case SPECIAL -> writeDirectly(target, content, StandardOpenOption.WRITE);
                case DESCRIPTOR -> writeDirectly(target, content, StandardOpenOption.APPEND);
            }
        } catch (FileSystemException e) {
            throw failed(target, e);
        }
    }

    /**
     * Checks that a file could be written, so that a long computation need not end in an error.
     *
     * @throws IOException if it is a folder or may not be written, or its folder is not there or may not be written
     */
    public static void check(Path target) throws IOException {
        OutputPlace.of(target);
    }

    private static void writeDirectly(Path target, IoConsumer<OutputStream> content, OpenOption how)
            throws IOException {
        try (OutputStream out = buffered(target, Files.newOutputStream(target, how))) {
            content.accept(out);
        }
    }

    private static void writeBeside(Path target, Path place, IoConsumer<OutputStream> content) throws IOException {
        try (PartFile part = PartFile.beside(place)) {
            OutputStream out = buffered(target, Channels.newOutputStream(part.channel()));
            content.accept(out);
            out.flush();
            part.moveIntoPlace();
        }
    }

    /** Returns a stream whose failures name the file. */
    private static OutputStream buffered(Path target, OutputStream out) {
        OutputStream naming = new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int start, int count) throws IOException {
                try {
                    out.write(bytes, start, count);
                } catch (IOException e) {
                    throw failed(target, e);
                }
            }
        };
        return new BufferedOutputStream(naming, BUFFER_BYTES);
    }

    /** Returns a failure that names the file. */
    static IOException failed(Path target, IOException e) {
        String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        IOException named =
                OutputPlace.refused(target, reason == null ? e.getClass().getSimpleName() : reason);
        named.initCause(e);
        return named;
    }
}
