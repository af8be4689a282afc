package io.ndimage.op;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares an operation to the command line, the pipeline text and the documentation. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Named {

    /** The name in pipeline text: SciPy's where SciPy has the operation. */
    String value();

    /** Other names that mean the same in text. */
    String[] aliases() default {};

    /** What it computes, in one sentence without a full stop. */
    String summary();

    /** The words of the field by which people look for it, in lower case; those of its names need not be among them. */
    String[] keywords() default {};

    /** An example in pipeline text. */
    String example();

    /**
     * The order in which parameters and further arrays may be given by position, by their names in text. Empty means: the order
     * of the record's components.
     */
    String[] order() default {};

    /** Whether it can be made in Java alone, as it takes a function. */
    boolean javaOnly() default false;

    /** The names of operations. */
    final class Names {

        private Names() {}

        /** Returns the declared name of an operation, the names of those that it is made of, or that of its class. */
        public static String of(Object operation) {
            if (operation instanceof Composed composed) {
                return composed.names();
            }
            Named named = operation.getClass().getAnnotation(Named.class);
            return named == null ? operation.getClass().getSimpleName() : named.value();
        }
    }
}
