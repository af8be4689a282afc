package io.ndimage.fft;

import io.ndimage.array.DType;
import io.ndimage.array.Geometry;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.op.Axes;
import io.ndimage.op.Engine;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Spec;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The axes along which an array is transformed, and the sizes that it is brought to before.
 *
 * @param along the axes, none negative, in the order given
 * @param shape the sizes
 */
record Grid(List<Integer> along, Shape shape) {

    private static final Note NOTE =
            Note.information("a spectrum; the spacing is that of the pixels before the transform");

    /**
     * Returns the grid of a transform.
     *
     * @param s the sizes along the axes; null for the array's own; without axes they are those of the last ones
     */
    static Grid of(Shape input, Axes axes, @Nullable PerAxis<Integer> s) {
        List<Integer> along = axes.resolve(input);
        Shape shape = input;
        if (s != null) {
            List<Integer> sizes = s.values();
            if (axes.isAll() && sizes.size() <= input.ndim()) {
                along = IntStream.range(input.ndim() - sizes.size(), input.ndim())
                        .boxed()
                        .toList();
            }
            if (sizes.size() != along.size()) {
                throw new IllegalArgumentException("s has " + sizes.size() + " values (" + s + ") for " + along.size()
                        + " axes; allowed is one for each, or, without axes, for each of the last");
            }
            for (int place = 0; place < along.size(); place++) {
                shape = shape.with(along.get(place), sizes.get(place));
            }
        }
        for (int axis : along) {
            if (shape.size(axis) == 0) {
                throw new IllegalArgumentException(
                        "input has the shape " + input + "; allowed to be transformed are axes of 1 element or more");
            }
        }
        return new Grid(along, shape);
    }

    /**
     * Returns what is known of a spectrum: the axes and the spacing of the image behind it, so that the inverse has them again; a
     * note says so.
     */
    static Geometry spectrum(Geometry image) {
        if (!image.isSpaced() || image.notes().contains(NOTE)) {
            return image;
        }
        return image.noted(
                Stream.concat(image.notes().stream(), Stream.of(NOTE)).toList());
    }

    /**
     * Returns what is known of an image that an inverse transform gives: where it has other sizes than the one behind the spectrum,
     * its pixels share the same extent.
     *
     * @param behind the sizes of the image behind the spectrum
     * @param to the sizes of the image that is given
     */
    static Geometry inverse(Geometry spectrum, Shape behind, Shape to) {
        return spectrum.noted(spectrum.notes().stream()
                        .filter(note -> !note.equals(NOTE))
                        .toList())
                .scaled(IntStream.range(0, to.ndim())
                        .mapToObj(axis ->
                                to.size(axis) == behind.size(axis) ? 1 : (double) behind.size(axis) / to.size(axis))
                        .toList());
    }

    /** Checks that there is an axis for the numbers that are real, and returns the last one. */
    int realAxis() {
        if (along.isEmpty()) {
            throw new IllegalArgumentException("axes are none; a transform of real numbers needs at least one");
        }
        return along.get(along.size() - 1);
    }

    /** Returns the axes but for the last one named. */
    List<Integer> others() {
        return along.subList(0, along.size() - 1);
    }

    /** Returns the number of elements along the axes. */
    double elements() {
        double product = 1;
        for (int axis : along) {
            product *= shape.size(axis);
        }
        return product;
    }

    /** Returns an array in a type and of some sizes, cut, or with zeros behind it, along each axis: itself where it has both. */
    static NdArray fit(NdArray array, DType type, Shape shape) {
        if (array.shape().equals(shape)) {
            return as(type, array);
        }
        NdArray fitted = NdArray.zeros(type, shape);
        Region common = Region.whole(array.shape()).clip(shape);
        fitted.write(common, as(type, array.read(common)));
        return fitted;
    }

    /** Returns whether an array fits as it is: what it is fitted to is no copy then. */
    static boolean fits(NdArray array, DType type, Shape shape) {
        return array.dtype() == type && array.shape().equals(shape);
    }

    /** Returns an array in a type: itself where it has that. */
    static NdArray as(DType type, NdArray array) {
        return array.dtype() == type ? array : array.astype(type);
    }

    /** Returns how many bytes {@link #fit} takes besides its result: the part that is kept, as it is, in doubles and in the type. */
    long memoryOfFitting(Spec input) {
        long kept = Region.whole(input.shape()).clip(shape).elements();
        return input.dtype().bytes(kept) + DType.FLOAT64.bytes(kept) + DType.COMPLEX128.bytes(kept);
    }

    /** Returns how many bytes the threads of an engine take for the lines that they transform. */
    long memoryOfLines(Engine engine) {
        return along.stream()
                .mapToLong(axis -> AxisPass.memory(engine, shape, axis))
                .max()
                .orElse(0);
    }

    /** Returns the type of a transform's result: as wide as the input where that is floating-point, else wide. */
    static DType complex(DType input) {
        return input.part() == DType.FLOAT32 ? DType.COMPLEX64 : DType.COMPLEX128;
    }
}
