package io.ndimage.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.morphology.IteratedStructure;
import io.ndimage.morphology.Morphology;
import io.ndimage.op.Structure;
import java.util.Arrays;

/** Structures that morphology makes, against SciPy's. */
class StructuresGoldenTest {

    private static int[] numbers(GoldenCase golden) {
        return Arrays.stream(golden.call().split(" "))
                .skip(1)
                .flatMap(word ->
                        Arrays.stream(word.substring(word.indexOf('=') + 1).split(",")))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    @GoldenTable("generate_binary_structure")
    void generateBinaryStructure(GoldenCase golden) {
        int[] numbers = numbers(golden);

        golden.check(Morphology.generateBinaryStructure(numbers[0], numbers[1]).toArray());
    }

    @GoldenTable("iterate_structure")
    void iterateStructure(GoldenCase golden) {
        Structure structure = Structure.of(golden.arrays().get(0));

        golden.check(Morphology.iterateStructure(structure, numbers(golden)[0]).toArray());
    }

    @GoldenTable("iterate_structure_origin")
    void iterateStructureWithOrigin(GoldenCase golden) {
        Structure structure = Structure.of(golden.arrays().get(0));
        int[] numbers = numbers(golden);
        int[] origin = Arrays.copyOfRange(numbers, 1, numbers.length);

        IteratedStructure iterated = Morphology.iterateStructure(structure, numbers[0], origin);

        assertThat(iterated.structure()).isEqualTo(Morphology.iterateStructure(structure, numbers[0]));
        NdArray origins = NdArray.zeros(DType.INT64, structure.ndim());
        for (int a = 0; a < structure.ndim(); a++) {
            origins.set(iterated.origin().get(a), a);
        }
        golden.check(origins);
    }
}
