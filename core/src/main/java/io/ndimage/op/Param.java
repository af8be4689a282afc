package io.ndimage.op;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a parameter of an operation, once, on the component of its record. {@link Range} reads what is allowed, and {@link
 * Declared} checks it, so that help, refusals, random calls and controls say the same.
 *
 * <p>Numbers are allowed between bounds, all whole ones where the component's type is one of whole numbers. Without bounds every
 * finite number is; NaN and infinities are where both bounds are infinite, an infinity where one is.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {

    /** The default of a parameter that must be given. */
    String REQUIRED = "\0";

    /** How a control, such as a slider, goes through the numbers. */
    enum Scale {
        /** Equal steps add. */
        LINEAR,
        /** Equal steps multiply. */
        LOGARITHMIC
    }

    /** The name in text where it is not the component's, as that would be no name in Java; empty for the component's. */
    String name() default "";

    /** What it means, in a few words. */
    String value();

    /** Its unit, such as pixels; empty for none. */
    String unit() default "";

    /** The least number that is allowed. */
    double min() default -Double.MAX_VALUE;

    /** The greatest number that is allowed. */
    double max() default Double.MAX_VALUE;

    /** The number above which numbers are allowed, itself not, in place of {@code min}. */
    double above() default Double.NEGATIVE_INFINITY;

    /** The number below which numbers are allowed, itself not, in place of {@code max}. */
    double below() default Double.POSITIVE_INFINITY;

    /** The words that are allowed, where they are few and their type does not tell them. */
    String[] choices() default {};

    /** How a control goes through the numbers. */
    Scale scale() default Scale.LINEAR;

    /** The values that are allowed, in words, where they depend on another value, such as {@code >= min}. */
    String range() default "";

    /** The value that it has when none is given, in pipeline text; {@code none} for nothing at all. */
    String byDefault() default REQUIRED;
}
