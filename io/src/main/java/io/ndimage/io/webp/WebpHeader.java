package io.ndimage.io.webp;

import io.ndimage.array.DType;
import io.ndimage.array.Note;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.Exif;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a WebP says before its pixels.
 *
 * @param lossless how the picture is coded
 * @param picture where the coded picture lies
 * @param hasAlpha whether pixels have an alpha
 * @param alpha where the alpha of a lossy picture lies; {@link Chunk#NONE} where all are opaque
 */
record WebpHeader(
        int width,
        int height,
        boolean lossless,
        Chunk picture,
        boolean hasAlpha,
        Chunk alpha,
        Exif exif,
        List<Note> notes) {

    private static final int HEAD = 8;
    private static final int FLAG_ALPHA = 0x10;
    private static final int FLAG_EXIF = 0x08;
    private static final int LOSSLESS_MARK = 0x2f;
    private static final int LOSSLESS_HEAD = 5;

    /**
     * A part of the file.
     *
     * @param at the position of its content
     * @param length of its content
     */
    record Chunk(long at, long length) {

        static final Chunk NONE = new Chunk(0, 0);

        /** Returns where the next one begins. */
        long end() {
            return at + length + (length & 1);
        }

        /** Returns its content, which lies within the file. */
        byte[] content(FileBytes file) throws ImageReadException {
            return file.take(at, length);
        }
    }

    Layout layout() {
        return new Layout(1, height, width, hasAlpha ? 4 : 3, DType.UINT8);
    }

    /** Goes through the chunks up to the one of the picture, or of the first picture of an animation, and on to a camera's notes. */
    static WebpHeader read(FileBytes file) throws ImageReadException {
        Search search = new Search(file);
        while (!search.found()) {
            search.next();
        }
        search.findExif();
        return search.header();
    }

    /** What has been found so far. */
    private static final class Search {

        private final FileBytes file;
        private final ByteCursor in;
        private final List<Note> notes = new ArrayList<>();
        private int canvasWidth;
        private int canvasHeight;
        private boolean extended;
        private boolean flagged;
        private boolean noted;
        private boolean lossless;
        private Chunk alpha = Chunk.NONE;
        private Chunk picture = Chunk.NONE;
        private Exif exif = Exif.NONE;

        /** Where the chunk begins that comes after the picture, or after the frame in which it is. */
        private long behind;

        Search(FileBytes file) {
            this.file = file;
            this.in = file.from(12, ByteOrder.LITTLE_ENDIAN);
        }

        boolean found() {
            return picture.length() > 0;
        }

        /** Looks at the next chunk and moves behind it, or into it where it is a frame. */
        void next() throws ImageReadException {
            long at = in.position();
            String name = new String(in.take(4), StandardCharsets.ISO_8859_1);
            Chunk chunk = new Chunk(at + HEAD, in.u32());
            if (chunk.length() > file.length() - chunk.at()) {
                throw file.truncated(chunk.at(), chunk.length());
            }
            switch (name) {
                case "VP8X" -> extension();
                case "ICCP" -> notes.add(Note.loss("embedded colour profile not applied"));
                case "EXIF" -> exif = Exif.read(chunk.content(file));
                case "ANMF" -> {
                    behind = chunk.end();
                    frame(chunk);
                    return;
                }
                case "ALPH" -> alpha = chunk;
                case "VP8 " -> picture = chunk;
                case "VP8L" -> {
                    picture = chunk;
                    lossless = true;
                }
                default -> {}
            }
            behind = Math.max(behind, chunk.end());
            in.seek(chunk.end());
        }

        /** Looks at the chunks behind the picture, which the header says are there. */
        void findExif() throws ImageReadException {
            while (extended && exif.equals(Exif.NONE)) {
                if (file.length() - behind < HEAD) {
                    forgiveNoted(behind, "the file ends before the camera's notes (EXIF), behind its pixels");
                    return;
                }
                in.seek(behind);
                String name = new String(in.take(4), StandardCharsets.ISO_8859_1);
                Chunk chunk = new Chunk(behind + HEAD, in.u32());
                if (chunk.length() > file.length() - chunk.at()) {
                    file.forgive(behind, "the file is cut short at byte " + file.length() + ", behind its pixels");
                    return;
                }
                if (name.equals("EXIF")) {
                    exif = Exif.read(chunk.content(file));
                    return;
                }
                behind = chunk.end();
            }
        }

        /** Notes that a camera's notes are not there, if the header says that they are. */
        private void forgiveNoted(long at, String problem) throws ImageReadException {
            if (noted) {
                file.forgive(at, problem);
            }
        }

        private void extension() throws ImageReadException {
            extended = true;
            int flags = in.i32();
            flagged = (flags & FLAG_ALPHA) != 0;
            noted = (flags & FLAG_EXIF) != 0;
            canvasWidth = u24() + 1;
            canvasHeight = u24() + 1;
        }

        private int u24() throws ImageReadException {
            return in.u16() | in.u8() << 16;
        }

        private void frame(Chunk chunk) throws ImageReadException {
            int left = u24();
            int top = u24();
            int width = u24() + 1;
            int height = u24() + 1;
            if (left != 0 || top != 0 || width != canvasWidth || height != canvasHeight) {
                throw file.unsupported("an animated WebP whose first picture does not cover it");
            }
            in.skip(4);
            notes.add(Note.loss("animated; only the first picture is read"));
            if (in.position() > chunk.at() + chunk.length()) {
                throw file.malformed(chunk.at(), "a frame of " + chunk.length() + " bytes");
            }
        }

        WebpHeader header() throws ImageReadException {
            int width;
            int height;
            boolean hasAlpha;
            if (picture.length() < (lossless ? LOSSLESS_HEAD : Vp8Header.START)) {
                throw file.malformed(picture.at(), "a picture of " + picture.length() + " bytes");
            }
            if (lossless) {
                byte[] head = file.take(picture.at(), LOSSLESS_HEAD);
                if (head[0] != LOSSLESS_MARK || (head[4] & 0xe0) != 0) {
                    throw file.malformed(picture.at(), "no lossless picture begins at byte " + picture.at());
                }
                int sizes = (head[1] & 0xff) | (head[2] & 0xff) << 8 | (head[3] & 0xff) << 16 | (head[4] & 0xff) << 24;
                width = (sizes & 0x3fff) + 1;
                height = (sizes >> 14 & 0x3fff) + 1;
                hasAlpha = (sizes >> 28 & 1) != 0;
            } else {
                byte[] head = file.take(picture.at(), Vp8Header.START);
                Vp8Header.check(file, head, picture.at());
                width = Vp8Header.width(head);
                height = Vp8Header.height(head);
                hasAlpha = flagged || (extended && alpha.length() > 0);
            }
            if (extended && (width != canvasWidth || height != canvasHeight)) {
                throw file.malformed(
                        picture.at(),
                        "a picture of " + width + " x " + height + " in a file of " + canvasWidth + " x "
                                + canvasHeight);
            }
            notes.addAll(exif.orientation().notes(file));
            return new WebpHeader(width, height, lossless, picture, hasAlpha, alpha, exif, List.copyOf(notes));
        }
    }
}
