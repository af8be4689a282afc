package io.ndimage.io.mat;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The bytes of a part of a .mat file, one after the other: as they lie there, or inflated a little at a time. */
final class MatBytes implements AutoCloseable {

    private static final int BUFFER = 1 << 14;

    private final FileBytes file;
    private final long start;
    private final long stop;
    private final @Nullable Inflater inflater;
    private final byte[] packed;
    private final ByteBuffer buffer;
    private long next;
    private long filled;

    private MatBytes(FileBytes file, long start, long length, ByteOrder order, @Nullable Inflater inflater) {
        this.file = file;
        this.start = start;
        this.stop = start + length;
        this.inflater = inflater;
        this.packed = new byte[inflater == null ? 0 : BUFFER];
        this.buffer = ByteBuffer.allocate(BUFFER).order(order).limit(0);
        this.next = start;
    }

    /** Returns the bytes of a part of the file as they are. */
    static MatBytes stored(FileBytes file, long start, long length, ByteOrder order) {
        return new MatBytes(file, start, length, order, null);
    }

    /** Returns the bytes of a deflated part of the file. */
    static MatBytes inflated(FileBytes file, long start, long length, ByteOrder order) {
        return new MatBytes(file, start, length, order, new Inflater());
    }

    FileBytes file() {
        return file;
    }

    ByteOrder order() {
        return buffer.order();
    }

    /** Returns how many bytes have been read. */
    long position() {
        return filled - buffer.remaining();
    }

    /** Reads a signed number of four bytes. */
    int i32() throws ImageReadException {
        ByteBuffer four = ByteBuffer.allocate(4).order(buffer.order());
        read(four);
        return four.getInt(0);
    }

    /** Reads an unsigned number of four bytes. */
    long u32() throws ImageReadException {
        return Integer.toUnsignedLong(i32());
    }

    /** Reads some bytes, of which the caller knows that the limits allow them. */
    byte[] take(int count) throws ImageReadException {
        byte[] bytes = new byte[count];
        read(ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** Fills what remains of a buffer. */
    void read(ByteBuffer into) throws ImageReadException {
        while (into.hasRemaining()) {
            require();
            int count = Math.min(into.remaining(), buffer.remaining());
            into.put(into.position(), buffer, buffer.position(), count);
            into.position(into.position() + count);
            buffer.position(buffer.position() + count);
        }
    }

    /** Passes over some bytes. */
    void skip(long count) throws ImageReadException {
        long left = count;
        while (left > 0) {
            require();
            int step = (int) Math.min(left, buffer.remaining());
            buffer.position(buffer.position() + step);
            left -= step;
        }
    }

    /** Checks that nothing follows but padding; of deflated bytes, this checks their checksum too. */
    void finish() throws ImageReadException {
        long padded = position() + 7 & ~7L;
        while (buffer.hasRemaining() || fill()) {
            if (position() + buffer.remaining() > padded) {
                throw malformed("a variable goes on after its end");
            }
            skip(buffer.remaining());
        }
    }

    private void require() throws ImageReadException {
        if (!buffer.hasRemaining() && !fill()) {
            throw inflater == null ? file.truncated(next, 1) : malformed("a compressed variable ends too early");
        }
    }

    /** Fills the empty buffer, and returns whether there was anything left. */
    private boolean fill() throws ImageReadException {
        int count = inflater == null ? load(buffer.array()) : inflate(inflater);
        buffer.clear().limit(count);
        filled += count;
        return count > 0;
    }

    private int load(byte[] into) throws ImageReadException {
        int count = (int) Math.min(into.length, stop - next);
        file.read(next, into, 0, count);
        next += count;
        return count;
    }

    private int inflate(Inflater from) throws ImageReadException {
        try {
            int count = 0;
            while (count == 0 && !from.finished()) {
                if (from.needsInput()) {
                    int bytes = load(packed);
                    if (bytes == 0) {
                        throw malformed("a compressed variable is cut short");
                    }
                    from.setInput(packed, 0, bytes);
                }
                count = from.inflate(buffer.array());
                if (from.needsDictionary()) {
                    throw malformed("a compressed variable wants a dictionary");
                }
            }
            return count;
        } catch (DataFormatException e) {
            throw malformed("a compressed variable is damaged (" + e.getMessage() + ")");
        }
    }

    /** Returns the exception of wrong bytes here; of deflated ones, where they begin in the file. */
    ImageReadException malformed(String problem) {
        long offset = inflater == null ? start + position() : start;
        return file.malformed(offset, problem + ", at byte " + offset);
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
        }
    }
}
