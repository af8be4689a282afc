package io.ndimage.io.jpeg;

import io.ndimage.array.DType;
import io.ndimage.array.Note;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.PixelSize;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * What a JPEG says before its pixels.
 *
 * @param progressive whether the coefficients come in passes of growing accuracy
 * @param coded whether the first three components are luma and two chromas rather than colours or inks
 * @param orientation 1 to 8, how the picture is to be turned, as EXIF numbers it
 * @param stored the size of a pixel of the picture as it is stored
 */
record JpegHeader(
        int width,
        int height,
        boolean progressive,
        boolean coded,
        List<JpegComponent> components,
        int orientation,
        PixelSize stored,
        List<Note> notes) {

    private static final String PROFILE = "embedded colour profile not applied";

    /** Returns how many numbers a pixel has once read: 1, or 3 for colours and for inks. */
    int channels() {
        return Math.min(3, components.size());
    }

    private boolean lying() {
        return orientation >= 5;
    }

    /** Returns how the picture lies once read, turned upright. */
    Layout layout() {
        return new Layout(1, lying() ? width : height, lying() ? height : width, channels(), DType.UINT8);
    }

    /** Returns the size of a pixel once the picture is turned upright. */
    PixelSize size() {
        return lying() ? stored.turned() : stored;
    }

    /** Reads the segments up to the one that describes the frame. */
    static JpegHeader read(FileBytes file) throws ImageReadException {
        ByteCursor in = file.from(2, ByteOrder.BIG_ENDIAN);
        Exif exif = Exif.NONE;
        PixelSize density = PixelSize.UNKNOWN;
        int adobe = -1;
        boolean jfif = false;
        List<Note> notes = new ArrayList<>();
        while (true) {
            int marker = marker(file, in);
            long at = in.position();
            if (marker == 0xd9 || marker == 0xda) {
                throw file.malformed(at, "a JPEG whose pixels come before its header, at byte " + at);
            }
            int length = in.u16();
            if (length < 2) {
                throw file.malformed(at, "a segment of " + length + " bytes at byte " + at);
            }
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                PixelSize size = density.isUnknown() ? exif.size() : density;
                return frame(file, in, marker, exif.orientation(), size, adobe, jfif, notes);
            }
            if (marker >= 0xe0 && marker <= 0xee && length > 8) {
                byte[] content = in.take(length - 2);
                if (marker == 0xe0 && Format.startsWith(content, "JFIF\u0000")) {
                    jfif = true;
                    density = density(content);
                } else if (marker == 0xe1 && Format.startsWith(content, "Exif\u0000\u0000")) {
                    exif = Exif.read(content);
                } else if (marker == 0xe2 && Format.startsWith(content, "ICC_PROFILE\u0000")) {
                    if (!notes.contains(Note.loss(PROFILE))) {
                        notes.add(Note.loss(PROFILE));
                    }
                } else if (marker == 0xee && content.length >= 12 && Format.startsWith(content, "Adobe")) {
                    adobe = content[11];
                }
            }
            in.seek(at + length);
        }
    }

    /** Returns the size of a pixel that a JFIF segment gives: how many fill an inch or a centimetre. */
    private static PixelSize density(byte[] content) {
        if (content.length < 12 || content[7] < 1 || content[7] > 2) {
            return PixelSize.UNKNOWN;
        }
        int across = (content[8] & 0xff) << 8 | (content[9] & 0xff);
        int down = (content[10] & 0xff) << 8 | (content[11] & 0xff);
        return PixelSize.fitting(down, across, content[7] == 1 ? PixelSize.INCH : PixelSize.CENTIMETRE);
    }

    /** Returns the next marker, which fill bytes may precede. */
    static int marker(FileBytes file, ByteCursor in) throws ImageReadException {
        long at = in.position();
        if (in.u8() != 0xff) {
            throw file.malformed(at, "no segment begins at byte " + at + " where one should");
        }
        int marker = in.u8();
        while (marker == 0xff) {
            marker = in.u8();
        }
        return marker;
    }

    private static JpegHeader frame(
            FileBytes file,
            ByteCursor in,
            int marker,
            int orientation,
            PixelSize size,
            int adobe,
            boolean jfif,
            List<Note> notes)
            throws ImageReadException {
        if (marker > 0xc2) {
            throw file.unsupported(
                    "a JPEG of the kind " + (marker - 0xc0) + " (lossless, hierarchical or arithmetically coded)");
        }
        long at = in.position();
        int bits = in.u8();
        int height = in.u16();
        int width = in.u16();
        int count = in.u8();
        if (bits != 8) {
            throw file.unsupported("a JPEG of " + bits + " bits a sample");
        }
        if (height == 0 || width == 0) {
            throw file.malformed(at, "a JPEG of " + width + " x " + height + " pixels");
        }
        if (count != 1 && count != 3 && count != 4) {
            throw file.unsupported("a JPEG of " + count + " components");
        }
        List<JpegComponent> components = new ArrayList<>();
        int hMax = 1;
        int vMax = 1;
        for (int c = 0; c < count; c++) {
            int id = in.u8();
            int sampling = in.u8();
            int quantization = in.u8();
            int h = count == 1 ? 1 : sampling >> 4;
            int v = count == 1 ? 1 : sampling & 15;
            if (h < 1 || h > 4 || v < 1 || v > 4 || quantization > 3) {
                throw file.malformed(at, "a component sampled " + h + " x " + v);
            }
            components.add(new JpegComponent(id, h, v, quantization));
            hMax = Math.max(hMax, h);
            vMax = Math.max(vMax, v);
        }
        for (JpegComponent component : components) {
            if (hMax % component.h != 0 || vMax % component.v != 0) {
                throw file.unsupported("a JPEG whose components are sampled in fractions of each other");
            }
            component.size(width, height, hMax, vMax);
        }
        if (orientation != 1) {
            notes.add(Note.information("turned upright, as its EXIF orientation " + orientation + " says"));
        }
        if (count == 4) {
            notes.add(Note.loss("four inks (CMYK) turned into RGB"));
        }
        boolean coded = count == 4 ? adobe > 0 : count == 3 && isCoded(components, adobe, jfif);
        return new JpegHeader(width, height, marker == 0xc2, coded, components, orientation, size, List.copyOf(notes));
    }

    private static boolean isCoded(List<JpegComponent> components, int adobe, boolean jfif) {
        if (jfif || adobe >= 0) {
            return jfif || adobe != 0;
        }
        return !(components.get(0).id == 'R' && components.get(1).id == 'G' && components.get(2).id == 'B');
    }
}
