package io.ndimage.flow;

import static io.ndimage.arithmetic.Arithmetic.add;
import static io.ndimage.arithmetic.Arithmetic.clip;
import static io.ndimage.arithmetic.Arithmetic.divide;
import static io.ndimage.arithmetic.Arithmetic.greaterThan;
import static io.ndimage.arithmetic.Arithmetic.lessThan;
import static io.ndimage.arithmetic.Arithmetic.norm;
import static io.ndimage.arithmetic.Arithmetic.subtract;
import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.filters.Filters.minimumFilter;
import static io.ndimage.filters.Filters.uniformFilter;
import static io.ndimage.measurements.Measurements.label;
import static io.ndimage.measurements.Measurements.maximum;
import static io.ndimage.measurements.Measurements.maximumPosition;
import static io.ndimage.measurements.Measurements.mean;
import static io.ndimage.measurements.Measurements.median;
import static io.ndimage.measurements.Measurements.minimum;
import static io.ndimage.measurements.Measurements.standardDeviation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.MemoryLimitException;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.measurements.Labels;
import io.ndimage.op.Border;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.op.Reduction;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.ResultOperation;
import io.ndimage.op.Scalar;
import io.ndimage.op.Spec;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers that operations give, as parameters of others. */
class NumbersTest {

    private static NdArray photo(long... sizes) {
        NdArray photo = NdArray.zeros(DType.UINT8, sizes);
        new Random(5).nextBytes((byte[]) photo.data());
        return photo;
    }

    @Test
    void aMeanIsAThreshold() {
        NdArray photo = photo(301, 207);
        double mean = mean().apply(photo).getDouble();
        RegionOperation dark = lessThan(Scalar.of(mean()));

        assertThat(dark.apply(photo)).isEqualTo(lessThan(mean).apply(photo));
        assertThat(dark).hasToString("LessThan[value=(mean)]").isEqualTo(lessThan(Scalar.of(mean())));
        assertThat(dark).isNotEqualTo(lessThan(Scalar.of(median())));
        Region part = Region.of(new long[] {3, 9}, new long[] {40, 50});
        assertThat(Engine.shared().run(dark, Inputs.of(photo), part))
                .isEqualTo(lessThan(mean).apply(photo).read(part));
        NdArray out = NdArray.zeros(DType.BOOL, 301, 207);
        Engine.shared().run(dark, Inputs.of(photo), out);
        assertThat(out).isEqualTo(lessThan(mean).apply(photo));
    }

    @Test
    void inAChainItIsThatOfWhatComesBefore() {
        NdArray photo = photo(90, 70);
        NdArray blurred = gaussianFilter(2).apply(photo);
        NdArray expected = lessThan(mean().apply(blurred).getDouble()).apply(blurred);
        RegionOperation chain = Graph.chain(List.of(gaussianFilter(2), lessThan(Scalar.of(mean()))));

        assertThat(chain.apply(photo)).isEqualTo(expected);
        assertThat(new Sequence<>(List.of(gaussianFilter(2)), lessThan(Scalar.of(mean())))
                        .run(Engine.shared(), Inputs.of(photo)))
                .isEqualTo(expected);
        assertThat(Graph.chain(List.of(chain), mean()).apply(photo)).isEqualTo(mean().apply(expected));
        assertThat(Graph.chain(List.of(chain), label()).apply(photo).array())
                .isEqualTo(label().apply(expected).array());
    }

    @Test
    void whatGivesANumberMayBeAChainWithNumbersOfItsOwn() {
        NdArray photo = photo(90, 70);
        NdArray centred = subtract(mean().apply(photo).getDouble()).apply(photo);
        double deviation = standardDeviation().apply(centred).getDouble();
        Reduction<?, NdArray> bound = Graph.chain(List.of(gaussianFilter(1)), maximum());
        RegionOperation scored = Graph.chain(List.of(
                subtract(Scalar.of(mean())), divide(Scalar.of(standardDeviation())), clip(-1, Scalar.of(bound))));
        NdArray scores = divide(deviation).apply(centred);

        assertThat(scored.apply(photo))
                .isEqualTo(clip(-1, bound.apply(scores).getDouble()).apply(scores));
        assertThat(scored).hasToString(scored.toString()).isEqualTo(scored);
    }

    @Test
    void aNodesNumberIsThatOfAnyArray() {
        NdArray photo = photo(90, 70);
        NdArray mask = greaterThan(100).apply(photo);
        Graph graph = new Graph();
        Graph.Node<NdArray> input = graph.input();
        Graph.Node<NdArray> objects = graph.input();
        Graph.Node<NdArray> mean = graph.add(mean().index(1), input, objects);
        Graph.Node<NdArray> least = graph.add(minimum(), input);
        RegionOperation whole = graph.region(
                graph.add(clip(least.number(), mean.number()), graph.add(add(5), graph.add(gaussianFilter(1), input))));
        double measured = mean().index(1).apply(photo, mask).getDouble();

        assertThat(whole.apply(photo, mask))
                .isEqualTo(clip(minimum().apply(photo).getDouble(), measured)
                        .apply(add(5).apply(gaussianFilter(1).apply(photo))));
    }

    @Test
    void aNumberMayComeFromBehindWhatSeesEverything() {
        NdArray photo = photo(60, 50);
        Graph graph = new Graph();
        Graph.Node<NdArray> input = graph.input();
        Graph.Node<Labels> objects = graph.add(label(), graph.add(lessThan(60), input));
        Operation<NdArray> shares =
                graph.result(graph.add(divide(graph.add(maximum(), objects).number()), objects));
        NdArray labels = label().apply(lessThan(60).apply(photo)).array();
        long most = maximum().apply(labels).getLong();

        assertThat(shares.run(Engine.shared(), Inputs.of(photo)))
                .isEqualTo(divide(most).apply(labels));
        assertThat(Graph.chain(List.of(add(Scalar.of(maximum()))), label())
                        .apply(photo)
                        .count())
                .isEqualTo(label().apply(add(255).apply(photo)).count());
    }

    @Test
    void all64BitsFlow() {
        NdArray longs = NdArray.wrap(DType.INT64, new long[] {720575940612345679L, 3, 720575940612345678L}, 3);
        assertThat(lessThan(Scalar.of(maximum())).apply(longs))
                .isEqualTo(lessThan(720575940612345679L).apply(longs));
        NdArray unsigned = longs.astype(DType.UINT64);
        unsigned.set(Scalar.parse("18446744073709551615"), 1);
        assertThat(lessThan(Scalar.of(maximum())).apply(unsigned))
                .isEqualTo(lessThan(Scalar.parse("18446744073709551615")).apply(unsigned));
    }

    @Test
    void coloursStayApart() {
        Image photo = Image.of(photo(40, 30, 3), "y", "x", "channel");
        Reduction<?, NdArray> mean = Graph.chain(List.of(gaussianFilter(3)), mean());
        NdArray expected = lessThan(mean.apply(photo).getDouble()).apply(photo).array();

        assertThat(lessThan(Scalar.of(mean)).apply(photo).array()).isEqualTo(expected);
        Graph graph = new Graph();
        Graph.Node<NdArray> input = graph.input();
        RegionOperation same =
                graph.region(graph.add(lessThan(graph.add(mean, input).number()), input));
        assertThat(same.apply(photo).array()).isEqualTo(expected);
    }

    @Test
    void aConstantBeyondTheBoundaryIsANumber() {
        NdArray photo = photo(40, 30);
        double mean = mean().apply(photo).getDouble();
        assertThat(uniformFilter(5).border(Border.constant(Scalar.of(mean()))).apply(photo))
                .isEqualTo(uniformFilter(5).border(Border.constant(mean)).apply(photo));
        assertThat(minimumFilter(5)
                        .border(Border.reflect(), Border.constant(Scalar.of(maximum())))
                        .apply(photo))
                .isEqualTo(minimumFilter(5)
                        .border(Border.reflect(), Border.constant(255))
                        .apply(photo));
    }

    @Test
    void memoryIsSaidAndKeptBeforeAnythingIsRead() {
        List<Spec> specs = List.of(new Spec(DType.UINT8, photo(200, 200).shape()));
        RegionOperation chain = Graph.chain(List.of(gaussianFilter(1), lessThan(Scalar.of(mean()))));
        assertThat(chain.memory(Engine.serial(), specs))
                .isEqualTo(Math.max(
                        Graph.chain(List.of(gaussianFilter(1)), mean()).memory(Engine.serial(), specs),
                        Graph.chain(List.of(gaussianFilter(1), lessThan(0.5))).memory(Engine.serial(), specs)));
        assertThat(lessThan(Scalar.of(median())).memory(Engine.serial(), specs))
                .isEqualTo(median().memory(Engine.serial(), specs));
        assertThatThrownBy(() -> chain.run(Engine.serial().within(1), Inputs.of(photo(200, 200))))
                .isInstanceOf(MemoryLimitException.class)
                .hasMessageStartingWith("gaussian_filter | mean | less_than needs ");
    }

    private static void refused(Operation<?> operation, NdArray array, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> operation.run(Engine.shared(), Inputs.of(array)))
                .withMessage(message);
    }

    @Test
    void whatIsNoNumberIsRefusedByName() {
        NdArray photo = photo(9, 8);
        String no = " gives: that is no single number, an array without axes, which is allowed";
        refused(lessThan(Scalar.of(label())), photo, "less_than: value is what label" + no);
        refused(
                clip(0, Scalar.of(mean().index(1, 2))),
                photo,
                "clip: max is what mean gives: index is 1,2, but there" + " are no labels that it could mean");
        refused(
                uniformFilter(3).border(Border.constant(Scalar.of(maximumPosition()))),
                photo,
                "uniform_filter: cval is what maximum_position" + no);
        refused(
                Graph.chain(List.of(gaussianFilter(1), lessThan(Scalar.of(label())))),
                photo,
                "less_than: value is what label" + no);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lessThan(Scalar.of(label()))
                        .memory(Engine.shared(), List.of(new Spec(DType.UINT8, photo.shape()))))
                .withMessage("less_than: value is what label" + no);
    }

    @Test
    void noNumberAndNothingAreRefusedByName() {
        NdArray holed = NdArray.of(new double[] {1, Double.NaN});
        refused(lessThan(Scalar.of(mean())), holed, "less_than: value is NaN, which mean gives; allowed is a number");
        NdArray nothing = NdArray.zeros(DType.UINT8, 0, 3);
        refused(lessThan(Scalar.of(mean())), nothing, "less_than: value is NaN, which mean gives; allowed is a number");
        refused(
                Graph.chain(List.of(gaussianFilter(1), clip(Scalar.of(maximum()), 300))),
                nothing,
                "clip: min is what maximum gives: labels mark no element to measure: an extreme of nothing is not"
                        + " defined");
        refused(
                uniformFilter(3).border(Border.constant(Scalar.of(norm()))),
                holed,
                "uniform_filter: cval is NaN, which norm gives; allowed is a number");
    }

    @Test
    void rangesAreKeptByWhatIsGiven() {
        NdArray photo = photo(9, 8);
        refused(
                clip(Scalar.of(maximum()), 3),
                photo,
                "min is " + maximum().apply(photo).getLong() + " and max is 3; allowed is min <= max; clip: min is"
                        + " what maximum gives");
        Graph graph = new Graph();
        Graph.Node<NdArray> input = graph.input();
        Graph.Node<NdArray> mean = graph.add(mean(), graph.input());
        RegionOperation padded =
                graph.region(graph.add(uniformFilter(3).border(Border.constant(mean.number())), input));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> padded.memory(
                        Engine.shared(),
                        List.of(new Spec(DType.UINT8, photo.shape()), new Spec(DType.COMPLEX64, photo.shape()))))
                .withMessage("uniform_filter: cval is (mean) for an input of uint8; beyond the boundary of real input"
                        + " lies a real number");
    }

    @Test
    void aNumberIsOfItsOwnGraph() {
        Graph graph = new Graph();
        Graph.Node<NdArray> number = graph.add(mean(), graph.input());
        Graph other = new Graph();
        Graph.Node<NdArray> input = other.input();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.add(lessThan(number.number()), input))
                .withMessage("a number is of another graph; allowed are this one's");
        refused(
                lessThan(number.number()),
                photo(3, 4),
                "less_than: value is what mean gives: a number of a graph is a parameter of what is added to that"
                        + " graph alone");
        assertThatIllegalArgumentException().isThrownBy(input::number).withMessage("an input gives no single number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.add(gaussianFilter(1), input).number())
                .withMessage("gaussian_filter gives no single number");
    }

    @Test
    void whatIsNotKnownYetIsNotComputedWith() {
        Scalar open = Scalar.of((ResultOperation<?>) mean());
        assertThatIllegalStateException()
                .isThrownBy(open::doubleValue)
                .withMessage(
                        "what (mean) is becomes known when an engine runs the operation that it is a parameter of");
        assertThatIllegalStateException()
                .isThrownBy(() -> lessThan(open).plan(List.of(new Spec(DType.UINT8, photo(3).shape()))));
        assertThatIllegalStateException().isThrownBy(open::imaginary);
    }
}
