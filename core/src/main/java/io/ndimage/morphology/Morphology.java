package io.ndimage.morphology;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Footprint;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Structure;
import io.ndimage.op.Weights;

/** Makes morphological operations and structures for them, by SciPy's names and with SciPy's defaults. */
public final class Morphology {

    private Morphology() {}

    /** Returns an erosion by the pixel itself and its nearest neighbours. */
    public static BinaryErosion binaryErosion() {
        return new BinaryErosion(null);
    }

    /** Returns an erosion by a structure. */
    public static BinaryErosion binaryErosion(Structure structure) {
        return new BinaryErosion(structure);
    }

    /** Returns a dilation by the pixel itself and its nearest neighbours. */
    public static BinaryDilation binaryDilation() {
        return new BinaryDilation(null);
    }

    /** Returns a dilation by a structure. */
    public static BinaryDilation binaryDilation(Structure structure) {
        return new BinaryDilation(structure);
    }

    /** Returns an opening by the pixel itself and its nearest neighbours. */
    public static BinaryOpening binaryOpening() {
        return new BinaryOpening(null);
    }

    /** Returns an opening by a structure. */
    public static BinaryOpening binaryOpening(Structure structure) {
        return new BinaryOpening(structure);
    }

    /** Returns a closing by the pixel itself and its nearest neighbours. */
    public static BinaryClosing binaryClosing() {
        return new BinaryClosing(null);
    }

    /** Returns a closing by a structure. */
    public static BinaryClosing binaryClosing(Structure structure) {
        return new BinaryClosing(structure);
    }

    /** Returns the search for true pixels whose nearest neighbours are true, and the diagonal ones false. */
    public static BinaryHitOrMiss binaryHitOrMiss() {
        return new BinaryHitOrMiss(null, null);
    }

    /** Returns the search for places where one structure lies on true pixels and another on false ones. */
    public static BinaryHitOrMiss binaryHitOrMiss(Structure structure1, Structure structure2) {
        return new BinaryHitOrMiss(structure1, structure2);
    }

    /** Returns an erosion of numbers by a box of some size: one for all axes or one for each. */
    public static GreyErosion greyErosion(int... size) {
        return new GreyErosion(Footprint.box(size), null);
    }

    /** Returns an erosion of numbers by a flat structure. */
    public static GreyErosion greyErosion(Structure footprint) {
        return new GreyErosion(Footprint.of(footprint), null);
    }

    /** Returns an erosion of numbers by a structure with heights. */
    public static GreyErosion greyErosion(Weights structure) {
        return new GreyErosion(null, structure);
    }

    /** Returns a dilation of numbers by a box of some size: one for all axes or one for each. */
    public static GreyDilation greyDilation(int... size) {
        return new GreyDilation(Footprint.box(size), null);
    }

    /** Returns a dilation of numbers by a flat structure. */
    public static GreyDilation greyDilation(Structure footprint) {
        return new GreyDilation(Footprint.of(footprint), null);
    }

    /** Returns a dilation of numbers by a structure with heights. */
    public static GreyDilation greyDilation(Weights structure) {
        return new GreyDilation(null, structure);
    }

    /** Returns an opening of numbers by a box of some size: one for all axes or one for each. */
    public static GreyOpening greyOpening(int... size) {
        return new GreyOpening(Footprint.box(size), null);
    }

    /** Returns an opening of numbers by a flat structure. */
    public static GreyOpening greyOpening(Structure footprint) {
        return new GreyOpening(Footprint.of(footprint), null);
    }

    /** Returns an opening of numbers by a structure with heights. */
    public static GreyOpening greyOpening(Weights structure) {
        return new GreyOpening(null, structure);
    }

    /** Returns a closing of numbers by a box of some size: one for all axes or one for each. */
    public static GreyClosing greyClosing(int... size) {
        return new GreyClosing(Footprint.box(size), null);
    }

    /** Returns a closing of numbers by a flat structure. */
    public static GreyClosing greyClosing(Structure footprint) {
        return new GreyClosing(Footprint.of(footprint), null);
    }

    /** Returns a closing of numbers by a structure with heights. */
    public static GreyClosing greyClosing(Weights structure) {
        return new GreyClosing(null, structure);
    }

    /** Returns the dilation less the erosion by a box of some size: one for all axes or one for each. */
    public static MorphologicalGradient morphologicalGradient(int... size) {
        return new MorphologicalGradient(Footprint.box(size), null);
    }

    /** Returns the dilation less the erosion by a flat structure. */
    public static MorphologicalGradient morphologicalGradient(Structure footprint) {
        return new MorphologicalGradient(Footprint.of(footprint), null);
    }

    /** Returns the dilation less the erosion by a structure with heights. */
    public static MorphologicalGradient morphologicalGradient(Weights structure) {
        return new MorphologicalGradient(null, structure);
    }

    /** Returns the dilation and the erosion less twice the input, by a box of some size: one for all axes or one for each. */
    public static MorphologicalLaplace morphologicalLaplace(int... size) {
        return new MorphologicalLaplace(Footprint.box(size), null);
    }

    /** Returns the dilation and the erosion less twice the input, by a flat structure. */
    public static MorphologicalLaplace morphologicalLaplace(Structure footprint) {
        return new MorphologicalLaplace(Footprint.of(footprint), null);
    }

    /** Returns the dilation and the erosion less twice the input, by a structure with heights. */
    public static MorphologicalLaplace morphologicalLaplace(Weights structure) {
        return new MorphologicalLaplace(null, structure);
    }

    /** Returns the input less its opening by a box of some size: one for all axes or one for each. */
    public static WhiteTophat whiteTophat(int... size) {
        return new WhiteTophat(Footprint.box(size), null);
    }

    /** Returns the input less its opening by a flat structure. */
    public static WhiteTophat whiteTophat(Structure footprint) {
        return new WhiteTophat(Footprint.of(footprint), null);
    }

    /** Returns the input less its opening by a structure with heights. */
    public static WhiteTophat whiteTophat(Weights structure) {
        return new WhiteTophat(null, structure);
    }

    /** Returns the closing of the input less itself by a box of some size: one for all axes or one for each. */
    public static BlackTophat blackTophat(int... size) {
        return new BlackTophat(Footprint.box(size), null);
    }

    /** Returns the closing of the input less itself by a flat structure. */
    public static BlackTophat blackTophat(Structure footprint) {
        return new BlackTophat(Footprint.of(footprint), null);
    }

    /** Returns the closing of the input less itself by a structure with heights. */
    public static BlackTophat blackTophat(Weights structure) {
        return new BlackTophat(null, structure);
    }

    /** Returns the filling of holes, which the outside does not reach from pixel to nearest pixel. */
    public static BinaryFillHoles binaryFillHoles() {
        return new BinaryFillHoles(null);
    }

    /** Returns the filling of holes, which the outside does not reach by a structure. */
    public static BinaryFillHoles binaryFillHoles(Structure structure) {
        return new BinaryFillHoles(structure);
    }

    /** Returns the spreading of true pixels to their nearest neighbours, until nothing changes. */
    public static BinaryPropagation binaryPropagation() {
        return new BinaryPropagation(null);
    }

    /** Returns the spreading of true pixels by a structure, until nothing changes. */
    public static BinaryPropagation binaryPropagation(Structure structure) {
        return new BinaryPropagation(structure);
    }

    /** Returns the exact Euclidean distances from the background. */
    public static DistanceTransformEdt distanceTransformEdt() {
        return new DistanceTransformEdt();
    }

    /** Returns the numbers of steps from the background, along axes and diagonals. */
    public static DistanceTransformCdt distanceTransformCdt() {
        return new DistanceTransformCdt();
    }

    /** Returns the Euclidean distances from the background, or those by another metric. */
    public static DistanceTransformBf distanceTransformBf() {
        return new DistanceTransformBf();
    }

    /** Returns a box full of elements. */
    public static Structure ones(long... sizes) {
        return Structure.ones(sizes);
    }

    /**
     * Returns the elements of a cube of 3 that at most some steps along axes lead to from the middle.
     *
     * @param rank the number of dimensions, at least 0
     * @param connectivity the number of steps: 1 gives a cross, {@code rank} the whole cube
     */
    public static Structure generateBinaryStructure(int rank, int connectivity) {
        return Structure.connectivity(rank, connectivity);
    }

    /**
     * Returns a structure dilated by itself some times less one. Below 2 it is the structure.
     *
     * @param structure the structure, none of whose axes is empty
     * @param iterations how many structures the result is the sum of
     */
    public static Structure iterateStructure(Structure structure, int iterations) {
        if (iterations < 2) {
            return structure;
        }
        int more = iterations - 1;
        Shape shape = structure.shape();
        long[] sizes = new long[shape.ndim()];
        long[] corner = new long[shape.ndim()];
        for (int a = 0; a < sizes.length; a++) {
            sizes[a] = shape.size(a) + more * (shape.size(a) - 1);
            corner[a] = more * (shape.size(a) / 2);
        }
        NdArray room = NdArray.zeros(DType.BOOL, sizes);
        room.paste(structure.toArray(), corner);
        return Structure.of(binaryDilation(structure).iterations(more).apply(room));
    }

    /**
     * Returns a structure dilated by itself, and the origin that its one iteration needs.
     *
     * @param structure the structure, none of whose axes is empty
     * @param iterations how many structures the result is the sum of; below 2 it is the structure with its own origin
     * @param origin the shift of the structure: one for all axes or one for each
     */
    public static IteratedStructure iterateStructure(Structure structure, int iterations, int... origin) {
        int times = Math.max(1, iterations);
        PerAxis<Integer> shifts = PerAxis.ofInts(origin).check("origin", structure.ndim());
        return new IteratedStructure(
                iterateStructure(structure, iterations),
                new PerAxis<>(shifts.values().stream().map(o -> times * o).toList()));
    }
}
