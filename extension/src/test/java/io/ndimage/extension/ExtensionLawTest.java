package io.ndimage.extension;

import static io.ndimage.extension.ExtensionOperations.boundaryLength;
import static io.ndimage.extension.ExtensionOperations.unsharpMask;
import static io.ndimage.extension.ExtensionOperations.zeroCrossings;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Border;
import io.ndimage.op.Operation;
import io.ndimage.testkit.Laws;
import io.ndimage.testkit.RandomArrays;
import io.ndimage.testkit.RandomArrays.Values;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations built outside of core keep every law that those within keep. */
class ExtensionLawTest {

    static List<Operation<?>> operations() {
        return List.of(
                unsharpMask(1.5), unsharpMask(0.8).amount(2).border(Border.wrap()), zeroCrossings(), boundaryLength());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void keepsEveryLaw(Operation<?> operation) {
        RandomArrays random = new RandomArrays(11);
        for (DType dtype : List.of(DType.BOOL, DType.INT16, DType.INT64, DType.FLOAT32)) {
            for (Shape shape : RandomArrays.shapes()) {
                NdArray array = random.next(dtype, Values.NOT_FINITE, shape.sizes());
                Laws.check(operation, array);
            }
        }
    }
}
