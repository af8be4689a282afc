package io.ndimage.pipeline;

import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.flow.Sequence;
import io.ndimage.op.Engine;
import io.ndimage.op.Port;
import io.ndimage.op.RegionOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Operations one after the other, as text: names and parameters, with bars between. Parameters are given by position or by
 * name, per-axis values with commas; an array is {@code ones(9,5)}, {@code zeros(3)}, {@code cross(2)}, {@code disk(3)},
 * {@code [[0,1,0],[1,1,1],[0,1,0]]}, what NumPy and SciPy make, such as {@code np.ones((3,3))/9} and {@code
 * generate_binary_structure(2,1)}, or a file, {@code scan.mat:mask} for a part of one; quotes keep blanks and bars.
 *
 * @param calls the operations
 */
public record Pipeline(List<Call> calls) {

    /** Keeps a copy of the list. */
    public Pipeline {
        calls = List.copyOf(calls);
    }

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException if it is not understood; the message says where and what is allowed
     */
    public static Pipeline parse(String text) {
        return parse(text, Catalog.standard());
    }

    /** Reads a text with the operations of a catalog. */
    public static Pipeline parse(String text, Catalog catalog) {
        return parse(text, catalog, ArrayFiles.standard());
    }

    /**
     * Reads a text with the operations of a catalog.
     *
     * @param files how files are read that are values of parameters, such as structures
     */
    public static Pipeline parse(String text, Catalog catalog, ArrayFiles files) {
        List<Call> calls = new ArrayList<>();
        for (String stage : Token.stages(text)) {
            calls.add(Call.parse(stage, catalog, files));
        }
        return new Pipeline(calls);
    }

    /**
     * Runs the operations on an image.
     *
     * @return what the last one gave: an {@link Image} where it gave an array, else its own kind of result
     * @throws IllegalArgumentException if an argument does not suit the pixels
     * @throws java.io.UncheckedIOException if an array is a file that cannot be read
     */
    public Object run(Engine engine, Image image) {
        return outcome(engine, image).result();
    }

    /**
     * Runs the operations on an image, and returns what the last one gave, with its array as an image.
     *
     * @throws IllegalArgumentException if an argument does not suit the pixels
     * @throws java.io.UncheckedIOException if an array is a file that cannot be read
     */
    public Outcome outcome(Engine engine, Image image) {
        return outcome(engine, image, ArrayFiles.standard());
    }

    /**
     * Runs the operations on an image as {@link #outcome(Engine, Image)} does.
     *
     * @param files how files are read that are arrays beside the input, such as labels
     */
    public Outcome outcome(Engine engine, Image image, ArrayFiles files) {
        Outcome outcome = Outcome.of(image);
        for (int next = 0; next < calls.size(); ) {
            Image input = outcome.image();
            if (input == null) {
                throw new IllegalArgumentException(
                        "the result is no array; only the last operation may give one that is not");
            }
            List<RegionOperation> together = together(calls.subList(next, calls.size()));
            if (together.size() > 1) {
                outcome = Outcome.of(Sequence.run(engine, together, input));
                next += together.size();
            } else {
                outcome = run(engine, calls.get(next), input, files);
                next++;
            }
        }
        return outcome;
    }

    /** Returns the operations, from the first call on, that take no array but the one before them and give one. */
    private static List<RegionOperation> together(List<Call> calls) {
        List<RegionOperation> operations = new ArrayList<>();
        for (Call call : calls) {
            if (!(call.operation() instanceof RegionOperation operation)
                    || !call.arrays().isEmpty()) {
                break;
            }
            operations.add(operation);
        }
        return operations;
    }

    private static Outcome run(Engine engine, Call call, Image input, ArrayFiles files) {
        try {
            return Outcome.of(engine, call.operation(), input, further(call, files));
        } catch (IllegalArgumentException e) {
            String name = call.entry().name();
            String message = String.valueOf(e.getMessage());
            throw new IllegalArgumentException(message.startsWith(name) ? message : name + ": " + message, e);
        }
    }

    private static NdArray[] further(Call call, ArrayFiles files) {
        List<Port> ports = call.entry().ports();
        List<NdArray> arrays = new ArrayList<>();
        for (int p = 1; p < ports.size(); p++) {
            String text = call.arrays().get(ports.get(p).name());
            if (text != null) {
                arrays.add(ArrayText.parse(text, files));
            }
        }
        return arrays.toArray(NdArray[]::new);
    }

    /** Returns the text: the operations with the parameters that differ from their defaults. */
    @Override
    public String toString() {
        return calls.stream().map(Call::toString).collect(Collectors.joining(" | "));
    }
}
