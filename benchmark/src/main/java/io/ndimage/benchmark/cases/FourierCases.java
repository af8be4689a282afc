package io.ndimage.benchmark.cases;

import io.ndimage.array.DType;
import io.ndimage.benchmark.Case;
import io.ndimage.benchmark.Case.Row;
import java.util.List;

/** Fourier transforms, and what is done to them; of these, SciPy alone has a like. */
final class FourierCases {

    private FourierCases() {}

    static void addTo(List<Case> table) {
        row("spectrum times Gaussian, sigma 3").kind(Case.Kind.MEMORY_BOUND).into(table);
        row("spectrum times box, size 5").kind(Case.Kind.MEMORY_BOUND).into(table);
        row("spectrum times ellipse, size 7").into(table);
        row("spectrum of a shift").into(table);
        row("Fourier transform").into(table);
        new Row("Fourier transform of real numbers").types(DType.FLOAT64).into(table);
    }

    private static Row row(String name) {
        return new Row(name).types(DType.COMPLEX128, DType.FLOAT64);
    }
}
