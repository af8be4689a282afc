package io.ndimage.restoration;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.op.Declared;
import io.ndimage.op.Engine;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Inputs;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Port;
import io.ndimage.op.ResultOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Passes;
import java.util.List;

/**
 * Denoises an image by total variation, keeping its edges, after Rudin, Osher and Fatemi, by projecting dual fields.
 *
 * <p>With a dual field {@code P} for each axis, all of them the input at first, and {@code U} the port {@code u_init} (the input
 * where it is not given), repeats, with every difference taken around the array's ends,
 *
 * <pre>
 * P = P + (tau / tvWeight) (next(U) - U)      for each axis
 * P = P / max(1, |P|)                         |P| the root of the sum of squares over the axes
 * U = input + tvWeight Σ (P - previous(P))    over the axes, the last one first
 * </pre>
 *
 * until the root mean square change of {@code U} is at most {@code tolerance}, or {@code maxIterations} times.
 *
 * <p>Takes real arrays of any number of dimensions and computes in float64; {@link RofResult} holds the denoised array and the
 * residual, float64 of the input's shape, and the number of iterations. The change is summed line by line in a fixed order, so
 * that the same bits, and the same number of iterations, come from any number of threads. A NaN or an infinity in an array is
 * refused, as are complex numbers; so is a channel axis.
 *
 * <p>Example: the line {@code 0 0 0 200 200 200}, whose ends meet, becomes {@code 10 10 10 190 190 190} with
 * {@code tvWeight=15}: each half gives way by the weight for either of its two edges, shared among its three pixels. A constant
 * array comes out as it is, after one iteration.
 *
 * <p>Work: per iteration about thirty operations a pixel and one pass over memory.
 *
 * <p>Source: A. Chambolle, Total variation minimization and a class of binary MRF models, 2005 (EMMCVPR,
 * doi:10.1007/11585978_10), eq. (11); the form and the defaults are those of J. E. Solem, Programming Computer Vision with
 * Python, 2012, section 1.5, there called {@code denoise}.
 *
 * @param tolerance the root mean square change of a pixel at which to stop, in the input's unit, 0 or more
 * @param tau the step, above 0; the iteration is proven to converge up to 1/(2 ndim), and does in practice up to about twice it
 * @param tvWeight how strongly variation is lessened, in the input's unit, above 0
 * @param maxIterations at how many iterations to stop in any case, 1 or more
 */
@Named(
        value = "rof",
        summary = "Denoise by total variation (Rudin, Osher, Fatemi): edges stay",
        keywords = {
            "denoise",
            "denoising",
            "noise",
            "total variation",
            "tv",
            "smoothing",
            "edge preserving",
            "chambolle"
        },
        example = "rof tolerance=0.1 tau=0.125 tv_weight=100")
public record Rof(
        @Param(
                value = "root mean square change at which to stop",
                min = 0,
                max = Double.POSITIVE_INFINITY,
                scale = Param.Scale.LOGARITHMIC,
                byDefault = "0.1")
        double tolerance,

        @Param(value = "step of the iteration", above = 0, scale = Param.Scale.LOGARITHMIC, byDefault = "0.125")
        double tau,

        @Param(
                value = "how strongly variation is lessened",
                above = 0,
                scale = Param.Scale.LOGARITHMIC,
                byDefault = "100.0")
        double tvWeight,

        @Param(
                value = "iterations at which to stop in any case",
                min = 1,
                scale = Param.Scale.LOGARITHMIC,
                byDefault = "10000")
        int maxIterations)
        implements GlobalOperation<RofResult>, ResultOperation<RofResult> {

    private static final Port U_INIT = new Port(
            "u_init", false, "where the iteration starts, of the input's shape; the input where it is not given");

    /** Checks the numbers. */
    public Rof {
        Declared.by(Rof.class)
                .check("tolerance", tolerance)
                .check("tau", tau)
                .check("tvWeight", tvWeight)
                .check("maxIterations", maxIterations);
    }

    Rof() {
        this(0.1, 0.125, 100, 10_000);
    }

    /** Returns this, stopping at another root mean square change. */
    public Rof tolerance(double change) {
        return new Rof(change, tau, tvWeight, maxIterations);
    }

    /** Returns this with another step. */
    public Rof tau(double step) {
        return new Rof(tolerance, step, tvWeight, maxIterations);
    }

    /** Returns this with another weight of the variation. */
    public Rof tvWeight(double weight) {
        return new Rof(tolerance, tau, weight, maxIterations);
    }

    /** Returns this, stopping at another number of iterations. */
    public Rof maxIterations(int most) {
        return new Rof(tolerance, tau, tvWeight, most);
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.INPUT, U_INIT);
    }

    @Override
    public void check(List<Spec> inputs) {
        Shape shape = inputs.get(0).shape();
        for (int port = 0; port < inputs.size(); port++) {
            Spec given = inputs.get(port);
            if (given.dtype().isComplex()) {
                throw new IllegalArgumentException(
                        ports().get(port).name() + " is " + given.dtype() + "; rof takes real numbers");
            }
            if (!given.shape().equals(shape)) {
                throw new IllegalArgumentException(
                        "u_init has the shape " + given.shape() + "; allowed is the input's, " + shape);
            }
        }
    }

    @Override
    public RofResult compute(Engine engine, Inputs inputs) {
        Shape shape = inputs.source(0).shape();
        if (shape.isEmpty()) {
            NdArray nothing = inputs.array(0).astype(DType.FLOAT64);
            return new RofResult(nothing, nothing.copy(), 0);
        }
        Source input = lines(inputs, 0);
        Source start = inputs.size() == 1 ? input : lines(inputs, 1);
        try (Passes passes = engine.passes()) {
            return new DualPasses(passes, this, input, start, shape.ndim() < 2 ? 1 : 0).result(shape);
        }
    }

    /** Returns an input with two axes at least. */
    private static Source lines(Inputs inputs, int port) {
        Source input = inputs.source(port);
        return input.shape().ndim() < 2
                ? inputs.array(port).reshape(1, input.shape().elements())
                : input;
    }

    @Override
    public boolean readsWhole() {
        return false;
    }

    @Override
    public long memory(Engine engine, List<Spec> inputs) {
        Shape shape = inputs.get(0).shape();
        if (shape.isEmpty()) {
            return 1 << 16;
        }
        if (shape.ndim() >= 2) {
            return DualPasses.memory(shape, engine.threads()) + (1 << 16);
        }
        long read = inputs.stream().mapToLong(Spec::bytes).sum();
        return DualPasses.memory(Shape.of(1, shape.elements()), 1) + read + (1 << 16);
    }
}
