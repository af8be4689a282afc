package io.ndimage.filters;

import io.ndimage.array.DType;
import io.ndimage.internal.kernel.order.Middle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of the pixels of a window in a number, by NumPy's names. A NaN in the window makes any of them NaN. Sums are made in C
 * order of the window; of 64-bit integers, which all keep their digits, they saturate. Complex numbers are in the order of their real
 * parts, and of their imaginary ones where those are equal.
 */
public enum Statistic implements WindowFunction, VectorizedFunction, LineFunction {
    /** The sum over the number of pixels. */
    MEAN {
        @Override
        public void reduce(double[][] windows, double[] results, int count) {
            sum(windows, results, count);
            divide(results, windows.length, count);
        }
    },
    /** The middle one of the sorted pixels; of an even number of them the mean of the middle two. */
    MEDIAN {
        @Override
        public void reduce(double[][] windows, double[] results, int count) {
            if (windows.length <= FEW) {
                middleOfRows(windows, results, count);
            } else {
                WindowFunction middle = window -> Middle.of(window, 0, window.length);
                middle.vectorized().reduce(windows, results, count);
            }
        }
    },
    /** The square root of {@link #VAR}. */
    STD {
        @Override
        public void reduce(double[][] windows, double[] results, int count) {
            VAR.reduce(windows, results, count);
            for (int i = 0; i < count; i++) {
                results[i] = Math.sqrt(results[i]);
            }
        }
    },
    /** The mean of the squared differences from the mean. */
    VAR {
        @Override
        public void reduce(double[][] windows, double[] results, int count) {
            double[] mean = new double[count];
            MEAN.reduce(windows, mean, count);
            Arrays.fill(results, 0, count, 0);
            for (double[] row : windows) {
                addSquares(row, mean, results, count);
            }
            divide(results, windows.length, count);
        }
    },
    /** The least. */
    MIN {
        @Override
        public void reduce(double[][] windows, double[] results, int count) {
            System.arraycopy(windows[0], 0, results, 0, count);
            for (int k = 1; k < windows.length; k++) {
                double[] row = windows[k];
                for (int i = 0; i < count; i++) {
                    results[i] = Math.min(results[i], row[i]);
                }
            }
        }
    },
    /** The greatest. */
    MAX {
        @Override
        public void reduce(double[][] windows, double[] results, int count) {
            System.arraycopy(windows[0], 0, results, 0, count);
            for (int k = 1; k < windows.length; k++) {
                double[] row = windows[k];
                for (int i = 0; i < count; i++) {
                    results[i] = Math.max(results[i], row[i]);
                }
            }
        }
    },
    /** The greatest less the least: from peak to peak. */
    PTP {
        @Override
        public void reduce(double[][] windows, double[] results, int count) {
            double[] least = new double[count];
            MIN.reduce(windows, least, count);
            MAX.reduce(windows, results, count);
            for (int i = 0; i < count; i++) {
                results[i] = results[i] - least[i];
            }
        }
    },
    /** The sum. */
    SUM {
        @Override
        public void reduce(double[][] windows, double[] results, int count) {
            sum(windows, results, count);
        }
    };

    /** {@inheritDoc} Those of NumPy's functions of these names; of whole numbers means and the like are float64. */
    @Override
    public DType type(DType pixels) {
        boolean whole = !pixels.isFloat() && !pixels.isComplex();
        return switch (this) {
            case MEAN, MEDIAN -> whole ? DType.FLOAT64 : pixels;
            case STD, VAR -> whole ? DType.FLOAT64 : pixels.part();
            case MIN, MAX, PTP -> pixels;
            case SUM -> !whole ? pixels : pixels.kind() == DType.Kind.UNSIGNED ? DType.UINT64 : DType.INT64;
        };
    }

    @Override
    public @Nullable ArrayFunction ofType(DType pixels) {
        if (pixels.isComplex()) {
            return new StatisticOfComplex(this);
        }
        boolean longs = pixels == DType.INT64 || pixels == DType.UINT64;
        return longs && type(pixels).isInteger() ? new StatisticOfLongs(this) : null;
    }

    @Override
    public @Nullable ArrayLineFunction ofLines(DType pixels) {
        ArrayFunction function = pixels.isInteger() ? ofType(pixels) : null;
        return function == null ? null : new LinesOfWindows(function);
    }

    /** Windows of up to so many pixels are sorted side by side sooner than one by one. */
    private static final int FEW = 100;

    @Override
    public double of(double[] window) {
        double[][] alone = new double[window.length][];
        for (int k = 0; k < window.length; k++) {
            alone[k] = new double[] {window[k]};
        }
        double[] result = new double[1];
        reduce(alone, result, 1);
        return result[0];
    }

    @Override
    public VectorizedFunction vectorized() {
        return this;
    }

    /** Computes the statistic of the windows along a line, as long as it is longer than the result, and one more. */
    @Override
    public void filter(double[] line, double[] result) {
        double[][] windows = new double[line.length - result.length + 1][];
        for (int k = 0; k < windows.length; k++) {
            windows[k] = Arrays.copyOfRange(line, k, k + result.length);
        }
        reduce(windows, result, result.length);
    }

    /** Sorts rows place by place, from the greatest down to the middle. */
    private static void middleOfRows(double[][] windows, double[] results, int count) {
        double[][] rows = new double[windows.length][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = Arrays.copyOf(windows[k], count);
        }
        int low = (rows.length - 1) / 2;
        for (int last = rows.length - 1; last >= low; last--) {
            for (int k = 0; k < last; k++) {
                sort(rows[k], rows[k + 1], count);
            }
        }
        System.arraycopy(rows[low], 0, results, 0, count);
        if (rows.length % 2 == 0) {
            double[] high = rows[low + 1];
            for (int i = 0; i < count; i++) {
                results[i] = (results[i] + high[i]) / 2;
            }
        }
    }

    private static void sort(double[] least, double[] greatest, int count) {
        for (int i = 0; i < count; i++) {
            double a = least[i];
            double b = greatest[i];
            least[i] = Math.min(a, b);
            greatest[i] = Math.max(a, b);
        }
    }

    private static void sum(double[][] windows, double[] results, int count) {
        System.arraycopy(windows[0], 0, results, 0, count);
        for (int k = 1; k < windows.length; k++) {
            double[] row = windows[k];
            for (int i = 0; i < count; i++) {
                results[i] = results[i] + row[i];
            }
        }
    }

    private static void divide(double[] results, double divisor, int count) {
        for (int i = 0; i < count; i++) {
            results[i] = results[i] / divisor;
        }
    }

    private static void addSquares(double[] row, double[] mean, double[] sums, int count) {
        for (int i = 0; i < count; i++) {
            double away = row[i] - mean[i];
            sums[i] = sums[i] + away * away;
        }
    }

    /**
     * Returns the statistic of NumPy's name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Statistic parse(String name) {
        for (Statistic statistic : values()) {
            if (statistic.toString().equals(name)) {
                return statistic;
            }
        }
        throw new IllegalArgumentException("function '" + name + "' is unknown; allowed are "
                + Arrays.stream(values()).map(Statistic::toString).collect(Collectors.joining(", "))
                + ", and any other from Java");
    }

    /** Returns NumPy's name. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
