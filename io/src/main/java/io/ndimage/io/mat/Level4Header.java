package io.ndimage.io.mat;

import io.ndimage.array.DType;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the numbers of a matrix of level 4.
 *
 * @param order the order of the bytes of a number
 * @param dtype the type in which they are stored
 * @param kind numbers, a text or a sparse matrix
 * @param rows how many numbers a column has
 * @param columns how many columns there are
 * @param complex whether the imaginary parts follow the real ones
 * @param name the variable's name
 * @param data where the numbers begin in the file
 */
record Level4Header(
        ByteOrder order, DType dtype, int kind, long rows, long columns, boolean complex, String name, long data) {

    static final int NUMBERS = 0;
    static final int TEXT = 1;
    static final int SPARSE = 2;

    static final int BYTES = 20;

    /** The types of numbers, by the digit that stands for them. */
    static final List<DType> TYPES =
            List.of(DType.FLOAT64, DType.FLOAT32, DType.INT32, DType.INT16, DType.UINT16, DType.UINT8);

    private static final int MAX_NAME = 4096;

    /** Returns whether a file that begins with these bytes can be one of level 4. */
    static boolean recognises(byte[] head) {
        ByteOrder order = head.length < BYTES ? null : order(ByteBuffer.wrap(head));
        return order != null
                && isHeader(head, order)
                && isNameLength(ByteBuffer.wrap(head).order(order).getInt(16));
    }

    private static boolean isNameLength(long length) {
        return length >= 2 && length <= MAX_NAME;
    }

    private static boolean isHeader(byte[] head, ByteOrder order) {
        ByteBuffer words = ByteBuffer.wrap(head).order(order);
        int type = words.getInt(0) % 1000;
        boolean known = type / 100 == 0 && type / 10 % 10 < TYPES.size() && type % 10 <= SPARSE;
        return known && words.getInt(4) >= 0 && words.getInt(8) >= 0 && words.getInt(12) >>> 1 == 0;
    }

    /** Returns the byte order that the first word of a header says, or null where it is no header. */
    private static @Nullable ByteOrder order(ByteBuffer words) {
        int little = words.order(ByteOrder.LITTLE_ENDIAN).getInt(0);
        int big = words.order(ByteOrder.BIG_ENDIAN).getInt(0);
        return little >= 0 && little < 1000
                ? ByteOrder.LITTLE_ENDIAN
                : big >= 1000 && big < 2000 ? ByteOrder.BIG_ENDIAN : null;
    }

    static Level4Header read(FileBytes file, long at) throws ImageReadException {
        byte[] head = file.take(at, BYTES);
        ByteOrder order = order(ByteBuffer.wrap(head));
        if (order == null || !isHeader(head, order)) {
            throw file.malformed(at, "no variable of version 4 at byte " + at);
        }
        ByteCursor in = file.from(at, order);
        int type = in.i32() % 1000;
        long rows = in.u32();
        long columns = in.u32();
        boolean complex = in.i32() != 0;
        long length = in.u32();
        if (!isNameLength(length)) {
            throw file.malformed(at, "a variable's name at byte " + at + " has " + length + " bytes");
        }
        String name = new String(in.take((int) length), StandardCharsets.ISO_8859_1);
        return new Level4Header(
                order,
                TYPES.get(type / 10 % 10),
                type % 10,
                rows,
                columns,
                complex,
                MatNames.printable(name),
                in.position());
    }

    /** Returns how many bytes the numbers take in the file. */
    long dataBytes() {
        return Layout.times(Layout.times(rows, columns), (complex ? 2L : 1L) * dtype.bytes());
    }
}
