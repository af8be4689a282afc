package io.ndimage.arithmetic;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.internal.line.NoiseStage;
import io.ndimage.op.Axes;
import io.ndimage.op.Declared;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * Adds Gaussian noise: {@code out[i] = in[i] + sigma z(seed, i)}, with {@code z} independent numbers of the standard normal
 * distribution.
 *
 * <p>{@code z} is a function of the seed and of an element's place in C order alone: the same seed gives the same noise on every
 * machine, whatever the array's values. The result has the input's shape and is float64 for 32-bit and 64-bit integers and
 * float64, else float32. The boundary plays no part; NaN stays NaN. Complex arrays are refused.
 *
 * <p>Example, {@code normal_noise 1 seed=0} of zeros: the first numbers are {@code -0.279 -0.764 0.419}.
 *
 * <p>Work: a logarithm, a root and a cosine a pixel. Source: G. E. P. Box, M. E. Muller, A note on the generation of random normal
 * deviates, 1958 (doi:10.1214/aoms/1177706645), of the SplitMix64 hashes of places.
 *
 * @param sigma the standard deviation of the noise, in the input's unit, 0 or more
 * @param seed what the noise is made from, any whole number
 */
@Named(
        value = "normal_noise",
        summary = "Add Gaussian noise",
        keywords = {"gaussian noise", "random", "simulate"},
        example = "normal_noise 30 seed=1")
public record NormalNoise(
        @Param(value = "standard deviation of the noise", min = 0)
        double sigma,

        @Param(value = "what the noise is made from", byDefault = "0")
        long seed)
        implements RegionOperation {

    /** Checks the standard deviation. */
    public NormalNoise {
        Declared.by(NormalNoise.class).check("sigma", sigma);
    }

    NormalNoise(double sigma) {
        this(sigma, 0);
    }

    /** Returns this with other noise. */
    public NormalNoise seed(long number) {
        return new NormalNoise(sigma, number);
    }

    /** Returns this: channels are elements like all others. */
    @Override
    public NormalNoise onAxes(Axes axes) {
        return this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Shape shape = PointwisePlan.check(this, inputs);
        DType result = Precision.derived(inputs.get(0).dtype());
        NoiseStage stage = new NoiseStage(Feed.port(0, Working.FLOAT64, Feed.NO_BORDER), shape, sigma, seed);
        return Plan.of(List.of(stage), new Spec(result, shape), Cast.ROUND_SATURATE);
    }
}
