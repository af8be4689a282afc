package io.ndimage.pipeline;

import static io.ndimage.filters.Filters.correlate1d;
import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.filters.Filters.gaussianFilter1d;
import static io.ndimage.filters.Filters.genericFilter;
import static io.ndimage.filters.Filters.genericFilter1d;
import static io.ndimage.filters.Filters.genericGradientMagnitude;
import static io.ndimage.filters.Filters.genericLaplace;
import static io.ndimage.filters.Filters.medianFilter;
import static io.ndimage.filters.Filters.minimumFilter;
import static io.ndimage.filters.Filters.rankFilter;
import static io.ndimage.filters.Filters.sobel;
import static io.ndimage.measurements.Measurements.labeledComprehension;
import static io.ndimage.morphology.Morphology.distanceTransformCdt;
import static io.ndimage.morphology.Morphology.greyErosion;
import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.filters.Statistic;
import io.ndimage.measurements.LabelStatistic;
import io.ndimage.morphology.DistanceMetric;
import io.ndimage.op.Border;
import io.ndimage.op.Engine;
import io.ndimage.op.Operation;
import io.ndimage.op.Structure;
import io.ndimage.op.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineTest {

    private static List<? extends Operation<?>> operations(String text) {
        return Pipeline.parse(text).calls().stream().map(Call::operation).toList();
    }

    @Test
    void parametersAreGivenByPositionOrByName() {
        assertThat(operations("gaussian_filter 5")).isEqualTo(List.of(gaussianFilter(5)));
        assertThat(operations("gaussian_filter 1,2 0,1"))
                .isEqualTo(List.of(gaussianFilter(1, 2).order(0, 1)));
        assertThat(operations("gaussian_filter order=(0, 1) sigma=[1,2]"))
                .isEqualTo(List.of(gaussianFilter(1, 2).order(0, 1)));
    }

    @Test
    void modeAndCvalAreOneBorder() {
        assertThat(operations("gaussian_filter 2 mode=constant cval=7"))
                .isEqualTo(List.of(gaussianFilter(2).border(Border.constant(7))));
        assertThat(operations("gaussian_filter 2 mode=mirror,constant cval=7"))
                .isEqualTo(List.of(gaussianFilter(2).border(Border.mirror(), Border.constant(7))));
    }

    @Test
    void sizeAndFootprintAreOneWindow() {
        assertThat(operations("median_filter 5")).isEqualTo(List.of(medianFilter(5)));
        assertThat(operations("rank_filter 2 size=(3,5)")).isEqualTo(List.of(rankFilter(2, 3, 5)));
        assertThat(operations("minimum_filter footprint=cross(2)"))
                .isEqualTo(List.of(minimumFilter(Structure.cross(2))));
        assertThat(operations("grey_erosion structure=[1,0,1]")).isEqualTo(List.of(greyErosion(Weights.of(1, 0, 1))));
        String text = "minimum_filter footprint=[[0,1],[1,1]] mode=wrap | grey_opening size=9,5";
        assertThat(Pipeline.parse(text)).hasToString(text);
    }

    @Test
    void aDerivativeIsAnOperationWithin() {
        assertThat(operations("generic_gradient_magnitude sobel mode=wrap"))
                .isEqualTo(List.of(genericGradientMagnitude(sobel()).border(Border.wrap())));
        String text = "generic_laplace derivative2=\"gaussian_filter1d sigma=2 order=2\" axes=0,1";
        assertThat(operations(text))
                .isEqualTo(List.of(genericLaplace(gaussianFilter1d(2).order(2)).axes(0, 1)));
        assertThat(Pipeline.parse(text)).hasToString(text);
        assertThat(JavaText.of(Pipeline.parse(text).calls().get(0)).expression())
                .isEqualTo("genericLaplace(gaussianFilter1d(2).order(2)).axes(0, 1)");
    }

    @Test
    void functionsHaveNames() {
        assertThat(operations("generic_filter median 3")).isEqualTo(List.of(genericFilter(Statistic.MEDIAN, 3)));
        assertThat(operations("generic_filter1d function=std filter_size=5 axis=0"))
                .isEqualTo(List.of(genericFilter1d(Statistic.STD, 5).axis(0)));
    }

    @Test
    void weightsAreComplexWhereOneOfThemIs() {
        Weights weights = Weights.complex(Weights.of(1, 0, -0.5), Weights.of(2, -1, 0));
        String text = "correlate1d weights=[1+2j,0-1j,-0.5+0j]";
        assertThat(operations(text)).isEqualTo(List.of(correlate1d(weights)));
        assertThat(operations("correlate1d weights=[1+2j,-1e0j,-0.5]")).isEqualTo(List.of(correlate1d(weights)));
        assertThat(Pipeline.parse(text)).hasToString(text);
        assertThat(JavaText.of(Pipeline.parse(text).calls().get(0)).expression())
                .isEqualTo("correlate1d(Weights.complex(Weights.of(1, 0, -0.5), Weights.of(2, -1, 0)))");
        assertThat(ArrayText.parse("[1e-3j,1e+2-2E-1j]", ArrayFiles.standard()))
                .isEqualTo(NdArray.wrap(DType.COMPLEX128, new double[] {0, 1e-3, 100, -0.2}, 2));
    }

    @Test
    void aMetricIsANameOrAStructure() {
        assertThat(operations("distance_transform_cdt manhattan"))
                .isEqualTo(List.of(distanceTransformCdt().metric(DistanceMetric.TAXICAB)));
        assertThat(operations("distance_transform_cdt metric=cross(2)"))
                .isEqualTo(List.of(distanceTransformCdt().metric(Structure.cross(2))));
        String text = "distance_transform_cdt metric=[[0,1,0],[1,1,1],[0,1,0]] | distance_transform_bf metric=taxicab";
        assertThat(Pipeline.parse(text)).hasToString(text);
    }

    @Test
    void aFunctionHasNumPysName() {
        assertThat(operations("labeled_comprehension func=std index=1,2 out_dtype=float32 default=-1"))
                .isEqualTo(List.of(labeledComprehension(LabelStatistic.STD)
                        .index(1, 2)
                        .outDtype(DType.FLOAT32)
                        .defaultValue(-1)));
        String text = "labeled_comprehension index=3 func=ptp default=0";
        assertThat(Pipeline.parse(text)).hasToString(text);
    }

    @Test
    void typesAndCastsAreNamed() {
        assertThat(operations("gaussian_filter 2 output=float64 cast=truncate_wrap"))
                .isEqualTo(List.of(gaussianFilter(2).output(DType.FLOAT64).cast(Cast.TRUNCATE_WRAP)));
    }

    @Test
    void valuesPerAxisMayBeNone() {
        String text = "gaussian_filter sigma=() order=() axes=()";
        Call call = Pipeline.parse(text).calls().get(0);
        assertThat(call.operation())
                .isEqualTo(gaussianFilter().order(new int[0]).axes(new int[0]));
        assertThat(Pipeline.parse("gaussian_filter sigma=[] order=[] axes=[]")).hasToString(text);
        assertThat(JavaText.of(call).expression())
                .isEqualTo("gaussianFilter(new double[0]).order(new int[0]).axes(new int[0])");
    }

    @Test
    void theTextOfAPipelineMeansTheSame() {
        String text = "gaussian_filter sigma=1,2 order=0,1 mode=constant cval=2.5 | gaussian_filter sigma=3 axes=0,1";
        assertThat(Pipeline.parse(text)).hasToString(text);
    }

    @Test
    void stagesRunInOrderAndAColourPhotoStaysColour() {
        NdArray pixels = NdArray.zeros(DType.FLOAT64, 9, 9, 3);
        pixels.set(1, 4, 4, 1);
        Object result = Pipeline.parse("gaussian_filter 1 | gaussian_filter 0.5")
                .run(Engine.shared(), Image.of(pixels, "y", "x", "channel"));
        assertThat(result).isInstanceOfSatisfying(Image.class, image -> {
            assertThat(image.axes()).containsExactly("y", "x", "channel");
            assertThat(image.array().getDouble(4, 4, 0)).isZero();
            assertThat(image.array().getDouble(4, 4, 1)).isBetween(0.1, 0.2);
            assertThat(image.array())
                    .isEqualTo(gaussianFilter(0.5)
                            .axes(0, 1)
                            .apply(gaussianFilter(1).axes(0, 1).apply(pixels)));
        });
    }

    @Test
    void arraysAreWrittenInManyWays() {
        assertThat(ArrayText.parse("[[0,1,0],[1, 1 ,1],[0,1,0]]", ArrayFiles.standard()))
                .isEqualTo(ArrayText.parse("cross(2)", ArrayFiles.standard()).astype(DType.FLOAT64));
        assertThat(ArrayText.parse("ones(9,5)", ArrayFiles.standard()).shape()).hasToString("(9, 5)");
        assertThat(ArrayText.parse("ones(9, 5)", ArrayFiles.standard()).elements())
                .isEqualTo(45);
        assertThat(ArrayText.parse("[1.5,-2,3e2]", ArrayFiles.standard()).toDoubles())
                .containsExactly(1.5, -2, 300);
        assertThat(ArrayText.parse("[]", ArrayFiles.standard()).shape()).hasToString("(0,)");
        assertThat(ArrayText.parse("disk(2)", ArrayFiles.standard()).shape()).hasToString("(5, 5)");
    }
}
