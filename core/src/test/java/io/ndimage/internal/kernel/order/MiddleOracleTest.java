package io.ndimage.internal.kernel.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class MiddleOracleTest {

    private static double sorted(double[] values) {
        double[] all = values.clone();
        Arrays.sort(all);
        int count = all.length;
        boolean nan = count == 0 || Double.isNaN(all[count - 1]);
        double low = nan ? Double.NaN : all[(count - 1) / 2];
        double high = nan ? Double.NaN : all[count / 2];
        return count % 2 == 1 ? low : (low + high) / 2;
    }

    private static void check(double[] values) {
        double[] padded = new double[values.length + 6];
        Arrays.fill(padded, -1e9);
        System.arraycopy(values, 0, padded, 3, values.length);

        assertThat(Middle.of(padded, 3, 3 + values.length)).isEqualTo(Double.valueOf(sorted(values)));
        assertThat(padded).startsWith(-1e9, -1e9, -1e9).endsWith(-1e9, -1e9, -1e9);
    }

    @Test
    void isWhatSortingPutsInTheMiddle() {
        Random random = new Random(5);
        DoubleUnaryOperator[] kinds = {
            x -> x,
            x -> Math.rint(x * 3),
            x -> Math.scalb(x, random.nextInt(2000) - 1000),
            x -> x < 0 ? -1 : 1 + Math.abs(x) * 1e-13,
            x -> 7,
            x -> x < 0 ? Double.NEGATIVE_INFINITY : 1e300
        };
        for (int count : new int[] {0, 1, 2, 3, 8, 100, 1024, 1025, 1026, 4000, 30001}) {
            for (DoubleUnaryOperator kind : kinds) {
                check(random.doubles(count, -1, 1).map(kind).toArray());
            }
        }
    }

    @Test
    void aNanAmongFewOrManyIsTheAnswer() {
        for (int count : new int[] {1, 9, 5000}) {
            double[] values = new Random(count).doubles(count).toArray();
            values[count / 3] = Double.NaN;
            check(values);
        }
    }
}
