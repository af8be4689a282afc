package io.ndimage.arithmetic;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Geometry;
import io.ndimage.array.Shape;
import io.ndimage.internal.line.GrayStage;
import io.ndimage.op.Axes;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * Converts colours to grayscale: {@code out = (19595 R + 38470 G + 7471 B) / 65536}, the luma of ITU-R 601-2.
 *
 * <p>The colours of a pixel lie along an axis, which the result lacks: red, green, blue and perhaps alpha, which does not count.
 * Where there are one or two, gray and perhaps alpha, the first is the result. An image without a channel axis comes out as it
 * is. The result has the input's type; integers are rounded, those of up to 32 bits with halves up: {@code (19595 R + 38470 G +
 * 7471 B + 32768) >> 16}. The boundary plays no part; a NaN in a colour gives NaN. Complex arrays, and an axis of more
 * than four channels, are refused.
 *
 * <p>Example: of uint8, pure red {@code (255, 0, 0)} gives {@code 76}, green {@code 150}, blue {@code 29}, white {@code 255}.
 * Work: three multiplications a pixel. Source: as {@code convert('L')} of Pillow has it for 8 bits.
 *
 * @param axis the axis of the colours, -1 being the last; of an image, its channel axis in any case
 */
@Named(
        value = "gray",
        summary = "Convert colours to grayscale",
        keywords = {"grayscale", "greyscale", "luma", "rgb2gray", "luminance"},
        example = "gray | gaussian_filter sigma=5")
public record Gray(
        @Param(value = "axis of the colours; of an image, its channel axis", byDefault = "-1")
        int axis) implements RegionOperation {

    Gray() {
        this(-1);
    }

    /** Returns this for colours along another axis. */
    public Gray axis(int number) {
        return new Gray(number);
    }

    /** Returns this for colours along the one axis that is not among the spatial ones. */
    @Override
    public Gray onAxes(Axes spatial) {
        if (spatial.isAll()) {
            return this;
        }
        int channel = 0;
        while (spatial.list().contains(channel)) {
            channel++;
        }
        return new Gray(channel);
    }

    /** Returns whether an image has no colours: it stays as it is. */
    @Override
    public boolean leaves(Geometry image) {
        return image.channelAxis() < 0;
    }

    /** Returns the axes but for that of the colours. */
    @Override
    public Geometry geometry(Geometry image, Shape from, Shape to) {
        return image.without(from.axis(axis));
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Shape shape = inputs.get(0).shape();
        DType type = inputs.get(0).dtype();
        int along = shape.axis(axis);
        if (type.isComplex()) {
            throw new IllegalArgumentException("input is " + type + "; gray takes real numbers");
        }
        long channels = shape.size(along);
        if (channels < 1 || channels > 4) {
            throw new IllegalArgumentException("axis " + axis + " of an array of shape " + shape + " has " + channels
                    + " channels; gray takes 1 to 4");
        }
        boolean wide = Precision.ofOrder(type) == Working.INT64;
        boolean exact = channels < 3 ? wide : !wide && !type.isFloat();
        Working computed = exact ? Working.INT64 : Working.FLOAT64;
        boolean bytes = type == DType.UINT8 && channels >= 3;
        Feed feed = Feed.port(0, bytes ? Working.UINT8 : computed, Feed.NO_BORDER);
        GrayStage stage = new GrayStage(feed, shape, along);
        return Plan.of(List.of(stage), new Spec(type, stage.shape()), Cast.ROUND_SATURATE);
    }
}
