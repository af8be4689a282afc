package io.ndimage.measurements;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.op.Declared;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Reduction;
import io.ndimage.op.Spec;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Finds the bounding box of each label: the smallest box around its elements.
 *
 * <p>Along each axis a box reaches from the least coordinate of the label's elements to one past the greatest. Labels of 0 and
 * less have none.
 *
 * <p>The result has a box, or nothing, for each label from 1 to {@code maxLabel}, and where that is 0, to the greatest there is.
 * Labels are whole numbers of any real type; others, and complex ones, are refused, and so are labels too great for a table of
 * all up to them to fit a quarter of the memory.
 *
 * <p>Example: {@code 0 1 1 0} over {@code 0 0 1 3} gives label 1 the box {@code [0:2, 1:3]}, label 2 nothing and label 3 {@code
 * [1:2, 3:4]}. Work: one pass, and memory for each label up to the greatest.
 *
 * <p>Source: as {@code scipy.ndimage.find_objects}.
 *
 * @param maxLabel up to which label boxes are found; 0 for the greatest there is
 */
@Named(
        value = "find_objects",
        summary = "Find the bounding box of each label",
        keywords = {"bounding box", "crop", "regionprops", "slices"},
        example = "find_objects max_label=10")
public record FindObjects(
        @Param(value = "up to which label", min = 0, byDefault = "0")
        int maxLabel) implements Reduction<ObjectBoxes, FoundObjects> {

    /** Bytes: two numbers in the table, and two in a region with what holds them. */
    private static final long BYTES_PER_AXIS = 64;

    /** Checks the number. */
    public FindObjects {
        Declared.by(FindObjects.class).check("maxLabel", maxLabel);
    }

    /** Returns this for labels up to a number. */
    public FindObjects maxLabel(int label) {
        return new FindObjects(label);
    }

    @Override
    public List<Feed> feeds(List<Spec> inputs) {
        return List.of(Feed.port(0, new LabelReader("labels", inputs.get(0).dtype()).working()));
    }

    @Override
    public ObjectBoxes begin(List<Spec> inputs) {
        return new ObjectBoxes(inputs.get(0), maxLabel);
    }

    /** {@inheritDoc} Without a greatest label it is the labels that decide, which are refused where they are too great. */
    @Override
    public long memory(List<Spec> inputs) {
        Shape shape = inputs.get(0).shape();
        ObjectBoxes.checkRoom(maxLabel, Math.max(1, shape.ndim()));
        long line = shape.ndim() == 0 ? 1 : shape.size(shape.ndim() - 1);
        return BYTES_PER_AXIS * (1 + shape.ndim()) * maxLabel + BYTES_PER_AXIS * line;
    }

    @Override
    public void add(ObjectBoxes boxes, Region region, List<Block> blocks, Scratch scratch) {
        boxes.add(region, blocks.get(0));
    }

    @Override
    public void merge(ObjectBoxes boxes, ObjectBoxes other) {
        boxes.merge(other);
    }

    @Override
    public void write(ObjectBoxes boxes, DataOutput out) throws IOException {
        boxes.write(out);
    }

    @Override
    public ObjectBoxes read(DataInput in, List<Spec> inputs) throws IOException {
        ObjectBoxes boxes = begin(inputs);
        boxes.read(in);
        return boxes;
    }

    @Override
    public FoundObjects finish(ObjectBoxes boxes, List<Spec> inputs) {
        return boxes.finish();
    }
}
