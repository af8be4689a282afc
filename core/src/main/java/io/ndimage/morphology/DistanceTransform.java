package io.ndimage.morphology;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.ArrayResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a distance transform gives: distances, or where the nearest background elements are, or both. */
public final class DistanceTransform implements ArrayResult {

    private final @Nullable NdArray distances;
    private final @Nullable NdArray indices;

    DistanceTransform(@Nullable NdArray distances, @Nullable NdArray indices) {
        this.distances = distances;
        this.indices = indices;
    }

    /** Returns what is known of an array without elements, with distances of some type or none. */
    static DistanceTransform empty(Shape shape, @Nullable DType distances, boolean indices) {
        return new DistanceTransform(
                distances == null ? null : NdArray.zeros(distances, shape),
                indices ? NdArray.zeros(DType.INT32, NearestPlaces.indexSizes(shape)) : null);
    }

    /** Returns the distance of each element from the nearest background element; empty where not asked for. */
    public Optional<NdArray> distances() {
        return Optional.ofNullable(distances);
    }

    /**
     * Returns the index of the background element nearest to each element, int32, of shape {@code (ndim, ...)}: along the first
     * axis lie the numbers of one index; empty where not asked for.
     */
    public Optional<NdArray> indices() {
        return Optional.ofNullable(indices);
    }

    /** Returns the distances, or, where they were not asked for, the indices. */
    @Override
    public NdArray array() {
        return Objects.requireNonNull(distances != null ? distances : indices);
    }

    /** Returns {@code distances}, {@code indices}, or both, as was asked for. */
    @Override
    public Map<String, NdArray> arrays() {
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        distances().ifPresent(array -> arrays.put("distances", array));
        indices().ifPresent(array -> arrays.put("indices", array));
        return Collections.unmodifiableMap(arrays);
    }

    /** Returns the greatest distance, in words; of indices alone, their shape. */
    @Override
    public String remark() {
        if (distances == null) {
            return "Indices: " + array().shape();
        }
        double greatest = 0;
        for (double distance : distances.toDoubles()) {
            greatest = Math.max(greatest, distance);
        }
        return "Greatest distance: "
                + (distances.dtype().isFloat() ? Double.toString(greatest) : Long.toString((long) greatest));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DistanceTransform that
                && Objects.equals(distances, that.distances)
                && Objects.equals(indices, that.indices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(distances, indices);
    }

    /** Returns what the arrays are. */
    @Override
    public String toString() {
        return "distances " + (distances == null ? "none" : distances) + ", indices "
                + (indices == null ? "none" : indices);
    }
}
