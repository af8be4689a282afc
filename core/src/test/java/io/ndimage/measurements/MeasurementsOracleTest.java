package io.ndimage.measurements;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasurementsOracleTest {

    private static final long[][] SHAPES = {{}, {1}, {997}, {61, 53}, {300, 211}, {13, 17, 19}, {5, 6, 7, 8}, {40000, 2}
    };
    private static final int[] INDEX = {3, 0, 1, 5, 5, 99};

    /** Sums a term of the elements with a label, exactly. */
    private static double sum(double[] labels, int label, IntToDoubleFunction term) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == label) {
                sum = sum.add(new BigDecimal(term.applyAsDouble(i)));
            }
        }
        return sum.doubleValue();
    }

    private static double least(double[] values, double[] labels, int label, DoubleUnaryOperator sign) {
        double least = Double.NaN;
        for (int i = 0; i < labels.length; i++) {
            boolean better = !(sign.applyAsDouble(values[i]) >= sign.applyAsDouble(least));
            least = labels[i] == label && better ? values[i] : least;
        }
        return Double.isNaN(least) ? 0 : least;
    }

    private static NdArray values(DType type, Random random, long[] sizes) {
        NdArray array = NdArray.zeros(DType.FLOAT64, sizes);
        int scale = random.nextInt(3) * 200; // at times of very different sizes, so that no pair of doubles holds a sum
        for (int i = 0; i < array.elements(); i++) {
            double value = 90 * random.nextGaussian();
            array.doubles()[i] =
                    type == DType.FLOAT64 && scale > 0 ? Math.scalb(value, random.nextInt(2 * scale) - scale) : value;
        }
        return array.astype(type);
    }

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COMPLEX64", "COMPLEX128"})
    void measuresAsTheDefinitionsSayOnAnyNumberOfThreads(DType type) {
        Random random = new Random(type.ordinal());
        for (long[] sizes : SHAPES) {
            NdArray array = values(type, random, sizes);
            NdArray numbers = NdArray.zeros(DType.INT32, sizes);
            for (int i = 0; i < numbers.elements(); i++) {
                ((int[]) numbers.data())[i] = random.nextInt(7);
            }
            double[] x = array.toDoubles();
            double[] labels = numbers.toDoubles();
            double[] mean = new double[100];
            double[] count = new double[100];
            for (int label : INDEX) {
                count[label] = sum(labels, label, i -> 1);
                mean[label] = sum(labels, label, i -> x[i]) / count[label];
            }

            check(new SumLabels(LabelIndex.of(INDEX)), array, numbers, label -> sum(labels, label, i -> x[i]));
            check(new Mean(LabelIndex.of(INDEX)), array, numbers, label -> mean[label]);
            check(
                    new Variance(LabelIndex.of(INDEX)),
                    array,
                    numbers,
                    label -> count[label] == 0
                            ? Double.NaN
                            : sum(labels, label, i -> (x[i] - mean[label]) * (x[i] - mean[label])) / count[label]);
            check(new Minimum(LabelIndex.of(INDEX)), array, numbers, label -> least(x, labels, label, v -> v));
            check(new Maximum(LabelIndex.of(INDEX)), array, numbers, label -> least(x, labels, label, v -> -v));
            check(
                    new Median(LabelIndex.of(INDEX)),
                    array,
                    numbers,
                    label -> type == DType.FLOAT32 ? (float) median(x, labels, label) : median(x, labels, label));
            for (int bin = 0; bin < 3; bin++) {
                int number = bin;
                check(
                        (engine, inputs) ->
                                column(new Histogram(-100, 140, 3, LabelIndex.of(INDEX)).run(engine, inputs), number),
                        array,
                        numbers,
                        label -> inBin(x, labels, label, -100 + 80 * number, number == 2));
            }
            if (sizes.length > 0) {
                int last = (int) sizes[sizes.length - 1];
                check(
                        lastCoordinate(new CenterOfMass(LabelIndex.of(INDEX)), sizes.length),
                        array,
                        numbers,
                        label -> sum(labels, label, i -> x[i] * (i % last)) / sum(labels, label, i -> x[i]));
            }
        }
    }

    private static double median(double[] values, double[] labels, int label) {
        double[] own = IntStream.range(0, labels.length)
                .filter(i -> labels[i] == label)
                .mapToDouble(i -> values[i])
                .sorted()
                .toArray();
        int count = own.length;
        return count == 0 ? Double.NaN : count % 2 == 1 ? own[count / 2] : (own[count / 2 - 1] + own[count / 2]) / 2;
    }

    private static double inBin(double[] values, double[] labels, int label, double from, boolean last) {
        return IntStream.range(0, labels.length)
                .filter(i -> labels[i] == label && values[i] >= from)
                .filter(i -> values[i] < from + 80 || (last && values[i] == from + 80))
                .count();
    }

    private static double[] column(NdArray table, int column) {
        double[] all = table.toDoubles();
        int columns = (int) table.shape().size(1);
        return IntStream.range(0, INDEX.length)
                .mapToDouble(row -> all[row * columns + column])
                .toArray();
    }

    private interface Measure {
        double[] on(Engine engine, Inputs inputs);
    }

    private static Measure lastCoordinate(CenterOfMass centre, int ndim) {
        return (engine, inputs) -> {
            double[] all = centre.run(engine, inputs).toDoubles();
            double[] last = new double[INDEX.length];
            for (int entry = 0; entry < last.length; entry++) {
                last[entry] = all[entry * ndim + ndim - 1];
            }
            return last;
        };
    }

    private static void check(
            Operation<NdArray> operation, NdArray array, NdArray labels, IntToDoubleFunction expected) {
        check((engine, inputs) -> operation.run(engine, inputs).toDoubles(), array, labels, expected);
    }

    private static void check(Measure measure, NdArray array, NdArray labels, IntToDoubleFunction expected) {
        double[] numbers = java.util.Arrays.stream(INDEX)
                .mapToDouble(expected::applyAsDouble)
                .toArray();
        for (int threads : List.of(1, 2, 3, 8)) {
            try (Engine engine = Engine.threads(threads)) {
                assertThat(measure.on(engine, Inputs.of(array, labels)))
                        .as("%s %s on %s threads", array.dtype(), array.shape(), threads)
                        .isEqualTo(numbers);
            }
        }
    }
}
