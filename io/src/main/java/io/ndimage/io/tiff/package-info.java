/**
 * The Tagged Image File Format, read and written: not API, only {@code io} calls it.
 *
 * <p>Reading goes from {@code TiffFormat} along the {@code TiffChain} of {@code TiffDirectory}, one for each page, to what they say
 * ({@code TiffPage}, {@code TiffSegments}), and what the pages are together: {@code TiffPages} gathers those of one kind, {@code
 * ImageJDescription}, {@code ShapedDescription} and {@code TiffSpacing} make a {@code TiffStack} of them. {@code TiffDecoder} shares
 * strips and tiles among threads, undoes the {@code TiffCompression} and the {@code TiffPredictor} of each, and {@code TiffRows}
 * puts its numbers in place.
 *
 * <p>{@code TiffEncoder} writes a {@code TiffStack} as {@code TiffStrips}, which a {@code TiffDeflater} compresses, and says in
 * {@code TiffEntries} where those of each page are.
 */
@NullMarked
package io.ndimage.io.tiff;

import org.jspecify.annotations.NullMarked;
