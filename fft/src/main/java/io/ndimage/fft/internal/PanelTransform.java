package io.ndimage.fft.internal;

/** The Fourier transforms of some lines at once, in memory of its own: for one thread. */
interface PanelTransform {

    /** Returns where the lines are put. */
    LinePanel input();

    /** Transforms them, and loses what was put in. */
    void run();

    /** Returns where the results are. */
    LinePanel output();
}
