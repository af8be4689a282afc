package io.ndimage.internal.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Moves a partial result to bytes, or from bytes into one that is empty: what it is made of says once what there is to move. The bytes
 * end with their checksum, and damaged ones are refused. Nothing is allocated for more than has come.
 */
public final class Transfer {

    /** Bytes: so many are moved at once. */
    private static final int AT_ONCE = 1 << 13;

    private static final int MAGIC = 0x4e645052;

    private final @Nullable DataOutput out;
    private final @Nullable DataInput in;
    private final CRC32 checksum = new CRC32();
    private final ByteBuffer buffer = ByteBuffer.allocate(AT_ONCE);

    private Transfer(@Nullable DataOutput out, @Nullable DataInput in) {
        this.out = out;
        this.in = in;
    }

    /** Something that is moved. */
    public interface Moved {

        /** Moves it. */
        void move(Transfer bytes) throws IOException;
    }

    /**
     * Writes a partial result.
     *
     * @param of what it is of, in words that are the same wherever it is read
     */
    public static void write(String of, DataOutput out, Moved partial) throws IOException {
        new Transfer(out, null).all(of, partial);
    }

    /**
     * Reads a partial result into an empty one.
     *
     * @throws IOException if it is one of something else, or the bytes are damaged
     */
    public static void read(String of, DataInput in, Moved partial) throws IOException {
        new Transfer(null, in).all(of, partial);
    }

    private void all(String of, Moved partial) throws IOException {
        same(MAGIC, "the bytes are no partial result");
        same(of.hashCode(), "the bytes are a partial result of something else than " + of);
        partial.move(this);
        same((int) checksum.getValue(), "the bytes of the partial result are damaged");
    }

    private void same(int expected, String otherwise) throws IOException {
        int[] number = {expected};
        ints(number, 1);
        if (number[0] != expected) {
            throw new IOException(otherwise);
        }
    }

    /** Returns whether what is moved comes from bytes. */
    public boolean isReading() {
        return in != null;
    }

    /**
     * Moves a count, and returns it.
     *
     * @param count the count, where it goes to bytes
     * @param most the greatest that is allowed
     */
    public int count(int count, int most) throws IOException {
        int[] number = {count};
        ints(number, 1);
        if (number[0] < 0 || number[0] > most) {
            throw new IOException("the bytes of the partial result are damaged: " + number[0] + " stands where at most "
                    + most + " is possible");
        }
        return number[0];
    }

    /** Moves the first of some numbers. */
    public void ints(int[] numbers, int count) throws IOException {
        for (int done = 0; done < count; done += AT_ONCE / Integer.BYTES) {
            int n = Math.min(count - done, AT_ONCE / Integer.BYTES);
            buffer.clear();
            buffer.asIntBuffer().put(numbers, done, n);
            exchange(n * Integer.BYTES);
            buffer.asIntBuffer().get(numbers, done, n);
        }
    }

    /** Moves numbers. */
    public void longs(long[] numbers) throws IOException {
        longs(numbers, 0, numbers.length);
    }

    /** Moves a range of numbers. */
    public void longs(long[] numbers, int from, int to) throws IOException {
        for (int done = from; done < to; done += AT_ONCE / Long.BYTES) {
            int n = Math.min(to - done, AT_ONCE / Long.BYTES);
            buffer.clear();
            buffer.asLongBuffer().put(numbers, done, n);
            exchange(n * Long.BYTES);
            buffer.asLongBuffer().get(numbers, done, n);
        }
    }

    /** Moves numbers. */
    public void doubles(double[] numbers) throws IOException {
        doubles(numbers, numbers.length);
    }

    /** Moves the first of some numbers. */
    public void doubles(double[] numbers, int count) throws IOException {
        for (int done = 0; done < count; done += AT_ONCE / Double.BYTES) {
            int n = Math.min(count - done, AT_ONCE / Double.BYTES);
            buffer.clear();
            buffer.asDoubleBuffer().put(numbers, done, n);
            exchange(n * Double.BYTES);
            buffer.asDoubleBuffer().get(numbers, done, n);
        }
    }

    /** Writes what is in the buffer, or fills it with what is read. */
    private void exchange(int bytes) throws IOException {
        if (out != null) {
            out.write(buffer.array(), 0, bytes);
        }
        if (in != null) {
            in.readFully(buffer.array(), 0, bytes);
        }
        checksum.update(buffer.array(), 0, bytes);
    }
}
