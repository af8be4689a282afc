package io.ndimage.io.tiff;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One directory of a TIFF: what it says of one page, each thing under a number, its tag. */
final class TiffDirectory {

    static final int SUBFILE_TYPE = 254;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS_PER_SAMPLE = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int FILL_ORDER = 266;
    static final int DESCRIPTION = 270;
    static final int STRIP_OFFSETS = 273;
    static final int ORIENTATION = 274;
    static final int SAMPLES_PER_PIXEL = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_BYTE_COUNTS = 279;
    static final int MAX_SAMPLE_VALUE = 281;
    static final int X_RESOLUTION = 282;
    static final int Y_RESOLUTION = 283;
    static final int PLANAR_CONFIGURATION = 284;
    static final int FAX_OPTIONS = 292;
    static final int RESOLUTION_UNIT = 296;
    static final int PREDICTOR = 317;
    static final int COLOR_MAP = 320;
    static final int INK_SET = 332;
    static final int JPEG_TABLES = 347;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTE_COUNTS = 325;
    static final int EXTRA_SAMPLES = 338;
    static final int SAMPLE_FORMAT = 339;
    static final int SUB_DIRECTORIES = 330;
    static final int DEPTH = 32_997;
    static final int METAMORPH_PLANES = 33_629;
    static final int ICC_PROFILE = 34_675;

    /** The most that is read of a text. */
    private static final int MAX_TEXT = 1 << 16;

    /** Bytes of a value, by its type; 0 where we know no such type. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    private static final int ASCII = 2;
    private static final int RATIONAL = 5;
    private static final Set<Integer> FRACTIONS = Set.of(RATIONAL, 10, 11, 12);

    private record Entry(int type, long count, long at) {}

    private final FileBytes file;
    private final ByteOrder order;
    private final ByteCursor in;
    private final long position;
    private final Map<Integer, Entry> entries = new HashMap<>();

    /** Makes a directory without entries. */
    TiffDirectory(FileBytes file, ByteOrder order, ByteCursor in, long position) {
        this.file = file;
        this.order = order;
        this.in = in;
        this.position = position;
    }

    /** Reads the entries, before which the cursor is, and leaves it behind them. */
    void read(long count, boolean big) throws ImageReadException {
        int size = big ? 20 : 12;
        long first = in.position();
        for (long i = 0; i < count; i++) {
            in.seek(first + i * size);
            int tag = in.u16();
            int type = in.u16();
            long values = TiffChain.offset(in, big);
            long here = in.position();
            int bytes = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
            if (bytes > 0 && values > 0) {
                boolean inside = Layout.times(values, bytes) <= (big ? 8 : 4);
                entries.putIfAbsent(tag, new Entry(type, values, inside ? here : TiffChain.offset(in, big)));
            } else {
                entries.putIfAbsent(tag, new Entry(0, values, here));
            }
        }
        in.seek(first + count * size);
    }

    /** Returns the order of the bytes of numbers. */
    ByteOrder order() {
        return order;
    }

    /** Returns where this directory lies. */
    long position() {
        return position;
    }

    /** Returns whether there is an entry of a tag. */
    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** Returns whether there is an entry of a tag that holds whole numbers, all of which are there. */
    boolean isNumber(int tag) {
        Entry entry = entries.get(tag);
        return entry != null && entry.type > ASCII && !FRACTIONS.contains(entry.type) && isThere(entry);
    }

    private boolean isThere(Entry entry) {
        long bytes = Layout.times(entry.count, TYPE_BYTES[entry.type]);
        return entry.at >= 0 && entry.at <= file.length() && bytes <= file.length() - entry.at;
    }

    /** Returns how many values an entry has, 0 where there is no such entry. */
    int count(int tag) {
        Entry entry = entries.get(tag);
        return entry == null ? 0 : (int) Math.min(Integer.MAX_VALUE, entry.count);
    }

    /** Returns where the values of an entry lie; 0 where there is no such entry. */
    long place(int tag) {
        Entry entry = entries.get(tag);
        return entry == null ? 0 : entry.at;
    }

    /** Returns the first number of an entry, or another where there is no such entry. */
    long number(int tag, long otherwise) throws ImageReadException {
        return has(tag) ? numbers(tag, 1)[0] : otherwise;
    }

    /** Returns a number that is at least 0 and fits an int. */
    int small(int tag, int otherwise) throws ImageReadException {
        long number = number(tag, otherwise);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw file.malformed(position, "the tag " + tag + " has the value " + number);
        }
        return (int) number;
    }

    /** Returns the whole numbers of an entry that must be there, all or the first so many. */
    long[] numbers(int tag, long most) throws ImageReadException {
        Entry entry = entries.get(tag);
        if (entry == null || entry.type == 0 || FRACTIONS.contains(entry.type)) {
            throw file.malformed(position, "a page whose tag " + tag + " is missing or no number");
        }
        values(entry);
        long[] numbers = new long[(int) Math.min(most, entry.count)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = switch (TYPE_BYTES[entry.type]) {
                case 1 -> in.u8();
                case 2 -> in.u16();
                case 4 -> in.u32();
                default -> in.i64();
            };
        }
        return numbers;
    }

    /** Returns one divided by a fraction; 0 where there is none or it has no value. */
    double inverse(int tag) throws ImageReadException {
        Entry entry = entries.get(tag);
        if (entry == null || entry.type != RATIONAL) {
            return 0;
        }
        values(entry);
        long numerator = in.u32();
        long denominator = in.u32();
        return numerator == 0 ? 0 : (double) denominator / numerator;
    }

    /** Returns a text up to its first zero, of which each byte is a character; an empty one where there is none. */
    String text(int tag) throws ImageReadException {
        Entry entry = entries.get(tag);
        if (entry == null || entry.type != ASCII) {
            return "";
        }
        values(entry);
        byte[] bytes = in.take((int) Math.min(MAX_TEXT, entry.count));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(0);
        return end < 0 ? text : text.substring(0, end);
    }

    /** Moves to the values of an entry, all of which are there. */
    private void values(Entry entry) throws ImageReadException {
        if (!isThere(entry)) {
            throw file.truncated(entry.at, Layout.times(entry.count, TYPE_BYTES[entry.type]));
        }
        in.seek(entry.at);
    }
}
