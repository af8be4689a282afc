package io.ndimage.testkit;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import org.jspecify.annotations.Nullable;

/** An array that notes what is read of it. */
final class NotedSource implements Source {

    private final NdArray array;
    private @Nullable Region read;

    NotedSource(NdArray array) {
        this.array = array;
    }

    @Override
    public DType dtype() {
        return array.dtype();
    }

    @Override
    public Shape shape() {
        return array.shape();
    }

    @Override
    public NdArray read(Region region) {
        if (!region.isEmpty()) {
            Region before = read == null ? region : read;
            Region both = region;
            for (int a = 0; a < region.ndim(); a++) {
                both = both.with(
                        a, Math.min(before.start(a), region.start(a)), Math.max(before.stop(a), region.stop(a)));
            }
            read = both;
        }
        return array.read(region);
    }

    /** Returns the array as a source of which no more may be read than was read of this one: the box of it. */
    StrictSource asRead() {
        Region nothing = Region.whole(Shape.of(new long[array.ndim()]));
        return new StrictSource(array, read == null ? nothing : read);
    }
}
