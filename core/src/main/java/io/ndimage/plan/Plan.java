package io.ndimage.plan;

import io.ndimage.array.Cast;
import io.ndimage.op.Spec;
import java.util.List;

/**
 * How a region operation computes: stages in an order in which each comes after those that feed it.
 *
 * @param stages the stages; a plan that stores a complex type has two results, else one
 * @param results the numbers of the stages whose blocks are stored: the real part, then, of a complex type, the imaginary one
 * @param result the type and the shape of the result
 * @param store how values become the result's type
 */
public record Plan(List<Stage> stages, List<Integer> results, Spec result, Cast store) {

    /** Checks that there are as many results as the type has parts, and that stages are fed by earlier ones. */
    public Plan {
        stages = List.copyOf(stages);
        results = List.copyOf(results);
        if (results.size() != (result.dtype().isComplex() ? 2 : 1)) {
            throw new IllegalStateException("a plan for " + result.dtype() + " has " + results.size() + " results");
        }
        for (int s = 0; s < stages.size(); s++) {
            for (Feed feed : stages.get(s).feeds()) {
                if (feed.stage() >= s) {
                    throw new IllegalStateException("stage " + s + " is fed by stage " + feed.stage());
                }
            }
        }
    }

    /** Returns a plan whose last stage gives a real result. */
    public static Plan of(List<Stage> stages, Spec result, Cast store) {
        return new Plan(stages, List.of(stages.size() - 1), result, store);
    }
}
