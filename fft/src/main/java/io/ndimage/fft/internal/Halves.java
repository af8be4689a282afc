package io.ndimage.fft.internal;

/**
 * Between the transform of {@code n} real numbers of an even count and that of half as many complex ones, which have the even numbers as
 * their real parts and the odd ones as their imaginary parts. Of the results, which begin with a real number and would end with one,
 * the latter lies in place of the first one's imaginary part.
 */
final class Halves {

    private final int half;
    private final Roots roots;

    /** Plans for a count of real numbers. */
    Halves(int n) {
        this.half = n / 2;
        this.roots = new Roots(n);
    }

    /** Makes the first half of the spectrum of real numbers from the spectrum of the complex ones. */
    void unfold(LinePanel panel) {
        for (int k = 0; 2 * k <= half; k++) {
            pair(panel, k, 0.5 * roots.imaginary(k), -0.5 * roots.real(k), 0.5);
        }
    }

    /** Makes twice the spectrum of the complex numbers from half the spectrum of the real ones. */
    void fold(LinePanel panel) {
        for (int k = 0; 2 * k <= half; k++) {
            pair(panel, k, roots.imaginary(k), roots.real(k), 1);
        }
    }

    private void pair(LinePanel panel, int k, double wr, double wi, double scale) {
        if (k == 0) {
            Lanes.addAndSubtract(panel.real()[0], panel.imaginary()[0], panel.lanes());
            return;
        }
        int other = half - k;
        Lanes.fold(
                panel.real()[panel.row(k)],
                panel.imaginary()[panel.row(k)],
                panel.place(k),
                panel.real()[panel.row(other)],
                panel.imaginary()[panel.row(other)],
                panel.place(other),
                wr,
                wi,
                scale,
                panel.lanes());
    }
}
