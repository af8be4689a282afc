package io.ndimage.io.mat;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.MatValue;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.PartBytes;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the variables of a file of level 5, reading no more than their headers. */
final class Level5Index {

    private Level5Index() {}

    static Map<String, MatEntry> of(FileBytes file, ByteOrder order) throws ImageReadException {
        Map<String, MatEntry> entries = new LinkedHashMap<>();
        long at = Preamble.BYTES;
        for (int number = 1; at < file.length(); number++) {
            Place place = Place.at(file, at, order);
            MatEntry entry = place.entry(number);
            if (entry != null) {
                entries.put(entry.variable().name(), entry);
            }
            at += place.length;
            boolean goesOn = place.isVariable()
                    || at >= file.length()
                    || Place.at(file, at, order).isVariable();
            if (!goesOn) {
                break;
            }
        }
        return entries;
    }

    /** Where a variable lies in the file, its tag included. */
    private record Place(FileBytes file, long start, long length, ByteOrder order, int type)
            implements MatEntry.Content {

        /** Returns what the tag at a place says, whatever that is. */
        static Place at(FileBytes file, long at, ByteOrder order) throws ImageReadException {
            if (file.length() - at < Tag.BYTES) {
                return new Place(file, at, Tag.BYTES, order, 0);
            }
            PartBytes tag = PartBytes.stored(file, "variable", at, Tag.BYTES, order);
            int type = tag.i32();
            return new Place(file, at, Tag.BYTES + tag.u32(), order, type);
        }

        /** Returns whether a variable can lie here. */
        boolean isVariable() {
            return (type == Tag.MATRIX || type == Tag.COMPRESSED) && length <= file.length() - start;
        }

        /** Returns the variable, or null where it is nothing that can be asked for. */
        @Nullable
        MatEntry entry(int number) throws ImageReadException {
            try {
                long room = file.length() - start;
                if (room < Tag.BYTES) {
                    throw file.truncated(start, Tag.BYTES);
                }
                if (type != Tag.MATRIX && type != Tag.COMPRESSED) {
                    throw file.malformed(
                            start, "an element of type " + type + " at byte " + start + " where a variable belongs");
                }
                if (length > room) {
                    throw file.truncated(start + Tag.BYTES, length - Tag.BYTES);
                }
                if (length == Tag.BYTES) {
                    return null;
                }
                Level5Header header = header();
                // What MATLAB keeps for itself, such as the contents of objects, has no name.
                return header.name().isEmpty() ? null : new MatEntry(header.variable(), this);
            } catch (ImageReadException e) {
                String name = nameOfDamaged(number);
                return name.isEmpty() ? null : MatEntry.lost(name, e);
            }
        }

        private PartBytes open() {
            long there = Math.min(length, file.length() - start);
            return type == Tag.COMPRESSED
                    ? PartBytes.inflated(file, "variable", start + Tag.BYTES, there - Tag.BYTES, order)
                    : PartBytes.stored(file, "variable", start, there, order);
        }

        /** Returns how many bytes there are at most. */
        private long most() {
            return type == Tag.COMPRESSED ? Layout.times(length - Tag.BYTES, PartBytes.DEFLATE_RATIO) : length;
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

        /** Returns the name that a variable has in spite of damage, or the one that it gets by its number. */
        private String nameOfDamaged(int number) {
            try (PartBytes in = open()) {
                in.skip(Tag.BYTES);
                return Level5Header.name(in, most());
            } catch (ImageReadException e) {
                return MatEntry.nameless(number);
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
