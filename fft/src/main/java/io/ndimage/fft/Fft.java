package io.ndimage.fft;

/** Makes Fourier transforms, by SciPy's names and with SciPy's defaults. */
public final class Fft {

    private Fft() {}

    /** Returns the Fourier transform along all axes. */
    public static Fftn fftn() {
        return new Fftn();
    }

    /** Returns the inverse of the Fourier transform along all axes. */
    public static Ifftn ifftn() {
        return new Ifftn();
    }

    /** Returns the Fourier transform of real numbers along all axes: the half from which the rest follows. */
    public static Rfftn rfftn() {
        return new Rfftn();
    }

    /** Returns the inverse of the Fourier transform of real numbers along all axes. */
    public static Irfftn irfftn() {
        return new Irfftn();
    }
}
