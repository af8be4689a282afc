package io.ndimage.io.png;

import io.ndimage.io.WriteOptions;
import io.ndimage.io.internal.Sharing;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Filters and deflates rows: what a PNG holds in its chunks of pixels, and a PDF in a stream with PNG's predictors.
 *
 * <p>Rows are compressed in pieces that know nothing of each other, so that threads can share them; the pieces depend on the size
 * of the picture alone. That makes a photograph larger by a part in a thousand.
 *
 * <p>The pixels are what is promised. The bytes are the same for the same pixels on one JDK, but not on every one: JDKs come with
 * different versions of zlib, or take the system's.
 */
public final class RowDeflater {

    /** Bytes of rows in a piece, or a row where it has more. */
    private static final int PIECE = 1 << 19;

    /** The most bytes that are written at once. */
    private static final int BUFFER = 1 << 16;

    /** What a zlib stream begins with: a window of 32 KiB, and a level that is fast. */
    private static final byte[] HEAD = {0x78, 0x5e};

    private final OutputStream out;

    /** The pieces that wait for one before them, by their numbers. */
    private final Map<Integer, DeflatedRows> waiting = new HashMap<>();

    private int written;
    private StreamSum sum = StreamSum.EMPTY;

    private RowDeflater(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes all rows as one zlib stream, in pieces of at most 64 KiB; the stream that takes them stays open.
     *
     * @param options which name the threads
     */
    public static void deflate(PngRows rows, WriteOptions options, OutputStream out) throws IOException {
        int high = Math.max(1, PIECE / (1 + rows.rowBytes()));
        int pieces = (rows.height() + high - 1) / high;
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        buffered.write(HEAD);
        RowDeflater stream = new RowDeflater(buffered);
        Sharing.run(options, pieces, (long) rows.height() * rows.rowBytes(), () -> {
            RowPieces worker = new RowPieces(rows, high);
            return piece -> stream.write(piece, worker.deflate(piece));
        });
        buffered.write(ByteBuffer.allocate(4).putInt(stream.sum.value()).array());
        buffered.flush();
    }

    /** Writes a piece, and those that waited for it; or lets it wait. */
    private synchronized void write(int piece, DeflatedRows rows) throws IOException {
        waiting.put(piece, rows);
        for (DeflatedRows next = waiting.remove(written); next != null; next = waiting.remove(written)) {
            for (int from = 0; from < next.bytes().length; from += BUFFER / 2) {
                out.write(next.bytes(), from, Math.min(BUFFER / 2, next.bytes().length - from));
            }
            sum = sum.followedBy(next.sum());
            written++;
        }
    }
}
