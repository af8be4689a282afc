package io.ndimage.io.png;

import io.ndimage.io.WriteOptions;
import io.ndimage.io.internal.PixelSize;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Encodes rows as PNG, gray or RGB, with alpha or without; {@link RowDeflater} says how they are compressed. */
public final class PngEncoder {

    private static final int[] COLOUR_TYPES = {0, 4, 2, 6};

    private PngEncoder() {}

    /**
     * Writes a whole file; the stream stays open.
     *
     * @param size of a pixel where the picture has its natural size; left open where it is unknown
     * @param options which name the threads
     */
    public static void encode(PngRows rows, PixelSize size, WriteOptions options, OutputStream out) throws IOException {
        out.write(PngHeader.MAGIC.getBytes(StandardCharsets.ISO_8859_1));
        ByteBuffer header = ByteBuffer.allocate(13)
                .putInt(rows.width())
                .putInt(rows.height())
                .put((byte) rows.depth())
                .put((byte) COLOUR_TYPES[rows.channels() - 1]);
        chunk(out, PngHeader.IHDR, header.array(), 0, 13);
        PixelSize stored = stored(size);
        if (!stored.isUnknown()) {
            ByteBuffer density = ByteBuffer.allocate(9)
                    .putInt((int) stored.across(PixelSize.METRE))
                    .putInt((int) stored.down(PixelSize.METRE))
                    .put((byte) 1);
            chunk(out, PngHeader.PHYS, density.array(), 0, 9);
        }
        RowDeflater.deflate(rows, options, new Pieces(out));
        chunk(out, PngHeader.IEND, new byte[0], 0, 0);
    }

    /** Returns the size of a pixel that a file gives: by how many fill a metre. */
    static PixelSize stored(PixelSize size) {
        return size.stored(PixelSize.METRE, Integer.MAX_VALUE);
    }

    /** Makes a chunk of pixels of each piece that is written. */
    private static final class Pieces extends FilterOutputStream {

        Pieces(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] piece, int start, int count) throws IOException {
            chunk(out, PngHeader.IDAT, piece, start, count);
        }
    }

    private static void chunk(OutputStream out, int type, byte[] content, int start, int count) throws IOException {
        byte[] head = ByteBuffer.allocate(8).putInt(count).putInt(type).array();
        CRC32 crc = new CRC32();
        crc.update(head, 4, 4);
        crc.update(content, start, count);
        out.write(head);
        out.write(content, start, count);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
