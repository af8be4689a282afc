package io.ndimage.interpolation;

import static io.ndimage.interpolation.Interpolation.affineTransform;
import static io.ndimage.interpolation.Interpolation.geometricTransform;
import static io.ndimage.interpolation.Interpolation.mapCoordinates;
import static io.ndimage.interpolation.Interpolation.rotate;
import static io.ndimage.interpolation.Interpolation.shift;
import static io.ndimage.interpolation.Interpolation.splineFilter;
import static io.ndimage.interpolation.Interpolation.splineFilter1d;
import static io.ndimage.interpolation.Interpolation.zoom;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.op.Weights;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class InterpolationBadInputTest {

    private static final NdArray IMAGE = NdArray.zeros(DType.UINT8, 4, 5);

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    @Test
    void orders() {
        refused(() -> zoom(2).order(6), "order is 6; allowed is 0 to 5");
        refused(() -> shift(2).order(-1), "order is -1; allowed is 0 to 5");
        refused(() -> splineFilter(1), "order is 1; allowed is 2 to 5");
        refused(() -> splineFilter1d(6), "order is 6; allowed is 0 to 5");
    }

    @Test
    void numbers() {
        refused(() -> rotate(Double.NaN), "angle is NaN; allowed is a finite number, in degrees");
        refused(() -> zoom(-1), "zoom is -1.0; allowed is a finite number >= 0");
        refused(() -> shift(0, Double.POSITIVE_INFINITY), "shift is Infinity; allowed is a finite number, in pixels");
        refused(
                () -> shift(1, 2, 3).order(1).apply(IMAGE),
                "shift has 3 values (1.0,2.0,3.0); allowed is one for all axes or one for each of the 2");
    }

    @Test
    void axes() {
        refused(
                () -> rotate(30).order(1).apply(NdArray.zeros(DType.UINT8, 5)),
                "axis 1 is out of range for an array of 1 dimension; allowed is -1 to 0");
        refused(
                () -> rotate(30).axes(0, 0).order(1).apply(IMAGE),
                "axes 0,0 name an axis twice in an array of 2 dimensions; each may be named once");
        refused(
                () -> rotate(30)
                        .axes(0, -1)
                        .order(1)
                        .apply(Image.of(NdArray.zeros(DType.UINT8, 4, 5, 3), "y", "x", Image.CHANNEL)),
                "axes are 0,-1, in whose plane rotate would mix the channels of this image;"
                        + " allowed are its spatial axes 0,1");
    }

    @Test
    void matrices() {
        String allowed = "; allowed for 2 axes of the input and 2 of the output are (2,), (2, 2), (2, 3) and (3, 3)";
        refused(() -> affineTransform(1, 2, 3).apply(IMAGE), "matrix is of shape (3,)" + allowed);
        refused(() -> affineTransform(new double[][] {{1}, {2}}).apply(IMAGE), "matrix is of shape (2, 1)" + allowed);
        refused(
                () -> affineTransform(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 2, 1}})
                        .apply(IMAGE),
                "matrix has 2.0 in its last row, column 1; allowed are zeros and at the end a 1");
        refused(() -> affineTransform(1, Double.NaN), "matrix has the number NaN; allowed are finite ones");
        refused(
                () -> affineTransform(1, 1).offset(Double.POSITIVE_INFINITY),
                "offset has the number Infinity; allowed are finite ones");
        refused(
                () -> affineTransform(1, 1).offset(1, 2, 3).apply(IMAGE),
                "offset has 3 values (1.0,2.0,3.0); allowed is one for all axes or one for each of the 2");
        refused(
                () -> affineTransform(Weights.of(NdArray.zeros(DType.FLOAT64, 0, 2))),
                "matrix is of shape (0, 2); allowed are one and two dimensions, neither empty");
        refused(() -> affineTransform(1, 1).outputShape(3, -1), "output_shape is -1; allowed is a whole number >= 0");
    }

    @Test
    void coordinates() {
        refused(
                () -> mapCoordinates().apply(IMAGE, NdArray.zeros(DType.FLOAT64, 3, 7)),
                "coordinates are float64 of shape (3, 7); allowed for an input of shape (4, 5) is a real type"
                        + " and a shape of at least two sizes, of which the first is 2");
        refused(
                () -> mapCoordinates().apply(IMAGE, NdArray.zeros(DType.COMPLEX64, 2, 7)),
                "coordinates are complex64 of shape (2, 7); allowed for an input of shape (4, 5) is a real type"
                        + " and a shape of at least two sizes, of which the first is 2");
        refused(
                () -> mapCoordinates().apply(IMAGE),
                "map_coordinates needs the array 'coordinates', where the points"
                        + " lie: along the first axis a coordinate for each of the input's");
        refused(
                () -> geometricTransform(o -> new double[] {o[0]}).apply(IMAGE),
                "mapping gives 1 coordinates; the input has 2 axes");
        refused(
                () -> geometricTransform(o -> new double[0]).apply(NdArray.zeros(DType.UINT8)),
                "input has no axes; at least one is needed");
    }

    @Test
    void types() {
        refused(
                () -> zoom(2).order(1).output(DType.COMPLEX64).apply(IMAGE),
                "output is complex64 for an input of uint8; complex input needs a complex output,"
                        + " and real input a real one");
    }
}
