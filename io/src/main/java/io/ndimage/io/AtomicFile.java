package io.ndimage.io;

import io.ndimage.io.internal.FileTraits;
import io.ndimage.io.internal.OutputPlace;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String PART = ".ndimage.part";

    /** A part's name begins with at most so many bytes of the file's, so that it is no longer than file systems allow. */
    private static final int NAME_BYTES = 100;

    private static final int BUFFER_BYTES = 1 << 16;

    private static final System.Logger LOG = System.getLogger(AtomicFile.class.getName());

    /** What a program that ends early leaves to be deleted. */
    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    /** The folders that were swept; once is enough, as listing a large one takes longer than writing a file. */
    private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> UNFINISHED.forEach(AtomicFile::delete)));
    }

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
                case FILE -> {
                    sweep(place.file().resolveSibling(""));
                    writeBeside(target, place.file(), content);
                }
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
        Path part = place.resolveSibling(partName(place.getFileName().toString()));
        FileAttribute<?>[] attributes =
                Files.exists(place) ? FileTraits.beforeReplacing(place) : new FileAttribute<?>[0];
        UNFINISHED.add(part);
        try (FileChannel channel =
                FileChannel.open(part, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), attributes)) {
            if (!isOurs(part, channel)) {
                writeBeside(target, place, content);
                return;
            }
            OutputStream out = buffered(target, Channels.newOutputStream(channel));
            content.accept(out);
            out.flush();
            if (Files.exists(place)) {
                FileTraits.copy(place, part);
            }
            channel.force(true);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE); // before the lock ends with the channel
        } finally {
            delete(part);
            UNFINISHED.remove(part);
        }
    }

    /** Returns the name of a part of a file: what it begins with tells people whose it is. */
    private static String partName(String name) {
        int bytes = 0;
        int end = 0;
        while (end < name.length()) {
            int character = name.codePointAt(end);
            bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (bytes > NAME_BYTES) {
                break;
            }
            end += Character.charCount(character);
        }
        return "." + name.substring(0, end) + "." + Long.toHexString(RANDOM.nextLong()) + PART;
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

    private static IOException failed(Path target, IOException e) {
        String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        IOException named =
                OutputPlace.refused(target, reason == null ? e.getClass().getSimpleName() : reason);
        named.initCause(e);
        return named;
    }

    /** Locks a part that was just made. A program that sweeps may have taken it for an abandoned one, and deleted it. */
    private static boolean isOurs(Path part, FileChannel channel) {
        try {
            return channel.tryLock() != null && Files.exists(part);
        } catch (IOException e) {
            return true; // where the file system has no locks, nobody sweeps
        }
    }

    /** Deletes what killed programs left in a folder, when this one first writes to it. */
    private static void sweep(Path folder) throws IOException {
        if (!SWEPT.add(folder)) {
            return;
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*" + PART)) {
            for (Path part : parts) {
                // A part of this process is not even opened: closing it again would end its lock.
                if (!UNFINISHED.contains(part) && Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
                    deleteIfAbandoned(part);
                }
            }
        } catch (AccessDeniedException | DirectoryIteratorException e) {
            LOG.log(System.Logger.Level.DEBUG, "cannot be listed: " + folder, e);
        }
    }

    private static void deleteIfAbandoned(Path part) {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                delete(part);
            }
        } catch (IOException | OverlappingFileLockException e) {
            LOG.log(System.Logger.Level.DEBUG, "not swept: " + part, e);
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot delete the temporary file " + part, e);
        }
    }
}
