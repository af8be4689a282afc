package io.ndimage.morphology;

import io.ndimage.op.Structure;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which neighbours are a step away where distances are counted in steps: those of a metric, or those of a structure. Exactly one
 * of the two is there.
 *
 * @param named a metric of whole steps
 * @param steps the neighbours, of size 3 along every axis
 */
public record ChamferMetric(
        @Nullable DistanceMetric named, @Nullable Structure steps) implements Serializable {

    /** Checks that there is one of the two, and that steps make it. */
    public ChamferMetric {
        if ((named == null) == (steps == null)) {
            throw new IllegalArgumentException("metric is " + named + " and structure " + steps
                    + "; allowed is one of them, and one of them is needed");
        }
        if (named == DistanceMetric.EUCLIDEAN) {
            throw new IllegalArgumentException(
                    "metric is euclidean; allowed is chessboard, taxicab or a structure: others are not made of steps");
        }
        if (steps != null) {
            for (long size : steps.shape().sizes()) {
                if (size != 3) {
                    throw new IllegalArgumentException(
                            "metric has shape " + steps.shape() + "; allowed is a size of 3 along every axis");
                }
            }
        }
    }

    /** Returns a metric of whole steps. */
    public static ChamferMetric of(DistanceMetric named) {
        return new ChamferMetric(named, null);
    }

    /** Returns the neighbours of a structure. */
    public static ChamferMetric of(Structure steps) {
        return new ChamferMetric(null, steps);
    }

    /**
     * Returns the neighbours in an array of some dimensions.
     *
     * @throws IllegalArgumentException if the structure has others
     */
    Structure structure(int ndim) {
        if (steps == null) {
            return Structure.connectivity(ndim, named == DistanceMetric.CHESSBOARD ? ndim : 1);
        }
        if (steps.ndim() != ndim) {
            throw new IllegalArgumentException(
                    "metric has shape " + steps.shape() + "; it needs a size for each of the " + ndim + " axes");
        }
        return steps;
    }

    /** Returns the metric's name, or the nested rows of the structure. */
    @Override
    public String toString() {
        return String.valueOf(named != null ? named : steps);
    }
}
