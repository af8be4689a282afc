package io.ndimage.io;

import java.io.BufferedOutputStream;
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
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that appears whole or not at all. It is written under another name beside its place ({@code .name.<random>.ndimage.part}),
 * brought to the disk, and moved over in one step; until then, an older file of its name stays as it was.
 *
 * <p>A program that is killed leaves its part behind. The next program that writes to the folder deletes it: whoever writes holds a
 * lock on the part, which ends with the process, so that a part that can be locked is nobody's.
 */
public final class AtomicFile {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String PART = ".ndimage.part";

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
     * @throws IOException if the folder is not there or may not be written, in one line that names it, or if writing fails
     */
    public static void write(Path target, IoConsumer<OutputStream> content) throws IOException {
        check(target);
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
                content.accept(out);
            }
            return;
        }
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.resolveSibling("").toRealPath();
        Path place = Files.exists(target) ? target.toRealPath() : folder.resolve(absolute.getFileName());
        try {
            sweep(place.resolveSibling(""));
            writeBeside(place, content);
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            throw new IOException("cannot write '" + target + "': " + reason, e);
        }
    }

    private static void writeBeside(Path place, IoConsumer<OutputStream> content) throws IOException {
        Path part = place.resolveSibling("." + place.getFileName() + "." + Long.toHexString(RANDOM.nextLong()) + PART);
        UNFINISHED.add(part);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            if (!isOurs(part, channel)) {
                writeBeside(place, content);
                return;
            }
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.accept(out);
            out.flush();
            channel.force(true);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE); // before the lock ends with the channel
        } finally {
            delete(part);
            UNFINISHED.remove(part);
        }
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

    /**
     * Checks that a file could be written, so that a long computation need not end in an error.
     *
     * @throws IOException if it is a folder, or its folder is not there or may not be written
     */
    public static void check(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException("cannot write '" + target + "': it is a folder");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.exists(folder)) {
            throw new IOException("cannot write '" + target + "': the folder '" + shown(target) + "' does not exist");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException("cannot write '" + target + "': '" + shown(target) + "' is not a folder");
        }
        boolean special = Files.exists(target) && !Files.isRegularFile(target);
        if (!special && !Files.isWritable(folder)) {
            throw new IOException(
                    "cannot write '" + target + "': the folder '" + shown(target) + "' may not be written");
        }
    }

    private static String shown(Path target) {
        Path parent = target.getParent();
        return parent == null ? "." : parent.toString();
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot delete the temporary file " + part, e);
        }
    }
}
