package io.ndimage.benchmark.cases;

import io.ndimage.array.DType;
import io.ndimage.benchmark.Case;
import io.ndimage.benchmark.Case.Row;
import java.util.List;

/** Functions of windows and lines, which SciPy calls in Python. */
final class FunctionCases {

    private FunctionCases() {}

    static void addTo(List<Case> table) {
        new Row("ptp of windows 3 x 3").types(DType.FLOAT32).into(table);
        new Row("std of windows 5 x 5, many at once").types(DType.FLOAT32).into(table);
        new Row("mean along lines of 9").types(DType.FLOAT32).into(table);
    }
}
