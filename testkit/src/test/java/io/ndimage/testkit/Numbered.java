package io.ndimage.testkit;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Border;
import io.ndimage.op.Operation;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Scalar;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;

/** Operations of the catalog with other numbers in their parameters. */
final class Numbered {

    private Numbered() {}

    /** Returns the element of an array without axes. */
    static Scalar number(NdArray of) {
        if (of.dtype().isComplex()) {
            return Scalar.complex(of.getDouble(), of.getImaginary());
        }
        if (of.dtype().isFloat()) {
            return Scalar.of(of.getDouble());
        }
        return of.dtype() == DType.UINT64 ? Scalar.ofUnsigned(of.getLong()) : Scalar.of(of.getLong());
    }

    /** Returns an operation with a number in the place of each of its own. */
    static Operation<?> with(Operation<?> operation, Scalar number) {
        RecordComponent[] components = operation.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int i = 0; i < values.length; i++) {
                types[i] = components[i].getType();
                values[i] = components[i].getAccessor().invoke(operation);
                Object changed = values[i];
                if (types[i] == Scalar.class) {
                    changed = number;
                } else if (types[i] == Border.class) {
                    changed = Border.constant(number);
                } else if (values[i] instanceof PerAxis<?> several
                        && !several.values().isEmpty()
                        && several.values().get(0) instanceof Border) {
                    changed = PerAxis.of(Border.constant(number));
                }
                values[i] = changed;
            }
            Constructor<?> constructor = operation.getClass().getDeclaredConstructor(types);
            return (Operation<?>) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw (IllegalArgumentException) e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(operation + " cannot be given a number", e);
        }
    }
}
