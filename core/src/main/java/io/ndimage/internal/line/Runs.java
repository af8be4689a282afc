package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.plan.Block;
import java.util.List;

/**
 * The longest straight runs in which two blocks can be walked side by side. The blocks may differ in size along one axis and
 * after it agree; where their storage is dense, the runs span that axis and all after it.
 */
public final class Runs {

    /** Takes a run. */
    public interface Action {

        /**
         * Takes a run.
         *
         * @param in where it begins in the input's storage
         * @param out where it begins in the output's storage
         * @param count its length in the output
         */
        void accept(int in, int out, int count);
    }

    /** Takes a run through several inputs. */
    public interface JoinAction {

        /**
         * Takes a run.
         *
         * @param in where it begins in each input's storage; not to be kept
         * @param out where it begins in the output's storage
         * @param count its length
         */
        void accept(int[] in, int out, int count);
    }

    private Runs() {}

    /** Visits the runs of an output block; an input's run begins at the input's element of the same place in its block. */
    public static void forEach(Block input, Block output, int axis, Action action) {
        walk(List.of(input), output, axis, (in, out, count) -> action.accept(in[0], out, count));
    }

    /** Visits the runs of blocks of one region. */
    public static void forEach(List<Block> inputs, Block output, JoinAction action) {
        walk(inputs, output, -1, action);
    }

    /** Copies the elements of a block to another of the same region and type; not of bits. */
    public static void copy(Block from, Block to) {
        forEach(from, to, -1, (i, o, n) -> System.arraycopy(from.data(), i, to.data(), o, n));
    }

    private static void walk(List<Block> inputs, Block output, int axis, JoinAction action) {
        if (output.region().isEmpty()) {
            return;
        }
        int first = output.region().ndim();
        int count = 1;
        while (first > 0 && neighbours(inputs, output, first - 1, count)) {
            first--;
            count *= Math.toIntExact(output.region().size(first));
            if (first == axis) {
                break;
            }
        }
        Region places = Region.whole(output.region().shape());
        long[] index = places.corner();
        int[] in = new int[inputs.size()];
        do {
            int out = position(output, index, first);
            for (int k = 0; k < in.length; k++) {
                in[k] = position(inputs.get(k), index, first);
            }
            action.accept(in, out, count);
        } while (places.advance(index, first));
    }

    private static boolean neighbours(List<Block> inputs, Block output, int axis, int distance) {
        boolean all = output.stride(axis) == distance;
        for (Block input : inputs) {
            all &= input.stride(axis) == distance;
        }
        return all;
    }

    private static int position(Block block, long[] index, int axes) {
        int position = block.offset();
        for (int a = 0; a < axes; a++) {
            position += (int) index[a] * block.stride(a);
        }
        return position;
    }
}
