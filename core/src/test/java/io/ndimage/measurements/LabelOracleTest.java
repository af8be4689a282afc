package io.ndimage.measurements;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Structure;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelOracleTest {

    private static final int[] LONGEST = {1, 90, 25, 12, 7};

    /** Numbers objects by flooding each from its first element. */
    private static int[] flood(NdArray array, Structure structure) {
        Shape shape = array.shape();
        double[] values = array.toDoubles();
        int[] numbers = new int[values.length];
        int count = 0;
        for (int first = 0; first < values.length; first++) {
            if (values[first] == 0 || numbers[first] > 0) {
                continue;
            }
            numbers[first] = ++count;
            ArrayDeque<Integer> front = new ArrayDeque<>(java.util.List.of(first));
            while (!front.isEmpty()) {
                int from = front.remove();
                for (int place = 0; place < structure.shape().elements(); place++) {
                    int to = structure.get(place) ? moved(from, place, shape) : -1;
                    if (to >= 0 && values[to] != 0 && numbers[to] == 0) {
                        numbers[to] = count;
                        front.add(to);
                    }
                }
            }
        }
        return numbers;
    }

    private static int moved(int from, int place, Shape shape) {
        long to = 0;
        for (int a = shape.ndim() - 1, step = place, rest = from; a >= 0; a--, step /= 3) {
            long at = rest % shape.size(a) + step % 3 - 1;
            if (at < 0 || at >= shape.size(a)) {
                return -1;
            }
            to += at * shape.strides()[a];
            rest /= (int) shape.size(a);
        }
        return (int) to;
    }

    private static Structure symmetric(int ndim, Random random) {
        long[] sizes = new long[ndim];
        Arrays.fill(sizes, 3);
        boolean[] mask = new boolean[(int) Shape.of(sizes).elements()];
        double density = random.nextDouble();
        for (int i = 0; i <= mask.length / 2; i++) {
            mask[i] = random.nextDouble() < density;
            mask[mask.length - 1 - i] = mask[i];
        }
        return Structure.of(mask, sizes);
    }

    private static NdArray scattered(Random random, long... sizes) {
        double density = random.nextDouble();
        DType[] types = DType.values();
        NdArray array = NdArray.zeros(DType.FLOAT64, sizes);
        for (int i = 0; i < array.elements(); i++) {
            array.doubles()[i] = random.nextDouble() < density ? 1 + random.nextInt(3) : 0;
        }
        return array.astype(types[random.nextInt(types.length - 2)]); // the last two are complex
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void floodsSmallArraysOfAnyDimensions(int ndim) {
        Random random = new Random(ndim);
        for (int round = 0; round < 60; round++) {
            long[] sizes = random.longs(ndim, 1, LONGEST[ndim] + 1).toArray();
            NdArray array = scattered(random, sizes);
            Structure structure = symmetric(ndim, random);

            assertThat((int[])
                            Measurements.label(structure).apply(array).array().data())
                    .as("%s by %s", array.shape(), structure)
                    .isEqualTo(flood(array, structure));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"600x301", "53x47x80", "3x50x20x40", "70000x2", "150000"})
    void givesTheSameNumbersOnAnyNumberOfThreads(String shape) {
        long[] sizes =
                Arrays.stream(shape.split("x")).mapToLong(Long::parseLong).toArray();
        Random random = new Random(7);
        NdArray array = NdArray.zeros(DType.BOOL, sizes);
        for (int i = 0; i < array.elements(); i++) {
            ((boolean[]) array.data())[i] = random.nextInt(10) < 4;
        }
        for (int connectivity = 1; connectivity <= sizes.length; connectivity++) {
            Structure structure = Structure.connectivity(sizes.length, connectivity);
            int[] expected = flood(array, structure);
            for (int threads : new int[] {1, 2, 3, 8}) {
                try (Engine engine = Engine.threads(threads)) {
                    Labels labels = Measurements.label(structure).run(engine, Inputs.of(array));

                    assertThat((int[]) labels.array().data()).isEqualTo(expected);
                    assertThat(labels.count())
                            .isEqualTo(Arrays.stream(expected).max().orElseThrow());
                }
            }
        }
    }
}
