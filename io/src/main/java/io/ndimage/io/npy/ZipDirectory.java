package io.ndimage.io.npy;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.FileBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The directory at the end of a zip file, of the first or the 64-bit kind. */
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int MAX_COMMENT = 0xffff;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final long END64_SIGNATURE = 0x06064b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int MAX_MEMBERS = 10_000;
    private static final int EXTRA64 = 1;
    private static final int UTF8 = 0x800;

    /** What stands in place of a number that needs 64 bits. */
    private static final long SEE_EXTRA = 0xffffffffL;

    private ZipDirectory() {}

    /** Returns the members, in the directory's order. */
    static List<ZipMember> read(FileBytes file) throws ImageReadException {
        long end = end(file);
        ByteCursor in = file.from(end + 10, ByteOrder.LITTLE_ENDIAN);
        long count = in.u16();
        long bytes = in.u32();
        long start = in.u32();
        if (end >= LOCATOR_BYTES) {
            in.seek(end - LOCATOR_BYTES);
            if (in.i32() == LOCATOR_SIGNATURE) {
                in.skip(4);
                long end64 = in.i64();
                in.seek(end64);
                if (end64 < 0 || end64 > end || in.u32() != END64_SIGNATURE) {
                    throw file.malformed(end, "the 64-bit end of the zip file's directory is not where it should be");
                }
                in.seek(end64 + 32);
                count = in.i64();
                bytes = in.i64();
                start = in.i64();
            }
        }
        if (start < 0 || bytes < 0 || start > end || bytes > end - start || count < 0 || count > bytes / ENTRY_BYTES) {
            throw file.malformed(
                    end, "a zip file's directory of " + count + " members in " + bytes + " bytes at byte " + start);
        }
        if (count > MAX_MEMBERS) {
            throw file.limit("a zip file of " + count + " members; at most " + MAX_MEMBERS + " are allowed");
        }
        return members(file, start, start + bytes, (int) count);
    }

    /** Returns where the record at the end begins; a comment may follow it. */
    private static long end(FileBytes file) throws ImageReadException {
        int tail = (int) Math.min(file.length(), END_BYTES + MAX_COMMENT);
        long from = file.length() - tail;
        ByteBuffer last = ByteBuffer.wrap(file.take(from, tail)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = tail - END_BYTES; at >= 0; at--) {
            boolean found = last.getInt(at) == END_SIGNATURE;
            if (found && Short.toUnsignedInt(last.getShort(at + END_BYTES - 2)) == tail - END_BYTES - at) {
                return from + at;
            }
        }
        throw file.malformed(file.length(), "a zip file without the directory at its end; was it cut short?");
    }

    private static List<ZipMember> members(FileBytes file, long start, long stop, int count) throws ImageReadException {
        List<ZipMember> members = new ArrayList<>();
        ByteCursor in = file.from(start, ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            long at = in.position();
            if (stop - at < ENTRY_BYTES || in.i32() != ENTRY_SIGNATURE) {
                throw file.malformed(at, "no member in the zip file's directory at byte " + at);
            }
            in.skip(4);
            int flags = in.u16();
            int method = in.u16();
            in.skip(4);
            long checksum = in.u32();
            long[] wide = new long[3];
            wide[1] = in.u32();
            wide[0] = in.u32();
            int name = in.u16();
            int extra = in.u16();
            int comment = in.u16();
            in.skip(8);
            wide[2] = in.u32();
            if (name + extra + comment > stop - in.position()) {
                throw file.malformed(at, "a member of the zip file's directory at byte " + at + " goes past its end");
            }
            byte[] bytes = in.take(name);
            widen(ByteBuffer.wrap(in.take(extra)).order(ByteOrder.LITTLE_ENDIAN), wide);
            in.skip(comment);
            if (wide[0] < 0 || wide[1] < 0 || wide[2] < 0 || wide[2] > start) {
                throw file.malformed(at, "a member of the zip file's directory at byte " + at + " lies outside of it");
            }
            members.add(new ZipMember(text(bytes, flags), flags, method, checksum, wide[1], wide[0], wide[2]));
        }
        return members;
    }

    private static String text(byte[] bytes, int flags) {
        String text = new String(bytes, (flags & UTF8) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    /** Replaces the numbers that need it, size, packed size and offset, by those of the extra field of 64 bits. */
    private static void widen(ByteBuffer extra, long[] wide) {
        while (extra.remaining() >= 4) {
            int kind = Short.toUnsignedInt(extra.getShort());
            int length = Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining());
            int next = extra.position() + length;
            for (int i = 0; i < wide.length && kind == EXTRA64; i++) {
                if (wide[i] == SEE_EXTRA && next - extra.position() >= Long.BYTES) {
                    wide[i] = extra.getLong();
                }
            }
            extra.position(next);
        }
    }
}
