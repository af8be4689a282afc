package io.ndimage.measurements;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Source;
import io.ndimage.op.Declared;
import io.ndimage.op.Engine;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Inputs;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.ResultOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.Structure;
import io.ndimage.plan.Passes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Labels the connected components of an array: numbers the objects, the sets of elements other than zero that hang together.
 *
 * <p>Two elements other than zero hang together when the structure, its middle laid on the one, covers the other, or when a chain
 * of such elements leads from the one to the other. Objects are numbered from 1 in the order of their first elements, the last
 * axis running fastest; zeros get 0.
 *
 * <p>The numbers have the input's shape and are int32 unless {@code output} says otherwise. NaN counts as other than zero. Beyond
 * the boundary there is nothing. Complex input, a structure of other dimensions than the input's, a connectivity beyond them, and a type that cannot hold the
 * number of objects are refused.
 *
 * <p>Example: {@code 1 0 1 1 0} over {@code 0 1 0 1 0} gives {@code 1 0 2 2 0} over {@code 0 3 0 2 0}; with {@code
 * structure=ones(3,3)} all the numbers are 1. Work: a few steps for each element and each run of elements on a line, on all
 * threads.
 *
 * <p>Source: runs and union-find, as in L. He, Y. Chao and K. Suzuki, A run-based two-scan labeling algorithm, 2008
 * (doi:10.1109/TIP.2008.919369). The numbers are those of {@code scipy.ndimage.label}.
 *
 * @param structure which neighbours an element hangs together with: of size 3 along every axis, the same when turned about its
 *     middle; null for those of the connectivity
 * @param output the type of the numbers; null for int32
 * @param cast how numbers become those of the type; as all have to fit, all of them give the same
 * @param connectivity which neighbours, in place of the structure: those at most so many axes apart, 1 to the number of dimensions;
 *     in two dimensions 1 is the 4 neighbours along the axes and 2 all 8, in three 1 is 6, 2 is 18 and 3 is 26; null for 1, unless
 *     there is a structure
 */
@Named(
        value = "label",
        summary = "Label the connected components: number the objects that hang together",
        keywords = {
            "connected components",
            "connectivity",
            "bwlabel",
            "segmentation",
            "blobs",
            "objects",
            "count objects",
            "regions",
            "particles"
        },
        example = "label connectivity=2")
public record Label(
        @Param(value = "which neighbours hang together", range = "3 along every axis, symmetric", byDefault = "none")
        @Nullable
        Structure structure,

        @Param(value = "type of the numbers", byDefault = "none") @Nullable
        DType output,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast,

        @Param(
                value =
                        "how many axes apart neighbours may be, in place of structure: 1 for 4 or 6 neighbours, ndim for 8 or 26",
                range = "1 to ndim",
                min = 1,
                byDefault = "none")
        @Nullable
        Integer connectivity)
        implements GlobalOperation<Labels>, ResultOperation<Labels> {

    /** Bytes: the number of an element, and half of what is kept of a run while there is room made for more. */
    private static final long BYTES = 24;

    /** Checks the structure and the type. */
    public Label {
        Declared.by(Label.class).check("connectivity", connectivity);
        Neighbours.check(structure, connectivity);
        if (structure != null && !structure.isSymmetric()) {
            throw new IllegalArgumentException("structure " + structure
                    + " is not symmetric; allowed is one that stays the same when turned about its middle");
        }
        if (output != null && output.isComplex()) {
            throw new IllegalArgumentException("output is " + output + "; allowed is a real type");
        }
    }

    /** Returns this with a structure, in place of a connectivity. */
    public Label structure(Structure neighbours) {
        return new Label(neighbours, output, cast, null);
    }

    /** Returns this with a connectivity, in place of a structure: 1 to the number of dimensions. */
    public Label connectivity(int axes) {
        return new Label(null, output, cast, axes);
    }

    /** Returns this with another type of the numbers. */
    public Label output(DType type) {
        return new Label(structure, type, cast, connectivity);
    }

    /** Returns this with another way to make integers of results. */
    public Label cast(Cast how) {
        return new Label(structure, output, how, connectivity);
    }

    @Override
    public void check(List<Spec> inputs) {
        Neighbours.in(inputs.get(0).shape(), structure, connectivity);
    }

    @Override
    public Labels compute(Engine engine, Inputs inputs) {
        Labels labels = labels(engine, inputs.source(0));
        if (output == null || output == DType.INT32) {
            return labels;
        }
        if (labels.count() > greatest(output)) {
            throw new IllegalArgumentException(
                    "output is " + output + ", which cannot hold the " + labels.count() + " numbers that are needed");
        }
        return new Labels(labels.array().astype(output, cast), labels.count());
    }

    private Labels labels(Engine engine, Source input) {
        Structure neighbours = Neighbours.in(input.shape(), structure, connectivity);
        try (Passes passes = engine.passes()) {
            if (input.shape().ndim() > 0) {
                return new Labelling(neighbours).run(passes, input);
            }
            NdArray line = input.read(Region.whole(input.shape())).reshape(1);
            Labels labels = new Labelling(Structure.connectivity(1, 1)).run(passes, line);
            return new Labels(labels.array().reshape(), labels.count());
        }
    }

    @Override
    public boolean readsWhole() {
        return false;
    }

    /** {@inheritDoc} That is for noise, half of whose elements begin a run. */
    @Override
    public long memory(Engine engine, List<Spec> inputs) {
        long each = BYTES + (output == null ? 0 : output.bytes());
        return (1 << 16) + each * inputs.get(0).shape().elements();
    }

    /** Returns up to which whole number a type holds all. */
    private static double greatest(DType type) {
        return type == DType.FLOAT32 ? 1 << 24 : type.maxValue();
    }
}
