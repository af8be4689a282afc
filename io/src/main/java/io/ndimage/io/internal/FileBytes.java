package io.ndimage.io.internal;

import io.ndimage.array.Note;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.ImageReadException.Kind;
import io.ndimage.io.ReadOptions;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one file, read by position. Each reader opens its own, so that an interrupt elsewhere cannot close it. It also
 * makes the exceptions, as it knows the file's name.
 */
public final class FileBytes implements Closeable {

    /** Bytes read at once: the JDK copies through a buffer outside the heap that is as large as what it is asked for. */
    private static final int AT_ONCE = 1 << 20;

    private static final String INTERRUPTED = "reading was interrupted";

    private final Path path;
    private final FileChannel channel;
    private final long length;
    private final ReadOptions options;
    private final Set<Note> forgiven = Collections.synchronizedSet(new LinkedHashSet<>());

    private FileBytes(Path path, FileChannel channel, long length, ReadOptions options) {
        this.path = path;
        this.channel = channel;
        this.length = length;
        this.options = options;
    }

    /** What is made of a file's bytes. */
    public interface Reader<R> {
        /** Reads the file, which is closed afterwards. */
        R read(FileBytes bytes) throws ImageReadException;
    }

    /** Opens a file and reads from it; whatever a decoder throws leaves as the one exception that is promised. */
    public static <R> R reading(Path path, Reader<R> reader) throws ImageReadException {
        return reading(path, ReadOptions.standard(), reader);
    }

    /** Opens a file and reads from it as the options say; whatever a decoder throws leaves as the one exception that is promised. */
    public static <R> R reading(Path path, ReadOptions options, Reader<R> reader) throws ImageReadException {
        try (FileBytes bytes = open(path, options)) {
            return reader.read(bytes);
        } catch (OutOfMemoryError e) {
            throw new ImageReadException(Kind.LIMIT_EXCEEDED, path, -1, "the memory does not suffice to read it", e);
        } catch (CancellationException e) {
            throw unreadable(path, INTERRUPTED, e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new ImageReadException(Kind.MALFORMED, path, -1, "damaged; decoding failed (" + e + ")", e);
        }
    }

    /** Opens a file, which must be there and not be empty. */
    private static FileBytes open(Path path, ReadOptions options) throws ImageReadException {
        if (Files.isDirectory(path)) {
            throw unreadable(path, "is a directory", null);
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw unreadable(path, "is not a regular file", null);
        }
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            FileBytes file = new FileBytes(path, channel, channel.size(), options);
            if (file.length == 0) {
                file.close();
                throw file.malformed(0, "empty file");
            }
            return file;
        } catch (ImageReadException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw unreadable(path, FileNames.missing(path, "no such file"), e);
        } catch (AccessDeniedException e) {
            throw unreadable(path, "may not be read", e);
        } catch (ClosedChannelException e) {
            throw unreadable(path, INTERRUPTED, e);
        } catch (IOException e) {
            throw unreadable(path, "cannot be opened: " + e.getMessage(), e);
        }
    }

    private static ImageReadException unreadable(Path path, String problem, @Nullable Exception cause) {
        return new ImageReadException(Kind.UNREADABLE, path, -1, problem, cause);
    }

    /** Returns the number of bytes in the file. */
    public long length() {
        return length;
    }

    /** Returns what changes when the file is written to or replaced. */
    public FileState state() throws ImageReadException {
        try {
            return FileState.of(path);
        } catch (IOException e) {
            throw unreadable(path, "cannot be looked at: " + e.getMessage(), e);
        }
    }

    /** Returns how the file is to be read. */
    public ReadOptions options() {
        return options;
    }

    /**
     * Notes a damage that leaves the pixels whole, or that the bytes themselves put right; a strict reader refuses it.
     *
     * @param offset the byte where it was noticed, or -1 where that says nothing
     */
    public void forgive(long offset, String problem) throws ImageReadException {
        forgive(offset, Note.information(problem));
    }

    /** Notes a {@linkplain #forgive(long, String) damage}, which may be that some of what the file promises is not there. */
    public void forgive(long offset, Note problem) throws ImageReadException {
        if (options.strict()) {
            throw malformed(offset, problem.text());
        }
        forgiven.add(problem);
    }

    /** Returns what has been forgiven so far, each thing once. */
    public List<Note> forgiven() {
        synchronized (forgiven) {
            return List.copyOf(forgiven);
        }
    }

    /** Reads some bytes, all of them or none. */
    public void read(long at, byte[] into, int start, int count) throws ImageReadException {
        read(at, ByteBuffer.wrap(into, start, count));
    }

    /** Fills what remains of a buffer. */
    public void read(long at, ByteBuffer into) throws ImageReadException {
        if (at < 0 || at > length || into.remaining() > length - at) {
            throw truncated(at, into.remaining());
        }
        try {
            long from = at;
            int end = into.limit();
            while (into.position() < end) {
                into.limit(Math.min(end, into.position() + AT_ONCE));
                int got = channel.read(into, from);
                if (got < 0) {
                    throw malformed(from, "was cut short while it was read");
                }
                from += got;
                into.limit(end);
            }
        } catch (ImageReadException e) {
            throw e;
        } catch (ClosedChannelException e) {
            throw unreadable(path, INTERRUPTED, e);
        } catch (IOException e) {
            throw new ImageReadException(
                    Kind.UNREADABLE, path, at, "reading failed at byte " + at + ": " + e.getMessage(), e);
        }
    }

    /** Returns some bytes; that they are there is checked before they are allocated. */
    public byte[] take(long at, long count) throws ImageReadException {
        if (at < 0 || at > length || count > length - at) {
            throw truncated(at, count);
        }
        if (count < 0 || count > Integer.MAX_VALUE - 8) {
            throw limit("a part of " + count + " bytes at byte " + at + " is too long");
        }
        byte[] bytes = new byte[(int) count];
        read(at, bytes, 0, bytes.length);
        return bytes;
    }

    /** Returns a reader of the bytes from a position on. */
    public ByteCursor from(long at, ByteOrder order) {
        return new ByteCursor(this, at, order);
    }

    /** Returns the exception of a file that ends too early. */
    public ImageReadException truncated(long at, long wanted) {
        return malformed(length, "truncated at byte " + length + ": expected " + wanted + " bytes at byte " + at);
    }

    /** Returns the exception of a file whose bytes are wrong. */
    public ImageReadException malformed(long offset, String problem) {
        return new ImageReadException(Kind.MALFORMED, path, offset, problem, null);
    }

    /** Returns the exception of a file that no code here reads. */
    public ImageReadException unsupported(String problem) {
        return new ImageReadException(Kind.UNSUPPORTED, path, -1, problem, null);
    }

    /** Returns the exception of a file that is too large. */
    public ImageReadException limit(String problem) {
        return new ImageReadException(Kind.LIMIT_EXCEEDED, path, -1, problem, null);
    }

    @Override
    public void close() throws ImageReadException {
        try {
            channel.close();
        } catch (IOException e) {
            throw unreadable(path, "cannot be closed: " + e.getMessage(), e);
        }
    }
}
