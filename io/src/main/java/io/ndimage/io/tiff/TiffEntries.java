package io.ndimage.io.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The entries of a directory that is written, and the little-endian bytes that they make. */
final class TiffEntries {

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int LONG8 = 16;

    private record Values(int type, int count, byte[] bytes) {}

    private final boolean big;
    private final Map<Integer, Values> entries = new TreeMap<>();

    /** Makes a directory of a classic or a big TIFF without entries. */
    TiffEntries(boolean big) {
        this.big = big;
    }

    /** Sets numbers of two bytes. */
    void shorts(int tag, int... numbers) {
        ByteBuffer bytes = buffer(2 * numbers.length);
        for (int number : numbers) {
            bytes.putShort((short) number);
        }
        entries.put(tag, new Values(SHORT, numbers.length, bytes.array()));
    }

    /** Sets numbers as wide as positions in the file are. */
    void longs(int tag, long... numbers) {
        ByteBuffer bytes = buffer((big ? 8 : 4) * numbers.length);
        for (long number : numbers) {
            if (big) {
                bytes.putLong(number);
            } else {
                bytes.putInt((int) number);
            }
        }
        entries.put(tag, new Values(big ? LONG8 : LONG, numbers.length, bytes.array()));
    }

    /** Sets the inverse of a fraction. */
    void inverse(int tag, Fraction fraction) {
        ByteBuffer bytes = buffer(8).putInt((int) fraction.denominator()).putInt((int) fraction.numerator());
        entries.put(tag, new Values(RATIONAL, 1, bytes.array()));
    }

    /** Sets a text of ASCII characters. */
    void text(int tag, String text) {
        byte[] bytes = (text + '\0').getBytes(StandardCharsets.US_ASCII);
        entries.put(tag, new Values(ASCII, bytes.length, bytes));
    }

    /** Returns how many bytes the directory takes, with the values that do not fit into entries. */
    int bytes() {
        return values() + entries.values().stream().mapToInt(this::outside).sum();
    }

    private int values() {
        return big ? 8 + 20 * entries.size() + 8 : 2 + 12 * entries.size() + 4;
    }

    /** Returns the bytes of values that lie behind the entries, an even number. */
    private int outside(Values values) {
        int length = values.bytes.length;
        return length > (big ? 8 : 4) ? length + (length & 1) : 0;
    }

    /** Returns the directory, given where it will lie and where the next one does, 0 for none. */
    byte[] at(long position, long next) {
        ByteBuffer to = buffer(bytes());
        int outside = values();
        if (big) {
            to.putLong(entries.size());
        } else {
            to.putShort((short) entries.size());
        }
        for (Map.Entry<Integer, Values> entry : entries.entrySet()) {
            Values values = entry.getValue();
            to.putShort(entry.getKey().shortValue()).putShort((short) values.type);
            offset(to, values.count);
            int field = to.position();
            if (outside(values) > 0) {
                offset(to, position + outside);
                to.put(outside, values.bytes);
                outside += outside(values);
            } else {
                to.put(values.bytes).position(field + (big ? 8 : 4));
            }
        }
        offset(to, next);
        return to.array();
    }

    private void offset(ByteBuffer to, long number) {
        if (big) {
            to.putLong(number);
        } else {
            to.putInt((int) number);
        }
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
