package io.ndimage.io.webp;

import io.ndimage.io.ImageReadException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a lossless picture to pixels of alpha, red, green and blue, from the highest byte on: prefix codes of pixels, of copies
 * of earlier pixels and of places in a table of recent colours; then the transforms undone, the last first.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649">RFC 9649, WebP image format</a>
 */
final class Vp8lDecoder {

    private static final int LITERALS = 256;
    private static final int LENGTHS = 24;
    private static final int DISTANCES = 40;
    private static final int MOST_CACHE_BITS = 11;
    private static final int CACHE_FACTOR = 0x1e35a7bd;

    /** Where near copies come from: rows above in the higher four bits, 8 less the columns to the left in the lower ones. */
    private static final byte[] NEAR =
            Vp8Tables.bytes("1807171928062729161a262a38053739151b363a252b48044749141c353b464a242c58454b343c03"
                    + "5759131d565a232d444c555b333d68026769121e666a222e545c434d656b323e78017779535d111f"
                    + "646c424e767a212f757b313f636d525e00747c414f1020626e30737d515f40727e616f50717f6070");

    /** The ways in which pixels are changed before they are coded. */
    private enum Kind {
        PREDICTOR,
        COLOUR,
        GREEN,
        PALETTE
    }

    private final Vp8lBits bits;

    Vp8lDecoder(Vp8lBits bits) {
        this.bits = bits;
    }

    /** Decodes a picture. */
    int[] decode(int width, int height) throws ImageReadException {
        Deque<Vp8lTransform> transforms = new ArrayDeque<>();
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        int stored = width;
        while (bits.flag()) {
            Kind kind = Kind.values()[bits.read(2)];
            if (!seen.add(kind)) {
                throw bits.damaged("the same transform twice");
            }
            Vp8lTransform transform = transform(kind, stored, height);
            stored = transform.storedWidth();
            transforms.push(transform);
        }
        int[] pixels = pixels(stored, height, true);
        for (Vp8lTransform transform : transforms) {
            pixels = transform.undo(pixels, height);
        }
        return pixels;
    }

    private Vp8lTransform transform(Kind kind, int width, int height) throws ImageReadException {
        return switch (kind) {
            case PREDICTOR -> {
                int side = bits.read(3) + 2;
                yield new PredictorTransform(width, side, pixels(blocks(width, side), blocks(height, side), false));
            }
            case COLOUR -> {
                int side = bits.read(3) + 2;
                yield new ColourTransform(width, side, pixels(blocks(width, side), blocks(height, side), false));
            }
            case GREEN -> new GreenTransform(width);
            case PALETTE -> {
                int colours = bits.read(8) + 1;
                yield PaletteTransform.of(width, pixels(colours, 1, false));
            }
        };
    }

    /** Returns how many blocks of 2<sup>side</sup> pixels cover a length. */
    private static int blocks(int length, int side) {
        return (length + (1 << side) - 1) >> side;
    }

    /** The codes of a part of the picture: green and lengths and recent colours, red, blue, alpha, distances. */
    private record Group(Vp8lCode green, Vp8lCode red, Vp8lCode blue, Vp8lCode alpha, Vp8lCode distance) {

        static Group read(Vp8lBits bits, int cacheSize) throws ImageReadException {
            return new Group(
                    Vp8lCode.of(bits, LITERALS + LENGTHS + cacheSize),
                    Vp8lCode.of(bits, LITERALS),
                    Vp8lCode.of(bits, LITERALS),
                    Vp8lCode.of(bits, LITERALS),
                    Vp8lCode.of(bits, DISTANCES));
        }
    }

    /** Decodes pixels; only the picture itself, not what its transforms need, has codes for each of its parts. */
    private int[] pixels(int width, int height, boolean picture) throws ImageReadException {
        int cacheBits = 0;
        if (bits.flag()) {
            cacheBits = bits.read(4);
            if (cacheBits < 1 || cacheBits > MOST_CACHE_BITS) {
                throw bits.damaged("a table of 2^" + cacheBits + " recent colours");
            }
        }
        int side = 0;
        int[] parts = null;
        int groupCount = 1;
        if (picture && bits.flag()) {
            side = bits.read(3) + 2;
            parts = pixels(blocks(width, side), blocks(height, side), false);
            for (int i = 0; i < parts.length; i++) {
                parts[i] = parts[i] >> 8 & 0xffff;
                groupCount = Math.max(groupCount, parts[i] + 1);
            }
        }
        int cacheSize = cacheBits == 0 ? 0 : 1 << cacheBits;
        Group[] groups = new Group[groupCount];
        for (int i = 0; i < groupCount; i++) {
            groups[i] = Group.read(bits, cacheSize);
        }
        return pixels(width, new int[width * height], groups, side, parts, new int[cacheSize], cacheBits);
    }

    private int[] pixels(
            int width, int[] out, Group[] groups, int side, int @Nullable [] parts, int[] cache, int cacheBits)
            throws ImageReadException {
        int partsWide = blocks(width, side);
        int at = 0;
        int cached = 0;
        while (at < out.length) {
            int part = parts == null ? 0 : parts[((at / width) >> side) * partsWide + ((at % width) >> side)];
            Group group = groups[part];
            int code = group.green.read(bits);
            if (code < LITERALS) {
                int red = group.red.read(bits);
                int blue = group.blue.read(bits);
                out[at++] = group.alpha.read(bits) << 24 | red << 16 | code << 8 | blue;
            } else if (code < LITERALS + LENGTHS) {
                int length = number(code - LITERALS);
                int distance = distance(number(group.distance.read(bits)), width);
                if (distance > at || length > out.length - at) {
                    throw bits.damaged("a copy of pixels that are not there");
                }
                copy(out, at, distance, length);
                at += length;
            } else {
                for (; cached < at; cached++) {
                    cache[place(out[cached], cacheBits)] = out[cached];
                }
                out[at++] = cache[code - LITERALS - LENGTHS];
            }
        }
        return out;
    }

    private static int place(int pixel, int cacheBits) {
        return (CACHE_FACTOR * pixel) >>> (32 - cacheBits);
    }

    /** Copies pixels one after the other: a copy may begin in what it has just copied. */
    private static void copy(int[] out, int at, int distance, int length) {
        if (distance == 1) {
            Arrays.fill(out, at, at + length, out[at - 1]);
        } else if (distance >= length) {
            System.arraycopy(out, at - distance, out, at, length);
        } else {
            for (int i = at; i < at + length; i++) {
                out[i] = out[i - distance];
            }
        }
    }

    /** Returns the number that a symbol begins and bits complete: a length, or a distance. */
    private int number(int symbol) throws ImageReadException {
        if (symbol < 4) {
            return symbol + 1;
        }
        int extra = (symbol - 2) >> 1;
        return ((2 + (symbol & 1)) << extra) + bits.read(extra) + 1;
    }

    /** Returns how many pixels back a distance goes: the first numbers stand for places nearby. */
    private static int distance(int number, int width) {
        if (number > NEAR.length) {
            return number - NEAR.length;
        }
        int place = NEAR[number - 1];
        return Math.max(1, (place >> 4) * width + 8 - (place & 15));
    }
}
