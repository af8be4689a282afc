package io.ndimage.testkit;

import static io.ndimage.arithmetic.Arithmetic.multiply;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.op.Port;
import io.ndimage.pipeline.Call;
import io.ndimage.pipeline.Catalog;
import io.ndimage.pipeline.Entry;
import io.ndimage.pipeline.Pipeline;
import io.ndimage.testkit.RandomArrays.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The examples of the catalog, whatever operations it has, and arrays to try them on. */
final class Examples {

    private Examples() {}

    static List<String> all() {
        return Catalog.standard().entries().stream()
                .map(entry -> entry.example())
                .toList();
    }

    /** Returns an example without what suits one number of dimensions alone; nothing where that is needed. */
    static Optional<String> ofAnyDimensions(Entry entry) {
        String words = Stream.of(entry.example().split(" "))
                .filter(word -> !word.matches(".*[,(\\[].*|.*\\.npy"))
                .collect(Collectors.joining(" "));
        try {
            operation(words);
            return Optional.of(words);
        } catch (IllegalArgumentException needed) {
            return Optional.empty();
        }
    }

    /** Returns the operation of a call in pipeline text. */
    static Operation<?> operation(String example) {
        List<Call> calls = Pipeline.parse(example).calls();
        return calls.get(calls.size() - 1).operation();
    }

    /** Returns an array for each port: for the required ones and, if asked for, for the optional ones. */
    static NdArray[] arrays(
            Operation<?> operation, RandomArrays random, DType dtype, Values values, boolean optional, long... sizes) {
        List<NdArray> arrays = new ArrayList<>();
        for (Port port : operation.ports()) {
            if (arrays.isEmpty()) {
                arrays.add(random.next(dtype, values, sizes));
            } else if (port.name().equals("coordinates")) {
                arrays.add(multiply(0.1).apply(random.next(DType.FLOAT64, sizes.length, 9, 5)));
            } else if (port.required() || (optional && !port.name().equals("other"))) {
                DType further = switch (port.name()) {
                    case "labels" -> DType.UINT8;
                    case "markers" -> DType.INT8;
                    default -> DType.BOOL;
                };
                arrays.add(random.next(further, Values.BLOBS, sizes));
            }
        }
        return arrays.toArray(NdArray[]::new);
    }

    /** Returns whether an operation suits the arrays. */
    static boolean takes(Operation<?> operation, NdArray... arrays) {
        try {
            operation.run(Engine.serial(), Inputs.of(List.of(arrays)));
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
