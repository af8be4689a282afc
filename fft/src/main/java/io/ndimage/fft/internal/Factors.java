package io.ndimage.fft.internal;

import java.util.ArrayList;
import java.util.List;

/** The numbers that a length is the product of. */
final class Factors {

    private Factors() {}

    /** Returns the radices of a length: fours, at most one two, then odd primes in ascending order. */
    static List<Integer> of(int n) {
        List<Integer> factors = new ArrayList<>();
        int rest = n;
        for (int factor = 4; rest > 1; factor = factor == 4 ? 2 : factor == 2 ? 3 : factor + 2) {
            if ((long) factor * factor > rest && factor > 4) {
                factor = rest;
            }
            while (rest % factor == 0) {
                factors.add(factor);
                rest /= factor;
            }
        }
        return factors;
    }

    /** Returns the largest divisor of a length whose square is no more than that. */
    static int nearRoot(int n) {
        int divisor = (int) Math.sqrt(n);
        while (n % divisor != 0) {
            divisor--;
        }
        return divisor;
    }

    /** Returns the least number from another one on whose prime factors are 2, 3 and 5. */
    static int smoothFrom(int least) {
        long best = Integer.highestOneBit(least) == least ? least : 2L * Integer.highestOneBit(least);
        for (long fives = 1; fives < best; fives *= 5) {
            for (long odd = fives; odd < best; odd *= 3) {
                long even = odd;
                while (even < least) {
                    even *= 2;
                }
                best = Math.min(best, even);
            }
        }
        return Math.toIntExact(best);
    }
}
