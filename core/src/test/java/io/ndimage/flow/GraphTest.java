package io.ndimage.flow;

import static io.ndimage.arithmetic.Arithmetic.add;
import static io.ndimage.arithmetic.Arithmetic.gray;
import static io.ndimage.arithmetic.Arithmetic.hypot;
import static io.ndimage.arithmetic.Arithmetic.lessThan;
import static io.ndimage.arithmetic.Arithmetic.multiply;
import static io.ndimage.arithmetic.Arithmetic.subtract;
import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.filters.Filters.sobel;
import static io.ndimage.measurements.Measurements.label;
import static io.ndimage.measurements.Measurements.mean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.measurements.Labels;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.op.Reduction;
import io.ndimage.op.RegionOperation;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GraphTest {

    private static NdArray photo(long... sizes) {
        NdArray photo = NdArray.zeros(DType.UINT8, sizes);
        new Random(5).nextBytes((byte[]) photo.data());
        return photo;
    }

    private static RegionOperation sharpen() {
        Graph graph = new Graph();
        Graph.Node<NdArray> photo = graph.input();
        Graph.Node<NdArray> blurred = graph.add(gaussianFilter(2), photo);
        Graph.Node<NdArray> detail = graph.add(multiply(0.7), graph.add(subtract(), photo, blurred));
        return graph.region(graph.add(add(), photo, detail));
    }

    @Test
    void branchesGiveWhatOneOperationAtATimeGives() {
        NdArray photo = photo(301, 207);
        NdArray detail =
                multiply(0.7).apply(subtract().apply(photo, gaussianFilter(2).apply(photo)));
        assertThat(sharpen().apply(photo)).isEqualTo(add().apply(photo, detail));

        Graph graph = new Graph();
        Graph.Node<NdArray> input = graph.input();
        RegionOperation magnitude =
                graph.region(graph.add(hypot(), graph.add(sobel().axis(1), input), graph.add(sobel().axis(0), input)));
        assertThat(magnitude.apply(photo))
                .isEqualTo(hypot().apply(
                                sobel().axis(1).apply(photo), sobel().axis(0).apply(photo)));
    }

    @Test
    void graphsAreValues() {
        assertThat(sharpen()).isEqualTo(sharpen()).hasSameHashCodeAs(sharpen());
        assertThat(Graph.chain(List.of(gaussianFilter(1), sobel())))
                .isNotEqualTo(Graph.chain(List.of(gaussianFilter(2), sobel())));
    }

    @Test
    void coloursStayApart() {
        Image photo = Image.of(photo(40, 30, 3), "y", "x", "channel").spaced(List.of(0.5, 0.1, 1.0), "mm");
        Image sharp = sharpen().apply(photo);
        assertThat(sharp.geometry()).isEqualTo(photo.geometry());
        NdArray green = NdArray.zeros(DType.UINT8, 40, 30);
        NdArray expected = NdArray.zeros(sharp.array().dtype(), 40, 30);
        for (long y = 0; y < 40; y++) {
            for (long x = 0; x < 30; x++) {
                green.set(photo.array().getLong(y, x, 1), y, x);
                expected.set(sharp.array().getDouble(y, x, 1), y, x);
            }
        }
        assertThat(sharpen().apply(green)).isEqualTo(expected);
        assertThat(Graph.chain(List.of(gray(), gaussianFilter(1))).apply(photo).axes())
                .containsExactly("y", "x");
    }

    @Test
    void noArrayLiesBeforeAReduction() {
        long height = 1L << 20;
        AtomicLong read = new AtomicLong();
        Source rows = new Source() {
            @Override
            public DType dtype() {
                return DType.UINT8;
            }

            @Override
            public Shape shape() {
                return Shape.of(height, 64);
            }

            @Override
            public NdArray read(Region region) {
                read.addAndGet(region.elements());
                return NdArray.full(DType.UINT8, 7, region.shape().sizes());
            }
        };
        Reduction<?, NdArray> blurredMean = Graph.chain(List.of(gaussianFilter(1)), mean());
        try (Engine small = Engine.serial().within(16 << 20)) {
            assertThat(blurredMean.run(small, Inputs.of(List.of(rows))).getDouble())
                    .isEqualTo(7);
        }
        assertThat(read.get()).isGreaterThanOrEqualTo(height * 64);
    }

    @Test
    void whatSeesEverythingMayComeOnTheWay() {
        NdArray photo = photo(90, 70);
        Graph graph = new Graph();
        Graph.Node<NdArray> input = graph.input();
        Graph.Node<Labels> objects = graph.add(label(), graph.add(lessThan(60), graph.add(gaussianFilter(2), input)));
        Operation<NdArray> share = graph.result(graph.add(mean(), graph.add(multiply(2), objects)));
        Labels labels = label().apply(lessThan(60).apply(gaussianFilter(2).apply(photo)));
        assertThat(share.run(Engine.shared(), Inputs.of(photo)))
                .isEqualTo(mean().apply(multiply(2).apply(labels.array())));
    }

    @Test
    void whatIsNotWiredRightIsRefused() {
        Graph graph = new Graph();
        Graph.Node<NdArray> input = graph.input();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.add(gaussianFilter(1)))
                .withMessageStartingWith("0 arrays are given; ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Graph().add(gaussianFilter(1), input))
                .withMessage("an array is of another graph; allowed are this one's");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.region(graph.add(label(), input)))
                .withMessage("label has an operation that is not computed region by region");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.region(input))
                .withMessage("the result is no operation's of this graph");
    }
}
