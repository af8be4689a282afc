package io.ndimage.io.internal;

import io.ndimage.io.ImageReadException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The bytes of a part of a file, one after the other: as they lie there, or inflated a little at a time. */
public final class PartBytes implements AutoCloseable {

    /** No deflated byte becomes more than this many. */
    public static final int DEFLATE_RATIO = 1032;

    private static final int BUFFER = 1 << 14;

    /** So many bytes are inflated a few at a time: a header is read although damage follows it closely. */
    private static final int CAREFUL_BYTES = 256;

    private static final int FEW = 8;

    private final FileBytes file;
    private final String what;
    private final long start;
    private final long stop;
    private final @Nullable Inflater inflater;
    private final byte[] packed;
    private final ByteBuffer buffer;
    private final @Nullable CRC32 checksum;
    private long next;
    private long filled;

    private PartBytes(
            FileBytes file,
            String what,
            long start,
            long length,
            ByteOrder order,
            @Nullable Inflater inflater,
            @Nullable CRC32 checksum) {
        this.file = file;
        this.what = what;
        this.start = start;
        this.stop = start + length;
        this.inflater = inflater;
        this.packed = new byte[inflater == null ? 0 : BUFFER];
        this.buffer = ByteBuffer.allocate(BUFFER).order(order).limit(0);
        this.checksum = checksum;
        this.next = start;
    }

    /**
     * Returns the bytes of a part of the file as they are.
     *
     * @param what what the part is, for messages
     */
    public static PartBytes stored(FileBytes file, String what, long start, long length, ByteOrder order) {
        return new PartBytes(file, what, start, length, order, null, null);
    }

    /** Returns the bytes of a deflated part of the file, with zlib's header and checksum around them. */
    public static PartBytes inflated(FileBytes file, String what, long start, long length, ByteOrder order) {
        return new PartBytes(file, what, start, length, order, new Inflater(), null);
    }

    /** Returns the bytes of a member of a zip file, of which {@link #checksum} is known. */
    public static PartBytes zipped(FileBytes file, String what, long start, long length, boolean deflated) {
        Inflater inflater = deflated ? new Inflater(true) : null;
        return new PartBytes(file, what, start, length, ByteOrder.LITTLE_ENDIAN, inflater, new CRC32());
    }

    /** Returns the file. */
    public FileBytes file() {
        return file;
    }

    /** Returns the order of the bytes of a number. */
    public ByteOrder order() {
        return buffer.order();
    }

    /** Returns how many bytes have been read. */
    public long position() {
        return filled - buffer.remaining();
    }

    /** Returns where in the file the next byte lies; of deflated bytes, where they begin. */
    public long place() {
        return inflater == null ? start + position() : start;
    }

    /** Returns the CRC-32 of all bytes of a zip file's member, once it {@linkplain #finish is finished}. */
    public long checksum() {
        if (checksum == null) {
            throw new IllegalStateException("only members of zip files have a checksum");
        }
        return checksum.getValue();
    }

    /** Reads an unsigned number of two bytes. */
    public int u16() throws ImageReadException {
        ByteBuffer two = ByteBuffer.allocate(2).order(buffer.order());
        read(two);
        return Short.toUnsignedInt(two.getShort(0));
    }

    /** Reads a signed number of four bytes. */
    public int i32() throws ImageReadException {
        ByteBuffer four = ByteBuffer.allocate(4).order(buffer.order());
        read(four);
        return four.getInt(0);
    }

    /** Reads an unsigned number of four bytes. */
    public long u32() throws ImageReadException {
        return Integer.toUnsignedLong(i32());
    }

    /** Reads some bytes, of which the caller knows that the limits allow them. */
    public byte[] take(int count) throws ImageReadException {
        byte[] bytes = new byte[count];
        read(ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** Fills what remains of a buffer. */
    public void read(ByteBuffer into) throws ImageReadException {
        while (into.hasRemaining()) {
            if (inflater == null && checksum == null && !buffer.hasRemaining() && into.remaining() >= BUFFER) {
                readThrough(into);
                return;
            }
            require();
            int count = Math.min(into.remaining(), buffer.remaining());
            into.put(into.position(), buffer, buffer.position(), count);
            into.position(into.position() + count);
            buffer.position(buffer.position() + count);
        }
    }

    /** Reads straight from the file, past the empty buffer. */
    private void readThrough(ByteBuffer into) throws ImageReadException {
        int count = into.remaining();
        if (count > stop - next) {
            throw file.truncated(next, count);
        }
        file.read(next, into);
        next += count;
        filled += count;
    }

    /** Passes over some bytes. */
    public void skip(long count) throws ImageReadException {
        long left = count;
        while (left > 0) {
            require();
            int step = (int) Math.min(left, buffer.remaining());
            buffer.position(buffer.position() + step);
            left -= step;
        }
    }

    /**
     * Checks that nothing follows but padding; of deflated bytes, this checks their checksum too.
     *
     * @param unit what the padding fills up to a multiple of
     */
    public void finish(int unit) throws ImageReadException {
        long padded = (position() + unit - 1) / unit * unit;
        while (buffer.hasRemaining() || fill()) {
            if (position() + buffer.remaining() > padded) {
                throw malformed("a " + what + " goes on after its end");
            }
            skip(buffer.remaining());
        }
    }

    private void require() throws ImageReadException {
        if (!buffer.hasRemaining() && !fill()) {
            throw inflater == null ? file.truncated(next, 1) : malformed("a compressed " + what + " ends too early");
        }
    }

    /** Fills the empty buffer, and returns whether there was anything left. */
    private boolean fill() throws ImageReadException {
        int count = inflater == null ? load(buffer.array()) : inflate(inflater);
        buffer.clear().limit(count);
        filled += count;
        if (checksum != null) {
            checksum.update(buffer.array(), 0, count);
        }
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
                        throw malformed("a compressed " + what + " is cut short");
                    }
                    from.setInput(packed, 0, bytes);
                }
                count = from.inflate(buffer.array(), 0, filled < CAREFUL_BYTES ? FEW : BUFFER);
                if (from.needsDictionary()) {
                    throw malformed("a compressed " + what + " wants a dictionary");
                }
            }
            return count;
        } catch (DataFormatException e) {
            throw malformed("a compressed " + what + " is damaged (" + e.getMessage() + ")");
        }
    }

    /** Returns the exception of wrong bytes here. */
    public ImageReadException malformed(String problem) {
        return file.malformed(place(), problem + ", at byte " + place());
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
        }
    }
}
