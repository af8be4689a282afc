package io.ndimage.interpolation;

import static io.ndimage.interpolation.Interpolation.affineTransform;
import static io.ndimage.interpolation.Interpolation.geometricTransform;
import static io.ndimage.interpolation.Interpolation.mapCoordinates;
import static io.ndimage.interpolation.Interpolation.rotate;
import static io.ndimage.interpolation.Interpolation.shift;
import static io.ndimage.interpolation.Interpolation.splineFilter;
import static io.ndimage.interpolation.Interpolation.zoom;
import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import io.ndimage.op.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the axes of an image, and of the spacing along them, where its pixels are moved. */
class MovedImagesTest {

    private final Image scan =
            Image.of(NdArray.zeros(DType.UINT8, 3, 4), "y", "x").spaced(List.of(0.5, 0.1), "cm");
    private final Image colours = Image.of(NdArray.zeros(DType.UINT8, 3, 3, 4), Image.CHANNEL, "y", "x")
            .spaced(List.of(1.0, 0.5, 0.1), "cm");

    @ParameterizedTest
    @CsvSource({"0,0.5,0.1", "90,0.1,0.5", "-90,0.1,0.5", "180,0.5,0.1", "270,0.1,0.5", "450,0.1,0.5"})
    void aTurnByRightAnglesTurnsTheSpacing(double angle, double y, double x) {
        for (boolean reshape : new boolean[] {true, false}) {
            Image turned = rotate(angle).reshape(reshape).apply(scan);
            assertThat(turned.axes()).containsExactly("y", "x");
            assertThat(turned.spacing()).containsExactly(y, x);
            assertThat(turned.unit()).isEqualTo("cm");
            assertThat(turned.notes()).isEmpty();
        }
        assertThat(rotate(angle).axes(1, 2).apply(colours).spacing()).containsExactly(1.0, y, x);
    }

    @Test
    void anObliqueTurnKeepsSquarePixelsAlone() {
        Image square = scan.spaced(List.of(0.3, 0.3), "cm");
        assertThat(rotate(33.3).apply(square).geometry()).isEqualTo(square.geometry());
        Image turned = rotate(33.3).apply(scan);
        assertThat(turned.spacing()).containsExactly(1.0, 1.0);
        assertThat(turned.unit()).isEmpty();
        assertThat(turned.notes())
                .containsExactly(Note.loss("the spacing 0.5 x 0.1 cm does not hold after rotate, and is dropped"));
    }

    @Test
    void aMatrixSaysHowLongItsStepsAre() {
        assertThat(affineTransform(Weights.of(2, 0.5)).apply(scan).spacing()).containsExactly(1.0, 0.05);
        assertThat(affineTransform(Weights.of(-1, 1)).apply(scan).spacing()).containsExactly(0.5, 0.1);
        Weights exchange = Weights.of(new double[][] {{0, 1}, {1, 0}});
        Image exchanged = affineTransform(exchange).outputShape(4, 3).apply(scan);
        assertThat(exchanged.spacing()).containsExactly(0.1, 0.5);
        assertThat(exchanged.axes()).containsExactly("y", "x");
        Weights homogeneous = Weights.of(new double[][] {{0, 3, 1}, {1, 0, -2}, {0, 0, 1}});
        assertThat(affineTransform(homogeneous).apply(scan).spacing()).containsExactly(0.1, 1.5);
        Weights line = Weights.of(new double[][] {{0}, {2}});
        Image row = affineTransform(line).outputShape(2).apply(scan);
        assertThat(row.axes()).containsExactly("x");
        assertThat(row.spacing()).containsExactly(0.2);
        Weights shear = Weights.of(new double[][] {{1, 0.2}, {0, 1}});
        assertThat(affineTransform(shear).apply(scan).notes())
                .containsExactly(
                        Note.loss("the spacing 0.5 x 0.1 cm does not hold after affine_transform, and is dropped"));
    }

    @ParameterizedTest
    @CsvSource({
        "false, 0.1, 0.5, 0.1", // no pixel is left, which has no spacing to lose
        "false, 0.3, 1.5, 0.4", // one pixel stands for all
        "false, 2, 0.2, 0.04285714285714286",
        "true, 2, 0.25, 0.05",
        "true, 0.3, 1.5, 0.4",
        "true, 0.1, 0.5, 0.1",
        "false, 0, 0.5, 0.1"
    })
    void aZoomSpacesThePixelsThatItMakes(boolean gridMode, double factor, double y, double x) {
        Image zoomed = zoom(factor).order(1).gridMode(gridMode).apply(scan);
        assertThat(zoomed.spacing()).containsExactly(y, x);
        assertThat(zoomed.unit()).isEqualTo("cm");
    }

    @Test
    void aSinglePixelIsZoomedByItsEdges() {
        Image pixel = Image.of(NdArray.zeros(DType.UINT8, 1, 1), "y", "x").spaced(List.of(0.6, 0.3), "cm");
        assertThat(zoom(3).order(1).apply(pixel).spacing()).containsExactly(0.6 / 3, 0.3 / 3);
        assertThat(zoom(2, 1).order(1).apply(pixel).spacing()).containsExactly(0.3, 0.3);
    }

    @Test
    void whatMovesByPixelsKeepsTheSpacing() {
        assertThat(shift(1.5).apply(scan).geometry()).isEqualTo(scan.geometry());
        assertThat(splineFilter().apply(colours).geometry()).isEqualTo(colours.geometry());
    }

    @Test
    void pointsAnywhereHaveNoSpacing() {
        NdArray places = NdArray.zeros(DType.FLOAT64, 2, 5);
        Image points = mapCoordinates().apply(scan, places);
        assertThat(points.axes()).containsExactly("x");
        assertThat(points.spacing()).containsExactly(1.0);
        assertThat(points.notes())
                .containsExactly(
                        Note.loss("the spacing 0.5 x 0.1 cm does not hold after map_coordinates, and is dropped"));
        Image mapped = geometricTransform(o -> new double[] {o[1], o[0]}).apply(scan);
        assertThat(mapped.axes()).containsExactly("y", "x");
        assertThat(mapped.notes())
                .containsExactly(
                        Note.loss("the spacing 0.5 x 0.1 cm does not hold after geometric_transform, and is dropped"));
    }
}
