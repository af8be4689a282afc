package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import java.math.BigInteger;

/**
 * A statistic of 64-bit integers that is one, exactly and saturated.
 *
 * @param statistic what is computed
 */
record StatisticOfLongs(Statistic statistic) implements ArrayFunction {

    private static final long LOW = 0xffffffffL;
    private static final BigInteger TWO_TO_63 = BigInteger.ONE.shiftLeft(Long.SIZE - 1);

    /** Whole numbers whose upper halves sum to less than this have sums that longs hold. */
    private static final long SMALL = 1 << 29;

    @Override
    public NdArray of(NdArray windows) {
        DType type = windows.dtype();
        int pixels = (int) windows.shape().size(0);
        int count = (int) windows.shape().size(1);
        long[] ordered = new long[pixels * count]; // of unsigned numbers, each 2^63 less
        Pixels.of(type).toLongs(windows.data(), 0, ordered, 0, ordered.length);
        boolean unsigned = type == DType.UINT64;
        long[] results = new long[count];
        for (int i = 0; i < count; i++) {
            results[i] = switch (statistic) {
                case MIN -> least(ordered, i, count);
                case MAX -> greatest(ordered, i, count);
                case PTP -> range(least(ordered, i, count), greatest(ordered, i, count), unsigned);
                case SUM -> sum(ordered, i, count, pixels, unsigned);
                default -> throw new IllegalStateException(statistic + " gives no whole numbers");
            };
        }
        NdArray out = NdArray.zeros(type, count);
        Pixels.of(type).fromLongs(results, 0, out.data(), 0, count, Cast.ROUND_SATURATE);
        return out;
    }

    private static long least(long[] all, int from, int step) {
        long least = all[from];
        for (int at = from; at < all.length; at += step) {
            least = Math.min(least, all[at]);
        }
        return least;
    }

    private static long greatest(long[] all, int from, int step) {
        long greatest = all[from];
        for (int at = from; at < all.length; at += step) {
            greatest = Math.max(greatest, all[at]);
        }
        return greatest;
    }

    private static long range(long least, long greatest, boolean unsigned) {
        long range = greatest - least;
        return unsigned ? range ^ Long.MIN_VALUE : range < 0 ? Long.MAX_VALUE : range;
    }

    private static long sum(long[] all, int from, int step, int pixels, boolean unsigned) {
        long upper = 0; // the sums of the upper and of the lower 32 bits
        long lower = 0;
        for (int at = from; at < all.length; at += step) {
            upper += all[at] >> Integer.SIZE;
            lower += all[at] & LOW;
        }
        if (!unsigned && Math.abs(upper) < SMALL && lower >> Integer.SIZE < SMALL) {
            return (upper << Integer.SIZE) + lower;
        }
        BigInteger sum = BigInteger.valueOf(upper).shiftLeft(Integer.SIZE).add(BigInteger.valueOf(lower));
        if (unsigned) { // an order-keeping sum is 2^63 less than the sum, not as much for each pixel
            sum = sum.add(TWO_TO_63.multiply(BigInteger.valueOf(pixels - 1L)));
        }
        return sum.min(TWO_TO_63.subtract(BigInteger.ONE))
                .max(TWO_TO_63.negate())
                .longValue();
    }

    @Override
    public DType type(DType pixels) {
        return statistic.type(pixels);
    }
}
