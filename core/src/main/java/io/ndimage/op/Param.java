package io.ndimage.op;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a parameter of an operation, once, on the component of its record. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {

    /** The default of a parameter that must be given. */
    String REQUIRED = "\0";

    /** The name in text where it is not the component's, as that would be no name in Java; empty for the component's. */
    String name() default "";

    /** What it means, in a few words. */
    String value();

    /** Its unit, such as pixels; empty for none. */
    String unit() default "";

    /** The values that are allowed, in words, such as {@code >= 0}. */
    String range() default "";

    /** The value that it has when none is given, in pipeline text; {@code none} for nothing at all. */
    String byDefault() default REQUIRED;
}
