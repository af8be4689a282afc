package io.ndimage.fourier;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.Pointwise;
import io.ndimage.internal.line.PointwiseStage;
import io.ndimage.op.Border;
import io.ndimage.op.Feed;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Plan;
import io.ndimage.op.Spec;
import io.ndimage.op.Stage;
import io.ndimage.op.Working;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The plan of a multiplication of a spectrum, under construction. Whatever the spectrum's type, it is multiplied in doubles. */
final class FourierPlan {

    private static final PerAxis<Border> NO_BORDER = PerAxis.of(Border.constant(0));

    private final Shape shape;
    private final DType input;
    private final DType result;
    private final List<Stage> stages = new ArrayList<>();

    private FourierPlan(Spec input, DType result) {
        this.shape = input.shape();
        this.input = input.dtype();
        this.result = result;
    }

    /** Begins a plan of a multiplication with real numbers. */
    static FourierPlan real(Spec input, @Nullable DType output) {
        DType type = input.dtype();
        DType usual = type.isComplex() || type.isFloat() ? type : DType.FLOAT64;
        DType result = output == null ? usual : output;
        boolean allowed = result.isComplex() || (result.isFloat() && !type.isComplex());
        if (!allowed) {
            throw refusal(
                    input, result, type.isComplex() ? "complex64 or complex128" : "a floating-point or complex type");
        }
        return new FourierPlan(input, result);
    }

    /** Begins a plan of a multiplication with complex numbers. */
    static FourierPlan complex(Spec input, @Nullable DType output) {
        DType usual = input.dtype().isComplex() ? input.dtype() : DType.COMPLEX128;
        DType result = output == null ? usual : output;
        if (!result.isComplex()) {
            throw refusal(input, result, "complex64 or complex128");
        }
        return new FourierPlan(input, result);
    }

    private static IllegalArgumentException refusal(Spec input, DType result, String allowed) {
        return new IllegalArgumentException(
                "output is " + result + " for an input of " + input.dtype() + "; allowed is " + allowed);
    }

    /** Returns the plan of a multiplication with real numbers that cost little. */
    Plan times(Multiplier multiplier) {
        return parts(part -> add(new ScaledStage(part, shape, multiplier)));
    }

    /** Returns the plan of a multiplication with real numbers that both parts of a spectrum had better share. */
    Plan timesShared(Multiplier multiplier) {
        Feed numbers = feed(numbers(multiplier));
        return parts(part -> add(new PointwiseStage(Pointwise.MULTIPLY, shape, List.of(numbers, part), List.of())));
    }

    /** Returns the plan that treats the real and the imaginary part alike; of a real input, the imaginary one is 0. */
    private Plan parts(ToIntFunction<Feed> product) {
        List<Integer> results = new ArrayList<>();
        results.add(product.applyAsInt(port()));
        if (result.isComplex()) {
            results.add(input.isComplex() ? product.applyAsInt(imaginaryPort()) : numbers(FourierPlan::zeros));
        }
        return new Plan(stages, results, new Spec(result, shape), Cast.ROUND_SATURATE);
    }

    /** Returns the plan of a multiplication with complex numbers. */
    Plan times(Multiplier real, Multiplier imaginary) {
        List<Integer> results = input.isComplex()
                ? List.of(product(real, imaginary, false), product(real, imaginary, true))
                : List.of(add(new ScaledStage(port(), shape, real)), add(new ScaledStage(port(), shape, imaginary)));
        return new Plan(stages, results, new Spec(result, shape), Cast.ROUND_SATURATE);
    }

    private int product(Multiplier real, Multiplier imaginary, boolean wantsImaginary) {
        List<Feed> factors = List.of(port(), imaginaryPort(), feed(numbers(real)), feed(numbers(imaginary)));
        return add(new ComplexProductStage(factors, shape, wantsImaginary));
    }

    private int numbers(Multiplier multiplier) {
        return add(new MultiplierStage(shape, multiplier));
    }

    private int add(Stage stage) {
        stages.add(stage);
        return stages.size() - 1;
    }

    private static Feed feed(int stage) {
        return Feed.stage(stage, Working.FLOAT64, NO_BORDER);
    }

    private static Feed port() {
        return Feed.port(0, Working.FLOAT64, NO_BORDER);
    }

    private static Feed imaginaryPort() {
        return Feed.imaginary(0, Working.FLOAT64, NO_BORDER);
    }

    private static void zeros(long[] first, double[] out, int at, int count) {
        Arrays.fill(out, at, at + count, 0);
    }
}
