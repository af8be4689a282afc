package io.ndimage.arithmetic;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.pointwise.Pointwise;
import io.ndimage.internal.line.ExactStage;
import io.ndimage.internal.line.PointwiseStage;
import io.ndimage.op.Named;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Scalar;
import io.ndimage.op.Spec;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans of functions of the elements of one or two arrays. */
final class PointwisePlan {

    private PointwisePlan() {}

    /** Plans a function that gives floating-point numbers unless asked for another type. */
    static Plan derived(
            RegionOperation operation,
            Pointwise function,
            List<Spec> inputs,
            List<Scalar> numbers,
            @Nullable DType output,
            Cast cast) {
        Shape shape = check(operation, inputs);
        boolean single = inputs.stream().allMatch(input -> Precision.derived(input.dtype()) == DType.FLOAT32);
        DType usual = single ? DType.FLOAT32 : DType.FLOAT64;
        DType result = output == null ? usual : output;
        if (result.isComplex()) {
            throw new IllegalArgumentException("output is " + result + "; allowed is a real type");
        }
        if (isBeyondDoubles(function, inputs, numbers, result)) {
            Scalar number = numbers.isEmpty() ? null : numbers.get(0);
            List<Feed> feeds = new ArrayList<>();
            for (int port = 0; port < inputs.size(); port++) {
                Working exact = isWhole(inputs.get(port)) ? Working.INT64 : Working.FLOAT64;
                feeds.add(Feed.port(port, exact, Feed.NO_BORDER));
            }
            List<DType> types = inputs.stream().map(Spec::dtype).toList();
            Stage stage = new ExactStage(function, shape, feeds, types, number, result, cast);
            return Plan.of(List.of(stage), new Spec(result, shape), cast);
        }
        boolean exact = result.isInteger() && isExactInFloats(function, inputs, numbers);
        Working working = single && (result == DType.FLOAT32 || exact) ? Working.FLOAT32 : Working.FLOAT64;
        PointwiseStage stage = new PointwiseStage(function, shape, feeds(inputs, working), numbers);
        return Plan.of(List.of(stage), new Spec(result, shape), cast);
    }

    /** Returns whether an operand, or a whole result, may have more digits than a double. */
    private static boolean isBeyondDoubles(Pointwise function, List<Spec> inputs, List<Scalar> numbers, DType result) {
        if (!isArithmetic(function)) {
            return false;
        }
        if (!numbers.stream().allMatch(Scalar::isDouble)) {
            return true;
        }
        int bytes =
                inputs.stream().mapToInt(input -> input.dtype().bytes()).max().orElse(0);
        boolean small = numbers.stream().allMatch(number -> Math.abs(number.doubleValue()) <= 0x1p20);
        boolean whole = result.isInteger() && inputs.stream().allMatch(PointwisePlan::isWhole);
        return whole && (bytes == 8 || (result.bytes() == 8 && bytes == 4 && function == Pointwise.MULTIPLY) || !small);
    }

    private static boolean isWhole(Spec input) {
        return input.dtype().isInteger() || input.dtype() == DType.BOOL;
    }

    private static boolean isArithmetic(Pointwise function) {
        return switch (function) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> true;
            default -> false;
        };
    }

    /** Returns whether, of 8-bit numbers, what is rounded to integers is the same in floats as it is in doubles. */
    private static boolean isExactInFloats(Pointwise function, List<Spec> inputs, List<Scalar> numbers) {
        return isArithmetic(function)
                && inputs.stream().allMatch(input -> input.dtype().bytes() == 1)
                && numbers.stream().allMatch(number -> number.isWhole() && Math.abs(number.doubleValue()) <= 256);
    }

    /** Returns feeds of all inputs. */
    static List<Feed> feeds(List<Spec> inputs, Working working) {
        List<Feed> feeds = new ArrayList<>();
        for (int port = 0; port < inputs.size(); port++) {
            feeds.add(Feed.port(port, working, Feed.NO_BORDER));
        }
        return feeds;
    }

    /** Checks that arrays are real and of one shape, and returns it. */
    static Shape check(RegionOperation operation, List<Spec> inputs) {
        Shape shape = inputs.get(0).shape();
        for (int port = 0; port < inputs.size(); port++) {
            String name = operation.ports().get(port).name();
            Spec input = inputs.get(port);
            if (input.dtype().isComplex()) {
                throw new IllegalArgumentException(
                        name + " is " + input.dtype() + "; " + Named.Names.of(operation) + " takes real numbers");
            }
            if (!input.shape().equals(shape)) {
                throw new IllegalArgumentException(
                        name + " has the shape " + input.shape() + "; allowed is the input's, " + shape);
            }
        }
        return shape;
    }
}
