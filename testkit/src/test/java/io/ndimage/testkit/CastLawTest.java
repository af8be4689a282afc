package io.ndimage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.ArrayResult;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.pipeline.Argument;
import io.ndimage.pipeline.Catalog;
import io.ndimage.pipeline.Entry;
import io.ndimage.testkit.RandomArrays.Values;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can be asked for integers takes a {@code cast}, and casts what it would give in doubles, once, at the end. */
class CastLawTest {

    private static final List<String> OUTPUTS = List.of("output", "out_dtype");

    static List<Entry> entries() {
        return Catalog.standard().entries().stream()
                .filter(entry -> names(entry).stream().anyMatch(OUTPUTS::contains))
                .toList();
    }

    private static List<String> names(Entry entry) {
        return entry.arguments().stream().map(Argument::name).toList();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void whatGivesIntegersTakesACast(Entry entry) {
        String output =
                OUTPUTS.stream().filter(names(entry)::contains).findFirst().orElseThrow();
        Optional<NdArray> doubles = run(entry, output + "=float64");
        Optional<NdArray> bytes = run(entry, output + "=int8");
        if (entry.topic().equals("fourier")) {
            assertThat(bytes).as("spectra are never of integers").isEmpty();
            return;
        }
        assertThat(names(entry)).contains("cast");
        assertThat(bytes).contains(doubles.orElseThrow().astype(DType.INT8));
        for (Cast cast : Cast.values()) {
            String words = output + "=int8 cast=" + cast.name().toLowerCase(Locale.ROOT);
            assertThat(run(entry, words)).as(words).contains(doubles.get().astype(DType.INT8, cast));
        }
    }

    /** Returns what an example with more arguments gives for an array of doubles, or else of bytes; empty where it is refused. */
    private Optional<NdArray> run(Entry entry, String more) {
        Operation<?> operation = Examples.operation(entry.example() + " " + more);
        for (DType dtype : List.of(DType.FLOAT64, DType.UINT8)) {
            NdArray[] arrays = Examples.arrays(operation, new RandomArrays(29), dtype, Values.UNIFORM, true, 13, 8);
            if (Examples.takes(operation, arrays)) {
                Object result = operation.run(Engine.serial(), Inputs.of(List.of(arrays)));
                return Optional.of(result instanceof ArrayResult array ? array.array() : (NdArray) result);
            }
        }
        return Optional.empty();
    }
}
