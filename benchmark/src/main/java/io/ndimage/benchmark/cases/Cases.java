package io.ndimage.benchmark.cases;

import io.ndimage.benchmark.Case;
import java.util.ArrayList;
import java.util.List;

/** All that is timed, in the order of the tables. */
public final class Cases {

    private static final List<Case> ALL = all();

    private Cases() {}

    private static List<Case> all() {
        List<Case> table = new ArrayList<>();
        PointwiseCases.addTo(table);
        LinearCases.addTo(table);
        RankCases.addTo(table);
        FunctionCases.addTo(table);
        InterpolationCases.addTo(table);
        FourierCases.addTo(table);
        BinaryCases.addTo(table);
        MeasurementCases.addTo(table);
        return List.copyOf(table);
    }

    /** Returns the cases. */
    public static List<Case> list() {
        return ALL;
    }

    /**
     * Returns a case.
     *
     * @param id its name and type
     */
    public static Case find(String id) {
        return ALL.stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no case '" + id + "'"));
    }
}
