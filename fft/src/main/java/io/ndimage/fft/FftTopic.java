package io.ndimage.fft;

import io.ndimage.op.Topic;

/** Brings the Fourier transforms to the catalog. */
public final class FftTopic implements Topic {

    @Override
    public Class<?> factories() {
        return Fft.class;
    }
}
