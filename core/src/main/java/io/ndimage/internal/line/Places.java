package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.op.Footprint;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Structure;
import io.ndimage.plan.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The places of a window around an output's place.
 *
 * @param structure the window, with as many axes as the array
 * @param before how many elements before an output's place it begins, along each axis
 */
public record Places(Structure structure, List<Integer> before) {

    /** Keeps a copy of the list. */
    public Places {
        before = List.copyOf(before);
    }

    /**
     * Returns the places of a window that lies along some of an array's axes.
     *
     * @param origin by how many pixels the window lies towards the start of each of them
     * @throws IllegalArgumentException if it has too many, most of which lie past the array's edges
     */
    public static Places of(Footprint footprint, PerAxis<Integer> origin, List<Integer> along, Shape array) {
        footprint.check(origin, along.size());
        int ndim = array.ndim();
        Structure structure = footprint.structure(along.size()).spread(along, ndim);
        Reach.check(array, structure.shape());
        List<Integer> before = new ArrayList<>(Collections.nCopies(ndim, 0));
        for (int place = 0; place < along.size(); place++) {
            int size = Math.toIntExact(structure.shape().size(along.get(place)));
            before.set(along.get(place), size == 1 && footprint.isBox() ? 0 : size / 2 + origin.get(place));
        }
        return new Places(structure, before);
    }

    /** Returns these places for windows that begin so many elements before an output's place along every axis. */
    public Places from(int elements) {
        return new Places(structure, Collections.nCopies(before.size(), elements));
    }

    /** Returns a region with all that the windows of its pixels contain. */
    public Region around(Region out) {
        Region needed = out;
        for (int a = 0; a < before.size(); a++) {
            needed = needed.grow(a, before.get(a), structure.shape().size(a) - 1 - before.get(a));
        }
        return needed;
    }

    /** Returns the places that belong to the window, each with a coordinate for every axis from 0 on, in C order. */
    List<int[]> list() {
        Shape shape = structure.shape();
        List<int[]> places = new ArrayList<>();
        for (int number = 0; number < shape.elements(); number++) {
            if (structure.get(number)) {
                int[] place = new int[shape.ndim()];
                int rest = number;
                for (int a = place.length - 1; a >= 0; a--) {
                    place[a] = (int) (rest % shape.size(a));
                    rest /= (int) shape.size(a);
                }
                places.add(place);
            }
        }
        return places;
    }

    /** Returns how far the places lie from the window's first corner in a block, in C order. */
    public int[] offsets(Block block) {
        Shape shape = structure.shape();
        int[] offsets = new int[structure.count()];
        int found = 0;
        for (int number = 0; number < shape.elements(); number++) {
            if (structure.get(number)) {
                offsets[found++] = offset(number, shape, block);
            }
        }
        return offsets;
    }

    /** Returns how far a place of a window, by its number in C order, lies from the window's first in a block. */
    static int offset(int number, Shape window, Block block) {
        int offset = 0;
        int rest = number;
        for (int a = window.ndim() - 1; a >= 0; a--) {
            int size = Math.toIntExact(window.size(a));
            offset += rest % size * block.stride(a);
            rest /= size;
        }
        return offset;
    }
}
