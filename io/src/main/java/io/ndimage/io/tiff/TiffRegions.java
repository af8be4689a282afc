package io.ndimage.io.tiff;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.Orientation;
import io.ndimage.io.internal.PageBox;
import io.ndimage.io.internal.StoredImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Regions of pages: of each page that one lies in, the strips or tiles that it needs are decoded and no others, or the rows of those
 * that are not compressed.
 *
 * @param pages in the order of the first axes, of which all but those of a page are
 * @param shape of all pages together
 * @param first how many axes lie before those of a page
 */
record TiffRegions(List<TiffPage> pages, Shape shape, int first) implements StoredImage.Regions {

    /** Returns an image, decoding nothing. */
    static StoredImage open(FileBytes file, TiffPages pages) {
        TiffStack stack = pages.stack();
        Shape shape = stack.shape();
        int first = shape.ndim() - (stack.samples() == 1 ? 2 : 3);
        return new StoredImage(
                stack.dtype(),
                shape,
                stack.geometry(pages.notes()),
                pages.pages().get(0).white(),
                chunk(file, pages.pages().get(0), shape, first),
                new TiffRegions(pages.pages(), shape, first));
    }

    /** Returns the sizes of what is decoded together. */
    private static Shape chunk(FileBytes file, TiffPage page, Shape shape, int first) {
        PageBox one = TiffCrop.of(page, new PageBox(0, 0, 1, 1)).box();
        PageBox shown = page.orientation().asked(file).shown(one, page.height(), page.width());
        Shape chunk = shape;
        for (int a = 0; a < first; a++) {
            chunk = chunk.with(a, 1);
        }
        return chunk.with(first, shown.height()).with(first + 1, shown.width());
    }

    @Override
    public NdArray read(FileBytes file, Region region) throws ImageReadException {
        List<TiffPage> wanted = new ArrayList<>();
        addPages(region, 0, 0, wanted);
        long channels = shape.ndim() - first == 3 ? shape.size(first + 2) : 1;
        Layout found = new Layout(
                wanted.size(),
                region.size(first),
                region.size(first + 1),
                (int) channels,
                pages.get(0).shown(file).dtype());
        found.check(file, file.options().limits());
        NdArray pixels = found.height() == shape.size(first) && found.width() == shape.size(first + 1)
                ? decoded(file, wanted, found)
                : crops(file, wanted, found, region);
        long[] sizes = region.shape().sizes();
        if (first + 2 < shape.ndim() && region.size(first + 2) < channels) {
            Region some = Region.whole(pixels.shape()).with(3, region.start(first + 2), region.stop(first + 2));
            return pixels.read(some).reshape(sizes);
        }
        return pixels.reshape(sizes);
    }

    private void addPages(Region region, int axis, int before, List<TiffPage> wanted) {
        if (axis == first) {
            wanted.add(pages.get(before));
            return;
        }
        for (long i = region.start(axis); i < region.stop(axis); i++) {
            addPages(region, axis + 1, (int) (before * shape.size(axis) + i), wanted);
        }
    }

    /** Returns whole pages, with an axis for the pages and one for the channels. */
    private static NdArray decoded(FileBytes file, List<TiffPage> pages, Layout together) throws ImageReadException {
        Object pixels = TiffDecoder.decode(file, pages, file.options().limits());
        return NdArray.wrap(
                together.dtype(), pixels, together.pages(), together.height(), together.width(), together.channels());
    }

    /** Returns the same rows and columns of each page, of which nothing else is decoded than what they lie in. */
    private NdArray crops(FileBytes file, List<TiffPage> wanted, Layout found, Region region)
            throws ImageReadException {
        NdArray all = NdArray.zeros(found.dtype(), found.pages(), found.height(), found.width(), found.channels());
        PageBox shown = new PageBox(
                (int) region.start(first), (int) region.start(first + 1), (int) found.height(), (int) found.width());
        for (int p = 0; p < wanted.size(); p++) {
            TiffPage page = wanted.get(p);
            Orientation turn = page.orientation().asked(file);
            TiffCrop crop = TiffCrop.of(page, turn.stored(shown, page.height(), page.width()));
            PageBox there = turn.shown(crop.box(), page.height(), page.width());
            Layout one = new Layout(1, there.height(), there.width(), found.channels(), found.dtype());
            NdArray pixels = decoded(file, List.of(crop.page()), one);
            Region within = Region.whole(pixels.shape())
                    .with(1, shown.top() - there.top(), shown.bottom() - there.top())
                    .with(2, shown.left() - there.left(), shown.right() - there.left());
            all.write(Region.whole(all.shape()).with(0, p, p + 1), pixels.read(within));
        }
        return all;
    }
}
