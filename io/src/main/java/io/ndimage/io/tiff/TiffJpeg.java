package io.ndimage.io.tiff;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.jpeg.JpegDecoder;
import io.ndimage.io.internal.jpeg.JpegHeader;

/** Strips and tiles that are JPEGs, whose tables may lie in the directory of their page. */
final class TiffJpeg {

    /** The bytes of the mark that begins a JPEG. */
    private static final int MARK = 2;

    private TiffJpeg() {}

    /** Returns the samples of a strip or tile, of which so many rows are there at least. */
    static byte[] samples(FileBytes file, TiffPage page, int segment, int rows, Limits limits)
            throws ImageReadException {
        long at = page.segments().offsets()[segment];
        JpegHeader header = JpegHeader.read(file, at + MARK);
        int width = page.segments().width();
        int samples = header.components().size();
        if (header.width() != width || header.height() < rows || samples != page.segmentSamples()) {
            throw file.malformed(
                    at,
                    "a strip or tile of " + width + " x " + rows + " pixels of " + page.segmentSamples()
                            + " samples is a JPEG of " + header.width() + " x " + header.height() + " of " + samples);
        }
        long tables = page.tables() == 0 ? 0 : page.tables() + MARK;
        return JpegDecoder.decodeStrip(file, header, tables, page.colours().coded(), limits);
    }
}
