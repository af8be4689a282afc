package io.ndimage.io.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checksum of pieces is that of the whole. */
class StreamSumLawTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5552, 65_520, 65_521, 65_522, 150_000, 199_999, 200_000})
    void piecesAddUp(int cut) {
        byte[] bytes = new byte[200_000];
        new Random(7).nextBytes(bytes);
        Arrays.fill(bytes, 60_000, 140_000, (byte) 255);
        StreamSum first = StreamSum.of(bytes, cut);
        byte[] rest = Arrays.copyOfRange(bytes, cut, bytes.length);
        assertThat(StreamSum.EMPTY.followedBy(first).followedBy(StreamSum.of(rest, rest.length)))
                .isEqualTo(StreamSum.of(bytes, bytes.length));
    }
}
