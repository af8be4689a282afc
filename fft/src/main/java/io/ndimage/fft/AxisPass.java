package io.ndimage.fft;

import io.ndimage.array.Shape;
import io.ndimage.op.Engine;

/** The transform of every line along an axis. A line is transformed by one thread, so that its bits hang on no other. */
final class AxisPass {

    /** Elements: less than this many are computed sooner than another thread wakes up. */
    private static final int WORTH_SHARING = 1 << 15;

    /** How many neighbouring lines are gathered at once: as many complex numbers fill two cache lines. */
    private static final int LANES = 8;

    private final LineTransform.Kind kind;
    private final int n;
    private final int before;
    private final int after;
    private final int apart;
    private final int blocks;
    private final int lanes;

    /**
     * Plans a pass.
     *
     * @param before the sizes of the array before it
     * @param after the sizes after it, which differ along the axis at most
     * @param n the length of the transform
     */
    AxisPass(LineTransform.Kind kind, Shape before, Shape after, int axis, int n) {
        this.kind = kind;
        this.n = n;
        this.before = Math.toIntExact(before.size(axis));
        this.after = Math.toIntExact(after.size(axis));
        this.apart = Math.toIntExact(before.strides()[axis]);
        this.blocks = Math.toIntExact(before.elements() / Math.max(1, (long) this.before * apart));
        this.lanes = Math.min(LANES, apart);
    }

    /** Returns how many bytes a thread takes for transforms of a length. */
    static long memory(long n) {
        return LANES * (2 * n + 8) * Double.BYTES + LineTransform.memory(n);
    }

    /** Plans a pass of complex numbers along an axis that keeps its size. */
    AxisPass(LineTransform.Kind kind, Shape shape, int axis) {
        this(kind, shape, shape, axis, Math.toIntExact(shape.size(axis)));
    }

    /**
     * Transforms all lines.
     *
     * @param in the array before
     * @param out the array after, the same one where it takes as much
     * @param factor what results are multiplied with
     */
    void run(Engine engine, double[] in, double[] out, double factor) {
        if (blocks == 0 || apart == 0) {
            return;
        }
        int panels = (apart + lanes - 1) / lanes;
        int count = blocks * panels;
        int parts = in.length < WORTH_SHARING ? 1 : Math.min(count, 8 * engine.threads());
        engine.local().run(parts, part -> {
            Panel panel = new Panel(in, out, factor);
            int stop = (int) ((long) count * (part + 1) / parts);
            for (int number = (int) ((long) count * part / parts); number < stop; number++) {
                panel.run(number / panels, number % panels * lanes);
            }
        });
    }

    /** Neighbouring lines, each gathered into one run of memory. */
    private final class Panel {
        private final double[] in;
        private final double[] out;
        private final double factor;
        private final LineTransform transform = new LineTransform(kind, n);

        /** How far lines lie apart, in a cache not all in the same places. */
        private final int pitch = 2 * n + 8;

        private final double[] lines = new double[lanes * pitch];

        Panel(double[] in, double[] out, double factor) {
            this.in = in;
            this.out = out;
            this.factor = factor;
        }

        void run(int block, int lane) {
            int count = Math.min(lanes, apart - lane);
            gather((block * before * apart + lane) * kind.slotsBefore(), count);
            for (int l = 0; l < count; l++) {
                transform.run(lines, l * pitch);
            }
            scatter((block * after * apart + lane) * kind.slotsAfter(), count);
        }

        private void gather(int at, int count) {
            int slots = kind.slotsBefore();
            for (int p = 0; p < before; p++) {
                for (int l = 0; l < count; l++) {
                    for (int slot = 0; slot < slots; slot++) {
                        lines[l * pitch + p * slots + slot] = in[at + (p * apart + l) * slots + slot];
                    }
                }
            }
        }

        private void scatter(int at, int count) {
            int slots = kind.slotsAfter();
            for (int p = 0; p < after; p++) {
                for (int l = 0; l < count; l++) {
                    for (int slot = 0; slot < slots; slot++) {
                        out[at + (p * apart + l) * slots + slot] = factor * lines[l * pitch + p * slots + slot];
                    }
                }
            }
        }
    }
}
