package io.ndimage.engine;

import static io.ndimage.arithmetic.Arithmetic.lessThan;
import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.measurements.Measurements.mean;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.flow.Graph;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Scalar;
import java.util.List;

/** What a chain that ends with a mean, and one whose threshold is a mean, give of a generated array. */
record SmallHeap(double average, long hash) {

    private static final RegionOperation DARK = Graph.chain(List.of(gaussianFilter(2), lessThan(Scalar.of(mean()))));

    /** Computes both of an array that is read in parts, and is larger than the heap where that is small. */
    static SmallHeap ofSource(Shape shape, Engine engine) {
        Source source = new LargeArrays.Generated(shape);
        Inputs inputs = Inputs.of(List.of(source));
        NdArray mean = Graph.chain(List.of(gaussianFilter(2)), mean()).run(engine, inputs);
        LargeArrays.Hashing out = LargeArrays.Hashing.of(DType.BOOL, shape);
        engine.run(DARK, inputs, out);
        return new SmallHeap(mean.getDouble(), out.hash().get());
    }

    /** Computes both of an array in memory, one operation after the other. */
    static SmallHeap ofArray(Shape shape) {
        NdArray blurred = gaussianFilter(2).apply(new LargeArrays.Generated(shape).read(Region.whole(shape)));
        double average = mean().apply(blurred).getDouble();
        LargeArrays.Hashing out = LargeArrays.Hashing.of(DType.BOOL, shape);
        out.write(Region.whole(shape), lessThan(average).apply(blurred));
        return new SmallHeap(average, out.hash().get());
    }

    /** Prints what is computed of a source of two sizes. */
    public static void main(String[] sizes) {
        Shape shape = Shape.of(Long.parseLong(sizes[0]), Long.parseLong(sizes[1]));
        if (shape.elements() <= Runtime.getRuntime().maxMemory()) {
            throw new IllegalStateException("the heap has room for all of " + shape);
        }
        try (Engine engine = Engine.threads(2)) {
            System.out.println(ofSource(shape, engine));
        }
    }
}
