package io.ndimage.golden;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The worst differences of results from SciPy's: of doubles, which hold 64-bit integers too, and floats in parts of a magnitude, of other integers in units. */
final class Worst {

    private double ofDoubles;
    private double ofFloats;
    private double ofIntegers;

    private Worst() {}

    /** Runs cases. Those that have to agree in every bit are left to their tests. */
    static Worst of(List<GoldenCase> cases) {
        Worst worst = new Worst();
        for (GoldenCase golden : cases) {
            if (golden.tolerance() != Tolerance.EXACT) {
                worst.add(golden);
            }
        }
        return worst;
    }

    private void add(GoldenCase golden) {
        NdArray expected = golden.expected();
        double away = Distance.between(expected, golden.runToArray()).max();
        double part = away / golden.tolerance().scale(expected, golden.arrays());
        if (golden.tolerance() == Tolerance.INTEGER) {
            ofIntegers = Math.max(ofIntegers, away);
        } else if (expected.dtype().part() == DType.FLOAT32) {
            ofFloats = Math.max(ofFloats, part);
        } else {
            ofDoubles = Math.max(ofDoubles, part);
        }
    }

    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        add(words, ofDoubles, "float64 %.0e");
        add(words, ofFloats, "float32 %.0e");
        add(words, ofIntegers, "integers %.0f");
        return words.isEmpty() ? "none" : String.join(", ", words);
    }

    private static void add(List<String> words, double worst, String format) {
        if (worst > 0) {
            words.add(String.format(Locale.ROOT, format, worst));
        }
    }
}
