package io.ndimage.op;

/**
 * Operations that a module brings along: where the module is on the class path, the catalog finds them as a service, and so the
 * pipeline text and the command line have them.
 */
public interface Topic {

    /** Returns the class whose public static methods make the operations. */
    Class<?> factories();
}
