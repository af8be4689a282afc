package io.ndimage.internal.kernel.pointwise;

/**
 * Numbers from the normal distribution, each a function of a seed and a number's place alone: two hashes of these, as SplitMix64
 * mixes (Steele, Lea, Flood, Fast splittable pseudorandom number generators, 2014), through the transformation of Box and Muller.
 */
public final class GaussianNoise {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private final double sigma;
    private final long key;

    /** Makes a source of noise of a standard deviation. */
    public GaussianNoise(double sigma, long seed) {
        this.sigma = sigma;
        this.key = mix(seed + GOLDEN_GAMMA);
    }

    /** Adds the noise of neighbouring places, from a first one on, to a run. */
    public void add(double[] in, int inAt, double[] out, int outAt, int count, long place) {
        for (int i = 0; i < count; i++) {
            out[outAt + i] = in[inAt + i] + sigma * at(place + i);
        }
    }

    private double at(long place) {
        double radius = (hash(2 * place) + 1) * 0x1p-53; // above 0, at most 1
        double turn = hash(2 * place + 1) * 0x1p-53;
        return Math.sqrt(-2 * StrictMath.log(radius)) * StrictMath.cos(2 * Math.PI * turn);
    }

    /** Returns 53 bits. */
    private long hash(long counter) {
        return mix(key + (counter + 1) * GOLDEN_GAMMA) >>> 11;
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
