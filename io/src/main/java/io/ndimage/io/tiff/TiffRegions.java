package io.ndimage.io.tiff;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.StoredImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Regions of a stack of pages: of the pages that one lies in, and of no others, all is decoded.
 *
 * @param pages in the order of the first axes, of which all but those of a page are
 * @param shape of all pages together
 * @param first how many axes lie before those of a page
 */
record TiffRegions(List<TiffPage> pages, Shape shape, int first) implements StoredImage.Regions {

    /** Returns a stack, decoding nothing. */
    static StoredImage open(FileBytes file, TiffPages pages) throws ImageReadException {
        TiffStack stack = pages.stack();
        stack.layout().check(file);
        Shape shape = stack.shape();
        int first = shape.ndim() - (stack.samples() == 1 ? 2 : 3);
        Shape chunk = shape;
        for (int a = 0; a < first; a++) {
            chunk = chunk.with(a, 1);
        }
        return new StoredImage(
                stack.dtype(),
                shape,
                stack.geometry(pages.notes()),
                pages.pages().get(0).white(),
                chunk,
                new TiffRegions(pages.pages(), shape, first));
    }

    @Override
    public NdArray read(FileBytes file, Region region) throws ImageReadException {
        List<TiffPage> wanted = new ArrayList<>();
        addPages(region, 0, 0, wanted);
        Shape decoded = shape;
        Region within = region;
        for (int a = 0; a < first; a++) {
            decoded = decoded.with(a, region.size(a));
            within = within.with(a, 0, region.size(a));
        }
        Object pixels = TiffDecoder.decode(file, wanted, file.options().limits());
        NdArray array = NdArray.wrap(pages.get(0).shown(file).dtype(), pixels, decoded.sizes());
        return within.equals(Region.whole(decoded)) ? array : array.read(within);
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
}
