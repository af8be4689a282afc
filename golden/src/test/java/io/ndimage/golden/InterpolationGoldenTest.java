package io.ndimage.golden;

import static io.ndimage.interpolation.Interpolation.geometricTransform;

import io.ndimage.array.NdArray;
import io.ndimage.interpolation.MapCoordinates;

/** Interpolation against SciPy: every order, border and type, with and without fitting a spline first, near edges and far away. */
class InterpolationGoldenTest {

    private static void check(GoldenCase golden) {
        golden.check((NdArray) golden.run());
    }

    @GoldenTable("shift")
    void shift(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("zoom")
    void zoom(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("rotate")
    void rotate(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("affine_transform")
    void affineTransform(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("map_coordinates")
    void mapCoordinates(GoldenCase golden) {
        check(golden);
    }

    /** The function is that of scipy_calls.py; its other parameters are written as those of map_coordinates. */
    @GoldenTable("geometric_transform")
    void geometricTransforms(GoldenCase golden) {
        MapCoordinates like = (MapCoordinates) golden.operation();
        golden.check(geometricTransform(InterpolationGoldenTest::bend)
                .order(like.order())
                .border(like.border())
                .prefilter(like.prefilter())
                .apply(golden.arrays().get(0)));
    }

    private static double[] bend(long[] place) {
        double[] bent = new double[place.length];
        for (int k = 0; k < bent.length; k++) {
            bent[k] = 0.9 * place[k] + 0.03 * place[(k + 1) % place.length] * place[k] - 0.7;
        }
        return bent;
    }

    @GoldenTable("spline_filter")
    void splineFilter(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("spline_filter1d")
    void splineFilter1d(GoldenCase golden) {
        check(golden);
    }
}
