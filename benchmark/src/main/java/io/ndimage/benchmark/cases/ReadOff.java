package io.ndimage.benchmark.cases;

import static io.ndimage.interpolation.Interpolation.mapCoordinates;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.benchmark.Ours;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import org.jspecify.annotations.Nullable;

/** An image read off at points of an array of coordinates, which is made when it is first needed, and then kept. */
final class ReadOff implements Ours {

    private @Nullable NdArray coordinates;

    @Override
    public Object run(Engine engine, Inputs inputs, @Nullable NdArray out) {
        Shape shape = inputs.source(0).shape();
        NdArray places = coordinates;
        if (places == null || places.shape().elements() != 2 * shape.elements()) {
            places = places(Math.toIntExact(shape.size(0)), Math.toIntExact(shape.size(1)));
            coordinates = places;
        }
        return Ours.run(engine, mapCoordinates(), Inputs.of(inputs.array(0), places), out);
    }

    /** Returns points on lines that are bent, the more so the further from the first corner. */
    private static NdArray places(int height, int width) {
        double[] places = new double[2 * height * width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                places[y * width + x] = y - 0.1 * y * x / width;
                places[(height + y) * width + x] = x - 0.1 * x * y / height;
            }
        }
        return NdArray.wrap(DType.FLOAT64, places, 2, height, width);
    }
}
