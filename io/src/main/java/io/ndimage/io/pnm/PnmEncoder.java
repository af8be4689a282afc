package io.ndimage.io.pnm;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.io.internal.Bits;
import io.ndimage.io.internal.Elements;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.White;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Encodes the pixels of a portable map row by row, after a header that its format gives. */
final class PnmEncoder {

    private PnmEncoder() {}

    static void header(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the number that stands for white: the image's, where every pixel is within it; else the largest of the type. */
    static int white(Image image) {
        DType dtype = image.array().dtype();
        int most = dtype == DType.BOOL ? 1 : dtype == DType.UINT8 ? 255 : 65_535;
        int least = dtype == DType.UINT16 ? 256 : 1;
        int white = White.of(image);
        return white >= least ? white : most;
    }

    /** Writes samples of one byte or two, the higher one first; truth values as 0 and 1. */
    static void samples(Image image, Layout layout, OutputStream out) throws IOException {
        int samples = Math.toIntExact(layout.width() * layout.channels());
        DType dtype = layout.dtype();
        ByteBuffer row = ByteBuffer.allocate(Math.multiplyExact(samples, dtype.bytes()));
        for (int y = 0; y < layout.height(); y++) {
            row.clear();
            Elements.store(image.array().data(), dtype, y * samples, samples, row);
            out.write(row.array());
        }
    }

    /** Writes truth values as bits, 1 for false, rows of whole bytes. */
    static void bits(Image image, Layout layout, OutputStream out) throws IOException {
        int width = (int) layout.width();
        byte[] row = new byte[(width + 7) / 8];
        for (int y = 0; y < layout.height(); y++) {
            Bits.pack((boolean[]) image.array().data(), y * width, width, row, 0);
            for (int i = 0; i < row.length; i++) {
                row[i] = (byte) ~row[i];
            }
            // The bits after the last pixel are 0, as other programs write them.
            row[row.length - 1] &= (byte) (-1 << (7 - (width + 7) % 8));
            out.write(row);
        }
    }
}
