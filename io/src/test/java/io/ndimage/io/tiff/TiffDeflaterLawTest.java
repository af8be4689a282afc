package io.ndimage.io.tiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** Whatever is chosen for a strip, it comes back, and is not longer than need be. */
class TiffDeflaterLawTest {

    private static byte[] checked(byte[] bytes) throws DataFormatException {
        assertThat(inflated(TiffDeflater.deflate(bytes, true), bytes.length)).isEqualTo(bytes);
        byte[] deflated = TiffDeflater.deflate(bytes, false);
        assertThat(inflated(deflated, bytes.length)).isEqualTo(bytes);
        return deflated;
    }

    private static byte[] inflated(byte[] deflated, int length) throws DataFormatException {
        Inflater inflater = new Inflater();
        inflater.setInput(deflated);
        byte[] bytes = new byte[length];
        assertThat(inflater.inflate(bytes)).isEqualTo(length);
        inflater.end();
        return bytes;
    }

    @Test
    void whatCannotBeCompressedHardlyGrows() throws DataFormatException {
        for (int length : new int[] {1, 100, 100_000, 1 << 20}) {
            byte[] bytes = new byte[length];
            new Random(length).nextBytes(bytes);
            assertThat(checked(bytes).length).isLessThanOrEqualTo(length + length / 1000 + 64);
        }
    }

    @Test
    void smallNoiseTakesItsEntropy() throws DataFormatException {
        Random random = new Random(1);
        byte[] bytes = new byte[1 << 18];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(16);
        }
        assertThat(checked(bytes).length).isLessThan(bytes.length * 51 / 100);
    }

    @Test
    void whatRepeatsItselfIsFound() throws DataFormatException {
        byte[] bytes = new byte[1 << 18];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((i % 1000 * (i % 1000)) >> 3);
        }
        assertThat(checked(bytes).length).isLessThan(bytes.length / 50);
    }
}
