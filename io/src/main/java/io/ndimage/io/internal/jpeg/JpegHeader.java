package io.ndimage.io.internal.jpeg;

import io.ndimage.array.DType;
import io.ndimage.array.Note;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.Exif;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.Inks;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.Orientation;
import io.ndimage.io.internal.PixelSize;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * What a JPEG says before its pixels.
 *
 * @param start where its segments begin, after its first mark
 * @param progressive whether the coefficients come in passes of growing accuracy
 * @param coded whether the first three components are luma and two chromas rather than colours or inks
 * @param orientation how the picture is to be turned
 * @param size the size of a pixel of the picture as it is stored
 */
public record JpegHeader(
        long start,
        int width,
        int height,
        boolean progressive,
        boolean coded,
        List<JpegComponent> components,
        Orientation orientation,
        PixelSize size,
        List<Note> notes) {

    /** The markers of a scan, of the end, and of the number of lines. */
    private static final int SCAN = 0xda;

    static final int END = 0xd9;
    private static final int LINES = 0xdc;

    private static final String PROFILE = "embedded colour profile not applied";

    /** Returns how many numbers a pixel has once read: 1, or 3 for colours and for inks. */
    public int channels() {
        return Math.min(3, components.size());
    }

    /** Returns how the picture lies as it is stored. */
    public Layout layout() {
        return new Layout(1, height, width, channels(), DType.UINT8);
    }

    /**
     * Reads the segments up to the one that describes the frame.
     *
     * @param start where they begin, after the mark that begins a JPEG
     */
    public static JpegHeader read(FileBytes file, long start) throws ImageReadException {
        ByteCursor in = file.from(start, ByteOrder.BIG_ENDIAN);
        Exif exif = Exif.NONE;
        PixelSize density = PixelSize.UNKNOWN;
        int adobe = -1;
        boolean jfif = false;
        List<Note> notes = new ArrayList<>();
        while (true) {
            int marker = marker(file, in);
            long at = in.position();
            if (marker == END || marker == SCAN) {
                throw file.malformed(at, "a JPEG whose pixels come before its header, at byte " + at);
            }
            int length = in.u16();
            if (length < 2) {
                throw file.malformed(at, "a segment of " + length + " bytes at byte " + at);
            }
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                PixelSize size = density.isUnknown() ? exif.size() : density;
                return frame(file, start, in, marker, exif.orientation(), size, adobe, jfif, notes);
            }
            if (marker >= 0xe0 && marker <= 0xee && length > 8) {
                byte[] content = in.take(length - 2);
                if (marker == 0xe0 && Format.startsWith(content, "JFIF\u0000")) {
                    jfif = true;
                    density = density(content);
                } else if (marker == 0xe1 && Format.startsWith(content, Exif.NAME)) {
                    exif = Exif.read(content);
                } else if (marker == 0xe2 && Format.startsWith(content, "ICC_PROFILE\u0000")) {
                    if (!notes.contains(Note.loss(PROFILE))) {
                        notes.add(Note.loss(PROFILE));
                    }
                } else if (marker == 0xe2 && Format.startsWith(content, "MPF\u0000")) {
                    notes.add(Note.information("more than one picture; only the first is read"));
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
            long start,
            ByteCursor in,
            int marker,
            Orientation orientation,
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
        if (height == 0) {
            height = heightBehind(file, at - 2);
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
        notes.addAll(orientation.notes(file));
        if (count == 4) {
            notes.add(Note.loss(Inks.NOTE));
        }
        boolean coded = count == 4 ? adobe > 0 : count == 3 && isCoded(components, adobe, jfif);
        return new JpegHeader(
                start, width, height, marker == 0xc2, coded, components, orientation, size, List.copyOf(notes));
    }

    /** Returns the height that stands behind the pixels of the first scan, given where the segment of the frame begins; 0 for none. */
    private static int heightBehind(FileBytes file, long frame) throws ImageReadException {
        ByteCursor in = file.from(frame, ByteOrder.BIG_ENDIAN);
        in.skip(in.u16() - 2);
        int marker = marker(file, in);
        for (; marker != SCAN && marker != END; marker = marker(file, in)) {
            in.skip(in.u16() - 2);
        }
        while (in.hasNext()) {
            if (in.u8() == 0xff) {
                int next = in.u8();
                if (next == LINES) {
                    in.skip(2);
                    file.forgive(in.position(), "the height stands behind the pixels (DNL)");
                    return in.u16();
                }
                boolean within = next == 0 || (next >= 0xd0 && next <= 0xd7);
                if (next == 0xff) {
                    in.skip(-1);
                } else if (!within) {
                    return 0;
                }
            }
        }
        return 0;
    }

    private static boolean isCoded(List<JpegComponent> components, int adobe, boolean jfif) {
        if (jfif || adobe >= 0) {
            return jfif || adobe != 0;
        }
        return !(components.get(0).id == 'R' && components.get(1).id == 'G' && components.get(2).id == 'B');
    }
}
