package io.ndimage.vector;

import io.ndimage.internal.kernel.DoubleJoin;
import io.ndimage.internal.kernel.pointwise.DoublePointwise;
import io.ndimage.internal.kernel.pointwise.Pointwise;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Lengths of points {@code (x, y)}, in doubles; a number in place of the second array is a vector of it, read at every step. */
final class DoubleVectorHypot implements DoubleJoin {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final double[] number = new double[LANES];
    private final DoubleJoin plain;

    DoubleVectorHypot(double... numbers) {
        this.plain = new DoublePointwise(Pointwise.HYPOT, numbers);
        if (numbers.length > 0) {
            Arrays.fill(number, numbers[0]);
        }
    }

    @Override
    public void run(double[][] in, int[] inAt, double[] out, int outAt, int count) {
        if (count < LANES) {
            plain.run(in, inAt, out, outAt, count);
            return;
        }
        boolean two = in.length > 1;
        hypot(in[0], inAt[0], two ? in[1] : number, two ? inAt[1] : 0, two ? 1 : 0, out, outAt, count);
    }

    private void hypot(double[] x, int xAt, double[] y, int yAt, int step, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            DoubleVector a = DoubleVector.fromArray(SPECIES, x, xAt + k);
            DoubleVector b = DoubleVector.fromArray(SPECIES, y, yAt + k * step);
            DoubleVector square = a.mul(a).add(b.mul(b));
            square.lanewise(VectorOperators.SQRT).intoArray(out, outAt + k);
            VectorMask<Double> safe =
                    square.compare(VectorOperators.GT, 0x1p-900).and(square.compare(VectorOperators.LT, 0x1p1000));
            if (!safe.allTrue()) {
                slow(x, xAt + k, y, yAt + k * step, out, outAt + k);
            }
        }
    }

    private void slow(double[] x, int xAt, double[] y, int yAt, double[] out, int outAt) {
        plain.run(new double[][] {x, y}, new int[] {xAt, yAt}, out, outAt, LANES);
    }
}
