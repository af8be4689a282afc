package io.ndimage.fourier;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.flow.Flow;
import io.ndimage.flow.Value;
import io.ndimage.op.Spec;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Working;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan of a multiplication of a spectrum, under construction. Whatever the spectrum's type, it is multiplied in doubles. */
final class FourierPlan {

    private final Flow flow;
    private final Value spectrum;
    private final DType result;

    private FourierPlan(Spec input, DType result) {
        this.flow = Flow.of(List.of(input), Working.FLOAT64);
        this.spectrum = flow.input(0);
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
        return plan(spectrum.eachPart(part -> scaled(part, multiplier)));
    }

    /** Returns the plan of a multiplication with real numbers that both parts of a spectrum had better share. */
    Plan timesShared(Multiplier multiplier) {
        Value numbers = numbers(multiplier);
        return plan(spectrum.eachPart(numbers::times));
    }

    /** Returns the plan of a multiplication with complex numbers. */
    Plan times(Multiplier real, Multiplier imaginary) {
        return plan(
                spectrum.isComplex()
                        ? Value.complex(product(real, imaginary, false), product(real, imaginary, true))
                        : Value.complex(scaled(spectrum, real), scaled(spectrum, imaginary)));
    }

    private Value product(Multiplier real, Multiplier imaginary, boolean wantsImaginary) {
        List<Value> factors = List.of(spectrum.real(), spectrum.imaginary(), numbers(real), numbers(imaginary));
        return Value.join(
                factors, Working.FLOAT64, feeds -> new ComplexProductStage(feeds, spectrum.shape(), wantsImaginary));
    }

    private Value scaled(Value part, Multiplier multiplier) {
        return part.stage(Working.FLOAT64, Feed.NO_BORDER, feed -> new ScaledStage(feed, spectrum.shape(), multiplier));
    }

    private Value numbers(Multiplier multiplier) {
        return flow.stage(new MultiplierStage(spectrum.shape(), multiplier));
    }

    /** Returns the plan of a product; where a complex type is asked for of real numbers, its imaginary parts are 0. */
    private Plan plan(Value product) {
        boolean lacksImaginary = result.isComplex() && !product.isComplex();
        Value whole = lacksImaginary ? Value.complex(product, numbers(FourierPlan::zeros)) : product;
        return whole.as(result, Cast.ROUND_SATURATE);
    }

    private static void zeros(long[] first, double[] out, int at, int count) {
        Arrays.fill(out, at, at + count, 0);
    }
}
