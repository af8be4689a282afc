package io.ndimage.io.internal;

import java.util.Arrays;

/**
 * Elements whose first axis runs fastest, as Fortran and MATLAB store them, and back.
 *
 * <p>Both ways are one: storage in C order of sizes (a, b, c) is column-major storage of (c, b, a). Elements are moved by squares
 * of the two axes that run fastest, so that both sides stay in the nearest cache.
 */
public final class ColumnMajor {

    private static final int SQUARE = 32;

    private ColumnMajor() {}

    /** Returns whether column-major storage of these sizes is in C order too. */
    public static boolean isRowMajor(long... sizes) {
        return Arrays.stream(sizes).filter(size -> size != 1).count() < 2;
    }

    /** Returns sizes in the opposite order. */
    public static long[] reversed(long... sizes) {
        long[] reversed = new long[sizes.length];
        for (int a = 0; a < sizes.length; a++) {
            reversed[a] = sizes[sizes.length - 1 - a];
        }
        return reversed;
    }

    /**
     * Copies column-major elements to C order.
     *
     * @param from an array, primitive or of objects, that holds the elements from {@code start} on, {@code step} apart
     * @param to an array of the same kind
     * @param sizes the sizes along the axes
     */
    public static void toRowMajor(Object from, int start, int step, Object to, int toStart, int toStep, long... sizes) {
        int[] longAxes = longAxes(sizes);
        if (longAxes.length == 0) {
            copy(from, start, step, to, toStart, toStep, (int) product(sizes));
            return;
        }
        int ndim = longAxes.length;
        int[] fromStride = new int[ndim];
        int[] toStride = new int[ndim];
        int product = 1;
        for (int a = 0; a < ndim; a++) {
            fromStride[a] = product * step;
            product *= longAxes[a];
        }
        product = 1;
        for (int a = ndim - 1; a >= 0; a--) {
            toStride[a] = product * toStep;
            product *= longAxes[a];
        }
        new Walk(from, to, longAxes, fromStride, toStride).run(start, toStart);
    }

    /** Returns the sizes of the axes along which there are neighbours; none where the order of axes makes no difference. */
    private static int[] longAxes(long[] sizes) {
        boolean straight = isRowMajor(sizes) || product(sizes) == 0;
        return straight
                ? new int[0]
                : Arrays.stream(sizes)
                        .filter(size -> size != 1)
                        .mapToInt(Math::toIntExact)
                        .toArray();
    }

    private static long product(long[] sizes) {
        return Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
    }

    /** Both sides of a copy, and how far apart neighbours lie along each axis. */
    private record Walk(Object from, Object to, int[] sizes, int[] fromStride, int[] toStride) {

        private void run(int start, int toStart) {
            int last = sizes.length - 1;
            for (int i = 0; i < sizes[0]; i += SQUARE) {
                for (int k = 0; k < sizes[last]; k += SQUARE) {
                    middle(
                            1,
                            start + i * fromStride[0] + k * fromStride[last],
                            toStart + i * toStride[0] + k * toStride[last],
                            Math.min(SQUARE, sizes[0] - i),
                            Math.min(SQUARE, sizes[last] - k));
                }
            }
        }

        private void middle(int axis, int at, int toAt, int rows, int columns) {
            int last = sizes.length - 1;
            if (axis == last) {
                for (int i = 0; i < rows; i++) {
                    copy(
                            from,
                            at + i * fromStride[0],
                            fromStride[last],
                            to,
                            toAt + i * toStride[0],
                            toStride[last],
                            columns);
                }
                return;
            }
            for (int j = 0; j < sizes[axis]; j++) {
                middle(axis + 1, at + j * fromStride[axis], toAt + j * toStride[axis], rows, columns);
            }
        }
    }

    private static void copy(Object from, int start, int step, Object to, int toStart, int toStep, int count) {
        if (step == 1 && toStep == 1) {
            System.arraycopy(from, start, to, toStart, count);
        } else if (from instanceof boolean[] in) {
            boolean[] out = (boolean[]) to;
            for (int i = 0; i < count; i++) {
                out[toStart + i * toStep] = in[start + i * step];
            }
        } else if (from instanceof byte[] in) {
            byte[] out = (byte[]) to;
            for (int i = 0; i < count; i++) {
                out[toStart + i * toStep] = in[start + i * step];
            }
        } else if (from instanceof short[] in) {
            short[] out = (short[]) to;
            for (int i = 0; i < count; i++) {
                out[toStart + i * toStep] = in[start + i * step];
            }
        } else if (from instanceof int[] in) {
            int[] out = (int[]) to;
            for (int i = 0; i < count; i++) {
                out[toStart + i * toStep] = in[start + i * step];
            }
        } else if (from instanceof long[] in) {
            long[] out = (long[]) to;
            for (int i = 0; i < count; i++) {
                out[toStart + i * toStep] = in[start + i * step];
            }
        } else if (from instanceof float[] in) {
            float[] out = (float[]) to;
            for (int i = 0; i < count; i++) {
                out[toStart + i * toStep] = in[start + i * step];
            }
        } else if (from instanceof double[] in) {
            double[] out = (double[]) to;
            for (int i = 0; i < count; i++) {
                out[toStart + i * toStep] = in[start + i * step];
            }
        } else {
            Object[] in = (Object[]) from;
            Object[] out = (Object[]) to;
            for (int i = 0; i < count; i++) {
                out[toStart + i * toStep] = in[start + i * step];
            }
        }
    }
}
