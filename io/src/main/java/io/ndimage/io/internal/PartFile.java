package io.ndimage.io.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file under another name beside the place that it is for ({@code .name.<random>.ndimage.part}), which it is moved to in one step,
 * or else deleted. A lock on it ends with the process, so that a part that can be locked is nobody's: what killed programs left in a
 * folder is deleted when this one first writes there.
 */
public final class PartFile implements Closeable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PART = ".ndimage.part";

    /** A part's name begins with at most so many bytes of the file's, so that it is no longer than file systems allow. */
    private static final int NAME_BYTES = 100;

    private static final System.Logger LOG = System.getLogger(PartFile.class.getName());

    /** What a program that ends early leaves to be deleted. */
    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    /** The folders that were swept; once is enough, as listing a large one takes longer than writing a file. */
    private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> UNFINISHED.forEach(PartFile::delete)));
    }

    private final Path place;
    private final Path part;
    private final FileChannel channel;

    private PartFile(Path place, Path part, FileChannel channel) {
        this.place = place;
        this.part = part;
        this.channel = channel;
    }

    /** Makes one for a place. */
    public static PartFile beside(Path place) throws IOException {
        sweep(place.resolveSibling(""));
        while (true) {
            Path part = place.resolveSibling(partName(place.getFileName().toString()));
            FileAttribute<?>[] attributes =
                    Files.exists(place) ? FileTraits.beforeReplacing(place) : new FileAttribute<?>[0];
            UNFINISHED.add(part);
            FileChannel channel;
            try {
                channel = FileChannel.open(
                        part, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), attributes);
            } catch (IOException e) {
                UNFINISHED.remove(part);
                throw e;
            }
            PartFile made = new PartFile(place, part, channel);
            if (made.isOurs()) {
                return made;
            }
            made.close();
        }
    }

    /** Returns where its bytes are written. */
    public FileChannel channel() {
        return channel;
    }

    /** Brings it to the disk and moves it to its place, with what the file there has beside its bytes. */
    public void moveIntoPlace() throws IOException {
        if (Files.exists(place)) {
            FileTraits.copy(place, part);
        }
        channel.force(true);
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE); // before the lock ends with the channel
    }

    /** Deletes it, unless it is in its place. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
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

    /** Locks a part that was just made. A program that sweeps may have taken it for an abandoned one, and deleted it. */
    private boolean isOurs() {
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
