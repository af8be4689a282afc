package io.ndimage.op;

import io.ndimage.array.Geometry;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import java.util.ArrayList;
import java.util.List;

/**
 * Region operations one after the other, each taking the array that the one before gave; the last may be of any kind.
 *
 * @param first the operations whose result is an array, in order
 * @param last the operation that gives the result
 * @param <R> what the last one gives
 */
public record Sequence<R>(List<RegionOperation> first, Operation<R> last) implements ResultOperation<R> {

    /** Keeps a copy of the list. */
    public Sequence {
        first = List.copyOf(first);
    }

    @Override
    public List<Port> ports() {
        return first.isEmpty() ? last.ports() : first.get(0).ports();
    }

    @Override
    public R run(Engine engine, Inputs inputs) {
        return last.run(engine, first.isEmpty() ? inputs : Inputs.of(engine.run(first, inputs)));
    }

    @Override
    public long memory(Engine engine, List<Spec> inputs) {
        if (first.isEmpty()) {
            return last.memory(engine, inputs);
        }
        Spec between = inputs.get(0);
        for (int i = 0; i < first.size(); i++) {
            between = first.get(i).plan(i == 0 ? inputs : List.of(between)).result();
        }
        return Math.max(engine.memory(first, inputs), between.bytes() + last.memory(engine, List.of(between)));
    }

    /** Computes the operations on an image, each on the spatial axes that the image has by then. */
    @Override
    public R run(Engine engine, Image image, NdArray... more) {
        return first.isEmpty() ? last.run(engine, image, more) : last.run(engine, run(engine, first, image, more));
    }

    @Override
    public Image image(NdArray pixels, Image input, NdArray... more) {
        Course course = Course.of(first, input, more);
        Geometry known = course.known();
        return input.with(pixels, last.on(known).geometry(known, course.result().shape(), pixels.shape()));
    }

    /**
     * Computes region operations on an image, each on the spatial axes that the image has by then: one that makes colours gray
     * takes an axis away. They are run together.
     *
     * @param more the further arrays of the first one; the others take none
     */
    public static Image run(Engine engine, List<RegionOperation> operations, Image image, NdArray... more) {
        Course course = Course.of(operations, image, more);
        return course.operations().isEmpty()
                ? image
                : image.with(engine.run(course.operations(), Inputs.of(image.array(), more)), course.known());
    }

    /**
     * Region operations as they work on an image one after the other.
     *
     * @param operations those that do not leave the image as it is, each on its spatial axes
     * @param known what is known of the image that the last gives
     * @param result the type and shape of its pixels
     */
    private record Course(List<RegionOperation> operations, Geometry known, Spec result) {

        static Course of(List<RegionOperation> operations, Image image, NdArray... more) {
            List<RegionOperation> spatial = new ArrayList<>();
            List<Spec> inputs = Inputs.of(image.array(), more).specs();
            Geometry known = image.geometry();
            for (RegionOperation operation : operations) {
                if (!operation.leaves(known)) {
                    RegionOperation next = operation.on(known);
                    Spec result = next.plan(inputs).result();
                    known = next.geometry(known, inputs.get(0).shape(), result.shape());
                    inputs = List.of(result);
                    spatial.add(next);
                }
            }
            return new Course(spatial, known, inputs.get(0));
        }
    }
}
