package io.ndimage.io.mat;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.MatValue;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.PartBytes;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the variables of a file of level 5, reading no more than their headers. */
final class Level5Index {

    static final int HEADER_BYTES = 128;

    private Level5Index() {}

    static Map<String, MatEntry> of(FileBytes file, ByteOrder order) throws ImageReadException {
        Map<String, MatEntry> entries = new LinkedHashMap<>();
        long at = HEADER_BYTES;
        while (at < file.length()) {
            if (file.length() - at < Tag.BYTES) {
                throw file.truncated(at, Tag.BYTES);
            }
            PartBytes tag = PartBytes.stored(file, "variable", at, Tag.BYTES, order);
            int type = tag.i32();
            long bytes = tag.u32();
            if (type != Tag.MATRIX && type != Tag.COMPRESSED) {
                throw file.malformed(at, "an element of type " + type + " at byte " + at + " where a variable belongs");
            }
            if (bytes > file.length() - at - Tag.BYTES) {
                throw file.truncated(at + Tag.BYTES, bytes);
            }
            Place place = new Place(file, at, Tag.BYTES + bytes, order, type == Tag.COMPRESSED);
            // What MATLAB keeps for itself, such as the contents of objects, has no name.
            if (bytes > 0) {
                Level5Header header = place.header();
                if (!header.name().isEmpty()) {
                    entries.put(header.name(), new MatEntry(header.variable(), place));
                }
            }
            at += Tag.BYTES + bytes;
        }
        return entries;
    }

    /** Where a variable lies in the file, its tag included. */
    private record Place(FileBytes file, long start, long length, ByteOrder order, boolean compressed)
            implements MatEntry.Content {

        private PartBytes open() {
            return compressed
                    ? PartBytes.inflated(file, "variable", start + Tag.BYTES, length - Tag.BYTES, order)
                    : PartBytes.stored(file, "variable", start, length, order);
        }

        /** Returns how many bytes there are at most. */
        private long most() {
            return compressed ? Layout.times(length - Tag.BYTES, PartBytes.DEFLATE_RATIO) : length;
        }

        private Level5Header header() throws ImageReadException {
            try (PartBytes in = open()) {
                Tag tag = Tag.read(in, most());
                if (tag.type() != Tag.MATRIX) {
                    throw in.malformed("an element of type " + tag.type() + " where a variable belongs");
                }
                return Level5Header.read(in, in.position() + tag.bytes());
            }
        }

        @Override
        public MatValue read(Budget budget) throws ImageReadException {
            try (PartBytes in = open()) {
                MatValue value = new Level5Reader(in, budget).read(most());
                in.finish(8);
                return value;
            }
        }
    }
}
