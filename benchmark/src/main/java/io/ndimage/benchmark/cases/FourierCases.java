package io.ndimage.benchmark.cases;

import io.ndimage.array.DType;
import io.ndimage.benchmark.Case;
import io.ndimage.benchmark.Case.Row;
import java.util.List;

/** Fourier transforms, and what is done to them; of these, SciPy alone has a like. */
final class FourierCases {

    private FourierCases() {}

    static void addTo(List<Case> table) {
        row("spectrum times Gaussian, sigma 3", "fourier_gaussian 3")
                .kind(Case.Kind.MEMORY_BOUND)
                .into(table);
        row("spectrum times box, size 5", "fourier_uniform 5")
                .kind(Case.Kind.MEMORY_BOUND)
                .into(table);
        row("spectrum times ellipse, size 7", "fourier_ellipsoid 7").into(table);
        row("spectrum of a shift", "fourier_shift 3.5,-2").into(table);
        row("Fourier transform", "fftn").into(table);
        new Row("Fourier transform of real numbers", "rfftn")
                .types(DType.FLOAT64)
                .into(table);
    }

    private static Row row(String name, String pipeline) {
        return new Row(name, pipeline).types(DType.COMPLEX128, DType.FLOAT64);
    }
}
