package io.ndimage.io.tiff;

import io.ndimage.io.internal.PageBox;

/**
 * A part of a page as a page of its own, of the strips or tiles that the part needs and no others. Of those that are not compressed,
 * single rows are taken, and of these the columns that are wanted, where a pixel begins with a byte.
 *
 * @param page the part
 * @param box where it lies on the page, as this is stored
 */
record TiffCrop(TiffPage page, PageBox box) {

    /** Returns the least part that can be decoded and has all of a box. */
    static TiffCrop of(TiffPage page, PageBox wanted) {
        TiffSegments segments = page.segments();
        return page.compression() == TiffCompression.NONE && !segments.tiled()
                ? rows(page, segments, wanted)
                : whole(page, segments, wanted);
    }

    /** Returns whole strips or tiles. */
    private static TiffCrop whole(TiffPage page, TiffSegments segments, PageBox wanted) {
        int firstDown = wanted.top() / segments.height();
        int firstAcross = wanted.left() / segments.width();
        int down = (wanted.bottom() - 1) / segments.height() - firstDown + 1;
        int across = (wanted.right() - 1) / segments.width() - firstAcross + 1;
        int planes = segments.planes();
        long[] offsets = new long[planes * down * across];
        long[] counts = new long[offsets.length];
        int at = 0;
        for (int plane = 0; plane < planes; plane++) {
            for (int row = firstDown; row < firstDown + down; row++) {
                int from = (plane * segments.down() + row) * segments.across() + firstAcross;
                System.arraycopy(segments.offsets(), from, offsets, at, across);
                System.arraycopy(segments.counts(), from, counts, at, across);
                at += across;
            }
        }
        int top = firstDown * segments.height();
        int left = firstAcross * segments.width();
        PageBox box = new PageBox(
                top,
                left,
                Math.min(page.height() - top, down * segments.height()),
                Math.min(page.width() - left, across * segments.width()));
        TiffSegments kept =
                new TiffSegments(segments.tiled(), segments.width(), segments.height(), across, down, offsets, counts);
        return new TiffCrop(page.with(box.height(), box.width(), kept), box);
    }

    /** Returns rows of strips that are not compressed, each as a strip. */
    private static TiffCrop rows(TiffPage page, TiffSegments segments, PageBox wanted) {
        long pixelBits = (long) page.segmentSamples() * page.bits();
        boolean columns = page.bits() % 8 == 0 && page.predictor() == TiffPredictor.NONE;
        PageBox box = columns ? wanted : new PageBox(wanted.top(), 0, wanted.height(), page.width());
        long[] offsets = new long[segments.planes() * box.height()];
        long[] counts = new long[offsets.length];
        int at = 0;
        for (int plane = 0; plane < segments.planes(); plane++) {
            for (int row = box.top(); row < box.bottom(); row++, at++) {
                long strip = segments.offsets()[plane * segments.down() + row / segments.height()];
                offsets[at] = strip + row % segments.height() * page.rowBytes() + box.left() * pixelBits / 8;
                counts[at] = (box.width() * pixelBits + 7) / 8;
            }
        }
        TiffSegments kept = new TiffSegments(false, box.width(), 1, 1, box.height(), offsets, counts);
        return new TiffCrop(page.with(box.height(), box.width(), kept), box);
    }
}
