package io.ndimage.filters;

import io.ndimage.plan.Block;
import io.ndimage.plan.Working;

/**
 * A function of lines of doubles.
 *
 * @param function the function
 */
record DoubleLines(LineFunction function) implements BlockLines {

    @Override
    public Working working(Working input) {
        return Working.FLOAT64;
    }

    @Override
    public Computation begin(int length, int resultLength) {
        double[] line = new double[length];
        double[] result = new double[resultLength];
        return new Computation() {

            @Override
            public void take(Block block, int from, int step) {
                double[] in = block.doubles();
                for (int k = 0; k < length; k++) {
                    line[k] = in[from + k * step];
                }
            }

            @Override
            public void compute() {
                function.filter(line, result);
            }

            @Override
            public void put(int first, int count, Block block, int to, int step) {
                double[] out = block.doubles();
                for (int k = 0; k < count; k++) {
                    out[to + k * step] = result[first + k];
                }
            }
        };
    }
}
