package io.ndimage.fft;

import io.ndimage.array.Shape;
import io.ndimage.op.Engine;
import java.util.List;

/** The half of the spectrum of real numbers that follows from the other half: the conjugates of the numbers of the negative frequencies. */
final class Reflection {

    /** Elements: less than this many are copied sooner than another thread wakes up. */
    private static final int WORTH_SHARING = 1 << 15;

    private final Shape shape;
    private final List<Integer> along;
    private final int axis;
    private final int length;
    private final int lines;

    /** Plans it for a spectrum of which along the last of the axes the first half and one are known. */
    Reflection(Grid grid) {
        this.shape = grid.shape();
        this.along = grid.others();
        this.axis = grid.realAxis();
        this.length = Math.toIntExact(shape.size(axis));
        this.lines = Math.toIntExact(shape.elements() / length);
    }

    /** Completes a spectrum. */
    void run(Engine engine, double[] spectrum) {
        int parts = spectrum.length < WORTH_SHARING ? 1 : Math.min(lines, 8 * engine.threads());
        engine.local().run(parts, part -> {
            int stop = (int) ((long) lines * (part + 1) / parts);
            for (int line = (int) ((long) lines * part / parts); line < stop; line++) {
                line(spectrum, line);
            }
        });
    }

    private void line(double[] spectrum, int number) {
        long[] strides = shape.strides();
        int rest = number;
        int at = 0;
        int opposite = 0;
        for (int a = shape.ndim() - 1; a >= 0; a--) {
            if (a != axis) {
                int size = (int) shape.size(a);
                int index = rest % size;
                rest /= size;
                at += index * (int) strides[a];
                opposite += (along.contains(a) ? (size - index) % size : index) * (int) strides[a];
            }
        }
        int step = 2 * (int) strides[axis];
        conjugate(
                spectrum,
                2 * opposite + step * ((length - 1) / 2),
                2 * at + step * (length / 2 + 1),
                step,
                (length - 1) / 2);
    }

    /** Copies some numbers in the order of descending places to ascending ones, and changes the sign of the imaginary parts. */
    private static void conjugate(double[] spectrum, int from, int to, int step, int count) {
        for (int k = 0; k < count; k++) {
            int source = from - k * step;
            int target = to + k * step;
            spectrum[target] = spectrum[source];
            spectrum[target + 1] = 0 - spectrum[source + 1];
        }
    }
}
