package io.ndimage.testkit;

import static io.ndimage.arithmetic.Arithmetic.norm;
import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.measurements.Measurements.centerOfMass;
import static io.ndimage.measurements.Measurements.findObjects;
import static io.ndimage.measurements.Measurements.mean;
import static io.ndimage.measurements.Measurements.minimum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.flow.Graph;
import io.ndimage.op.Inputs;
import io.ndimage.op.Reduction;
import io.ndimage.op.Spec;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.testkit.RandomArrays.Values;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Partial results of every reduction of the catalog go through bytes; damaged bytes are refused. */
class PartialResultsLawTest {

    private static final int DAMAGES = 60;

    private final RandomArrays random = new RandomArrays(17);

    static List<String> reductions() {
        return Examples.all().stream()
                .filter(example -> Examples.operation(example) instanceof Reduction)
                .toList();
    }

    @Test
    void someOperationsAreReductions() {
        assertThat(reductions()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("reductions")
    void partialResultsGoThroughBytes(String example) {
        Reduction<?, ?> reduction = (Reduction<?, ?>) Examples.operation(example);
        for (DType dtype : DType.values()) {
            for (long[] sizes : new long[][] {{29, 31}, {3, 1200}, {0, 3}, {}}) {
                NdArray[] arrays = Examples.arrays(reduction, random, dtype, Values.NOT_FINITE, true, sizes);
                if (Examples.takes(reduction, arrays)) {
                    Laws.sameBitsThroughBytes(reduction, arrays);
                }
            }
        }
    }

    /** Writes what is gathered of a whole array. */
    private static <A> byte[] written(Reduction<A, ?> reduction, Inputs inputs) throws IOException {
        List<Spec> specs = inputs.specs();
        Region whole = Region.whole(specs.get(0).shape());
        List<Block> blocks = new ArrayList<>();
        List<Feed> feeds = reduction.feeds(specs);
        for (int f = 0; f < feeds.size(); f++) {
            Feed feed = feeds.get(f);
            Region region = reduction.needs(f, whole, specs);
            blocks.add(TileValues.read(inputs.source(feed.port()), region, feed).toBlock());
        }
        A partial = reduction.begin(specs);
        reduction.add(partial, whole, blocks, new Scratch());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        reduction.write(partial, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static void refused(Reduction<?, ?> reduction, byte[] bytes, List<Spec> inputs) {
        assertThatThrownBy(() -> reduction.read(new DataInputStream(new ByteArrayInputStream(bytes)), inputs))
                .as(reduction.toString())
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @MethodSource("reductions")
    void damagedBytesAreRefused(String example) throws IOException {
        Reduction<?, ?> reduction = (Reduction<?, ?>) Examples.operation(example);
        Random choice = new Random(3);
        int tried = 0;
        for (DType dtype : List.of(DType.UINT8, DType.INT64, DType.FLOAT64, DType.COMPLEX64)) {
            NdArray[] arrays = Examples.arrays(reduction, random, dtype, Values.UNIFORM, true, 19, 23);
            if (Examples.takes(reduction, arrays)) {
                Inputs inputs = Inputs.of(List.of(arrays));
                byte[] bytes = written(reduction, inputs);
                for (int damage = 0; damage < DAMAGES; damage++) {
                    byte[] damaged = bytes.clone();
                    damaged[choice.nextInt(bytes.length)] ^= (byte) (1 << choice.nextInt(8));
                    refused(reduction, damaged, inputs.specs());
                    refused(reduction, Arrays.copyOf(bytes, choice.nextInt(bytes.length)), inputs.specs());
                }
                tried++;
            }
        }
        assertThat(tried).isPositive();
    }

    @Test
    void aPartialResultIsOfWhatItIsOf() throws IOException {
        NdArray bytes = random.next(DType.UINT8, 20, 30);
        Reduction<?, NdArray> blurredMean = Graph.chain(List.of(gaussianFilter(1)), mean());
        byte[] written = written(mean(), Inputs.of(bytes));
        List<Spec> specs = Inputs.of(bytes).specs();
        for (Reduction<?, ?> other : List.of(minimum(), centerOfMass(), norm(), findObjects())) {
            refused(other, written, specs);
        }
        refused(blurredMean, written, List.of(new Spec(DType.UINT16, bytes.shape())));
    }
}
