package io.ndimage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.testkit.RandomArrays.Values;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every JDK, every machine, the plain kernels and those on the Vector API give the bits that examples.tsv was written with: for
 * each example of the catalog, a hash of the hashes of what it gives for arrays of every type and of 0 to 4 dimensions. The build
 * runs this with either kind of kernels.
 */
class EveryMachineLawTest {

    static List<String> examples() {
        return Examples.all();
    }

    private static Map<String, String> hashes() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EveryMachineLawTest.class.getResourceAsStream("examples.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyMachineGivesTheSameBits(String example) throws IOException {
        Operation<?> operation = Examples.operation(example);
        RandomArrays random = new RandomArrays(17);
        StringBuilder hashes = new StringBuilder();
        for (Shape shape : RandomArrays.shapes()) {
            for (DType dtype : DType.values()) {
                NdArray[] arrays = Examples.arrays(
                        operation, random, dtype, Values.NOT_FINITE, shape.ndim() % 2 == 0, shape.sizes());
                if (Examples.takes(operation, arrays)) {
                    Object result = operation.run(Engine.shared(), Inputs.of(List.of(arrays)));
                    hashes.append(Hashes.ofResult(result)).append('\n');
                }
            }
        }
        String hash = Hashes.ofResult(hashes);

        assertThat(hashes().get(example))
                .as("the line of examples.tsv for this example; of a new operation, write it there: " + example + "\t"
                        + hash)
                .isEqualTo(hash);
    }
}
