package io.ndimage.arithmetic;

import io.ndimage.op.Axes;
import io.ndimage.op.Named;
import io.ndimage.op.Port;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Scalar;
import io.ndimage.op.Spec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operation that combines each element of an array with a number, or with the element at its place in a second array. */
interface NumberOrArray extends RegionOperation {

    Port OTHER = new Port("other", false, "a second array of the same shape, in place of the number");

    /** Returns the number; null where a second array is combined. */
    @Nullable
    Scalar value();

    @Override
    default List<Port> ports() {
        return List.of(Port.INPUT, OTHER);
    }

    /** Returns this: channels are elements like all others. */
    @Override
    default NumberOrArray onAxes(Axes axes) {
        return this;
    }

    /** Returns the numbers that come after the arrays, having checked that there is a number or a second array. */
    default List<Scalar> numbers(List<Spec> inputs) {
        Scalar number = value();
        String name = Named.Names.of(this);
        if (number != null && number.isComplex()) {
            throw new IllegalArgumentException("value is " + number + "; " + name + " takes real numbers");
        }
        if (inputs.size() == 1) {
            if (number == null) {
                throw new IllegalArgumentException(name + " needs a number 'value' or a second array 'other'");
            }
            return List.of(number);
        }
        if (number != null) {
            throw new IllegalArgumentException(
                    name + " has value " + number + " and a second array 'other'; allowed is one of them");
        }
        return List.of();
    }
}
