package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.op.NamedArrays;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The smallest box around each of the objects 1 to {@link #maxLabel()}, some of which may not occur. */
public final class FoundObjects implements NamedArrays {

    private final int ndim;
    private final @Nullable Region[] regions;

    FoundObjects(int ndim, @Nullable Region[] regions) {
        this.ndim = ndim;
        this.regions = regions;
    }

    /** Returns the greatest label that was asked for, or that occurs where none was. */
    public int maxLabel() {
        return regions.length;
    }

    /** Returns whether a label occurs; one beyond {@link #maxLabel()} does not. */
    public boolean has(int label) {
        return label >= 1 && label <= regions.length && regions[label - 1] != null;
    }

    /**
     * Returns the box around a label's elements, which {@link io.ndimage.array.NdArray#read} takes.
     *
     * @throws IllegalArgumentException if the label does not occur; {@link #has} tells
     */
    public Region region(int label) {
        Region region = has(label) ? regions[label - 1] : null;
        if (region == null) {
            throw new IllegalArgumentException(
                    "label " + label + " does not occur among the labels 1 to " + maxLabel());
        }
        return region;
    }

    /**
     * Returns {@code boxes}, int64, of shape {@code (maxLabel, ndim, 2)}: where the box around each label starts and stops along each
     * axis; -1 for one that does not occur.
     */
    @Override
    public Map<String, NdArray> arrays() {
        long[] ends = new long[regions.length * ndim * 2];
        for (int i = 0; i < ends.length; i++) {
            Region box = regions[i / (2 * ndim)];
            int axis = i / 2 % ndim;
            ends[i] = box == null ? -1 : i % 2 == 0 ? box.start(axis) : box.stop(axis);
        }
        return Map.of("boxes", NdArray.wrap(DType.INT64, ends, regions.length, ndim, 2));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FoundObjects that && Arrays.equals(regions, that.regions);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(regions);
    }

    /** Returns the labels that occur with their boxes, such as {@code {1: [0:2, 1:3]}}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int label = 1; label <= regions.length; label++) {
            if (has(label)) {
                text.append(text.length() == 1 ? "" : ", ")
                        .append(label)
                        .append(": ")
                        .append(region(label));
            }
        }
        return text.append('}').toString();
    }
}
