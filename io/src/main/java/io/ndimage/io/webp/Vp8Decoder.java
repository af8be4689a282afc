package io.ndimage.io.webp;

import io.ndimage.io.ImageReadException;
import java.util.List;

/**
 * Decodes a lossy picture to luma and two chromas of half its size: each macroblock is guessed from what lies above and to the
 * left, then what its coefficients stand for is added; in the end, edges are smoothed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6386">RFC 6386, VP8 data format and decoding guide</a>
 */
final class Vp8Decoder {

    private final Vp8Header header;
    private final int columns;
    private final int rows;
    private final Vp8Plane luma;
    private final Vp8Plane[] chromas;
    private final Vp8Modes modes;
    private final Vp8Coefficients coefficients;
    private final Vp8Prediction prediction = new Vp8Prediction();
    private final Vp8InverseTransform transform = new Vp8InverseTransform();

    /** Per macroblock: how much its edges are smoothed, and whether those within it are. */
    private final byte[] levels;

    private final boolean[] inside;

    Vp8Decoder(Vp8Header header) {
        this.header = header;
        this.columns = (header.width() + 15) / 16;
        this.rows = (header.height() + 15) / 16;
        this.luma = new Vp8Plane(16 * columns, 16 * rows);
        this.chromas = new Vp8Plane[] {new Vp8Plane(8 * columns, 8 * rows), new Vp8Plane(8 * columns, 8 * rows)};
        this.modes = new Vp8Modes(header, columns);
        this.coefficients = new Vp8Coefficients(header.coefficients(), columns, transform);
        this.levels = new byte[columns * rows];
        this.inside = new boolean[columns * rows];
    }

    /** Decodes all macroblocks and returns luma and the chromas of blue and red. */
    List<Vp8Plane> decode() throws ImageReadException {
        for (int row = 0; row < rows; row++) {
            Vp8Bits bits = header.rows().get(row & (header.rows().size() - 1));
            modes.beginRow();
            coefficients.beginRow();
            for (int column = 0; column < columns; column++) {
                macroblock(bits, column, row);
            }
            luma.extend(16 * row + 15);
        }
        Vp8LoopFilter filter = new Vp8LoopFilter(header.edges(), new Vp8Plane[] {luma, chromas[0], chromas[1]});
        for (int row = 0, i = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++, i++) {
                filter.macroblock(column, row, levels[i], inside[i]);
            }
        }
        return List.of(luma, chromas[0], chromas[1]);
    }

    private void macroblock(Vp8Bits bits, int column, int row) throws ImageReadException {
        modes.read(column);
        boolean coded = false;
        if (modes.skipped) {
            coefficients.skip(column, modes.inBlocks);
        } else {
            coded = coefficients.read(
                    bits, column, modes.inBlocks, header.quantizers().get(modes.segment));
        }
        int i = row * columns + column;
        levels[i] = (byte) header.edges().level(modes.segment, modes.inBlocks);
        inside[i] = coded || modes.inBlocks;
        if (!modes.inBlocks) {
            prediction.large(luma, 16 * column, 16 * row, 16, modes.luma[0]);
        }
        int right = luma.at(16 * column + 16, 16 * row - 1);
        for (int block = 0; block < 16; block++) {
            int x = block & 3;
            int at = luma.at(16 * column + 4 * x, 16 * row + 4 * (block >> 2));
            if (modes.inBlocks) {
                prediction.small(luma, at, x == 3 ? right : at - luma.stride + 4, modes.luma[block]);
            }
            transform.add(coefficients.values, 16 * block, luma, at);
        }
        for (int c = 0; c < 2; c++) {
            Vp8Plane plane = chromas[c];
            prediction.large(plane, 8 * column, 8 * row, 8, modes.chroma);
            for (int block = 0; block < 4; block++) {
                int at = plane.at(8 * column + 4 * (block & 1), 8 * row + 4 * (block >> 1));
                transform.add(coefficients.values, Vp8Coefficients.CHROMA + 16 * (4 * c + block), plane, at);
            }
        }
    }
}
