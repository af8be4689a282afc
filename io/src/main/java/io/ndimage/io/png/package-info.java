/**
 * Portable Network Graphics, read and written: not API, only {@code io} and {@code figure} call it.
 *
 * <p>Reading goes from {@code PngFormat} to {@code PngHeader}, which stops before the pixels, and to {@code PngDecoder}, which
 * undoes the filters of the rows that {@code PngData} inflates. Writing goes from {@code PngEncoder}, which makes the file, to
 * {@code RowDeflater}, which makes the pixels' stream of any {@code PngRows} from {@code RowPieces}; figures and the pictures of their PDFs take that
 * way too. {@code RowFilter} is what both directions have in common.
 */
@NullMarked
package io.ndimage.io.png;

import org.jspecify.annotations.NullMarked;
