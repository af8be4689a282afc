package io.ndimage.measurements;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.ArrayOperation;
import io.ndimage.op.Declared;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Port;
import io.ndimage.op.Spec;
import io.ndimage.op.Structure;
import io.ndimage.op.WholeOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Segments an array by a watershed from markers: each floods what it reaches over lower steps than the others do.
 *
 * <p>The cost of a path is the greatest {@code |in[p] - in[q]|} between neighbours {@code p} and {@code q} on it. Every element
 * gets the marker that the cheapest path leads from. Among paths of equal cost those from markers above 0 come before those from
 * markers below, which are meant for the background.
 *
 * <p>The markers are of a signed integer type and have the input's shape; 0 marks nothing. The input is bool or integers of 8 or 16
 * bits. The result has the markers' type unless {@code output} says otherwise; what no path leads to is 0.
 *
 * <p>SciPy's queues are kept as they are: an element that is alone in one stays there when a cheaper path is found, which now and
 * then breaks another queue. In random arrays up to five elements of a hundred, most of them where markers are below 0, then get a
 * marker that reaches them less cheaply than another one, and with a structure with holes one of ten thousand gets none.
 *
 * <p>Nothing lies beyond the boundary. Other types of input and markers, markers of another shape, and a structure of another size than 3
 * along every axis are refused.
 *
 * <p>Example, with the default structure, a cross; the step from 2 to 9 is lower than that from 1:
 *
 * <pre>
 * 1 1 9 2 2      0 0 0 0 0      1 1 2 2 2
 * 1 1 9 2 2  and 1 0 0 0 2  to  1 1 2 2 2
 * 1 1 9 2 2      0 0 0 0 0      1 1 2 2 2
 * </pre>
 *
 * <p>Work: some dozen steps for each element and neighbour, whatever the heights, on one thread; about 40 bytes for each element.
 *
 * <p>Source: as {@code scipy.ndimage.watershed_ift}, whose paths lead on from the end of a line to the start of the next; A. Falcão,
 * J. Stolfi, R. Lotufo, The image foresting transform, 2004, doi:10.1109/TPAMI.2004.1261076.
 *
 * @param structure the neighbours that a path may go to, of size 3 along every axis; null for those of the connectivity
 * @param output the type of the result; null for the markers'
 * @param cast what becomes of markers that the result's type cannot hold
 * @param connectivity which neighbours, in place of the structure: those at most so many axes apart, 1 to the number of dimensions;
 *     in two dimensions 1 is the 4 neighbours along the axes and 2 all 8, in three 1 is 6, 2 is 18 and 3 is 26; null for 1, unless
 *     there is a structure
 */
@Named(
        value = "watershed_ift",
        summary = "Segment by a watershed from markers, which flood the array",
        keywords = {
            "watershed",
            "segmentation",
            "markers",
            "flooding",
            "image foresting transform",
            "connectivity",
            "touching objects"
        },
        example = "watershed_ift markers=markers.npy connectivity=2",
        order = {"markers", "structure", "output"})
public record WatershedIft(
        @Param(value = "neighbours that a path may go to", range = "3 along every axis", byDefault = "none") @Nullable
        Structure structure,

        @Param(value = "type of the result, none for the markers'", byDefault = "none") @Nullable
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
        implements WholeOperation<NdArray>, ArrayOperation {

    private static final List<Port> PORTS = List.of(
            Port.INPUT, new Port("markers", true, "which element begins which region, as signed integers; 0 is none"));

    /** Checks the structure and the type. */
    public WatershedIft {
        Declared.by(WatershedIft.class).check("connectivity", connectivity);
        Neighbours.check(structure, connectivity);
        if (output != null && output.isComplex()) {
            throw new IllegalArgumentException("output is " + output + "; allowed is a real type");
        }
    }

    /** Returns this with a structure, in place of a connectivity. */
    public WatershedIft structure(Structure neighbours) {
        return new WatershedIft(neighbours, output, cast, null);
    }

    /** Returns this with a connectivity, in place of a structure: 1 to the number of dimensions. */
    public WatershedIft connectivity(int axes) {
        return new WatershedIft(null, output, cast, axes);
    }

    /** Returns this with another type of result. */
    public WatershedIft output(DType type) {
        return new WatershedIft(structure, type, cast, connectivity);
    }

    /** Returns this with another way to make integers of results. */
    public WatershedIft cast(Cast how) {
        return new WatershedIft(structure, output, how, connectivity);
    }

    @Override
    public List<Port> ports() {
        return PORTS;
    }

    @Override
    public String reason() {
        return "has one queue for the whole array";
    }

    @Override
    public void check(List<Spec> inputs) {
        Spec input = inputs.get(0);
        Spec markers = inputs.get(1);
        Shape shape = input.shape();
        boolean small = input.dtype() == DType.BOOL
                || (input.dtype().isInteger() && input.dtype().bytes() <= 2);
        if (!small) {
            throw new IllegalArgumentException(
                    "input is " + input.dtype() + "; allowed is bool and integers of 8 or 16 bits");
        }
        if (markers.dtype().kind() != DType.Kind.SIGNED) {
            throw new IllegalArgumentException("markers are " + markers.dtype() + "; allowed are signed integers");
        }
        if (!markers.shape().equals(shape)) {
            throw new IllegalArgumentException(
                    "markers have shape " + markers.shape() + "; they need the input's, " + shape);
        }
        Neighbours.in(shape, structure, connectivity);
    }

    @Override
    public NdArray compute(Engine engine, Inputs inputs) {
        NdArray input = inputs.array(0);
        NdArray markers = inputs.array(1);
        Shape shape = input.shape();
        Structure neighbours = Neighbours.in(shape, structure, connectivity);
        NdArray result = shape.isEmpty() ? markers.copy() : new Watershed(shape).run(input, markers, neighbours);
        return output == null ? result : result.astype(output, cast);
    }

    @Override
    public long memory(Engine engine, List<Spec> inputs) {
        Shape shape = inputs.get(0).shape();
        return Watershed.memory(shape) + (output == null ? 0 : output.bytes() * shape.elements());
    }
}
