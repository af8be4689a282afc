package io.ndimage.fft;

/** Which of a transform and its inverse is divided by the number of elements along the transformed axes. */
public enum Norm {
    /** The inverse. */
    BACKWARD,
    /** Both, by its square root: no sum of squares changes. */
    ORTHO,
    /** The transform itself. */
    FORWARD;

    /** Returns what to multiply a transform of some elements with. */
    double ofTransform(double elements) {
        return switch (this) {
            case BACKWARD -> 1;
            case ORTHO -> 1 / Math.sqrt(elements);
            case FORWARD -> 1 / elements;
        };
    }

    /** Returns what to multiply an inverse of some elements with. */
    double ofInverse(double elements) {
        return switch (this) {
            case BACKWARD -> 1 / elements;
            case ORTHO -> 1 / Math.sqrt(elements);
            case FORWARD -> 1;
        };
    }
}
