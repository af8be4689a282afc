package io.ndimage.internal.kernel.objects;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.internal.kernel.choice.PlainKernels;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BitRunsTest {

    private static final int BITS = 5 * 64;

    private final Random random = new Random(7);

    private long[] words() {
        return random.longs(BITS / 64)
                .map(w -> random.nextInt(3) == 0 ? -(w & 1) : w)
                .toArray();
    }

    private static boolean bit(long[] words, int at) {
        return (words[at / 64] >> (at % 64) & 1) != 0;
    }

    @Test
    void everyRunMovesItsBitsAndKeepsTheOthers() {
        for (int round = 0; round < 3000; round++) {
            int count = random.nextInt(200);
            int at = random.nextInt(BITS - count + 1);
            int start = random.nextInt(BITS - count + 1);
            if (round % 4 == 0) {
                at &= ~63;
                start &= ~63;
            }
            long[] from = words();
            long[] before = words();
            boolean[] truth = new boolean[BITS];
            for (int i = 0; i < BITS; i++) {
                truth[i] = bit(from, i);
            }
            long[] copied = before.clone();
            BitRuns.copy(from, start, copied, at, count);
            long[] packed = before.clone();
            BitRuns.pack(truth, start, packed, at, count, PlainKernels.INSTANCE::pack);
            long[] filled = before.clone();
            BitRuns.fill(filled, at, count, round % 2 == 0);
            boolean[] unpacked = truth.clone();
            BitRuns.unpack(before, at, unpacked, start, count);
            for (int i = 0; i < BITS; i++) {
                boolean within = i >= at && i < at + count;
                boolean moved = within ? bit(from, i - at + start) : bit(before, i);
                assertThat(bit(copied, i)).isEqualTo(moved);
                assertThat(bit(packed, i)).isEqualTo(moved);
                assertThat(bit(filled, i)).isEqualTo(within ? round % 2 == 0 : bit(before, i));
                boolean taken = i >= start && i < start + count;
                assertThat(unpacked[i]).isEqualTo(taken ? bit(before, i - start + at) : truth[i]);
            }
        }
    }

    @Test
    void bothBitsMustBeSet() {
        for (int round = 0; round < 2000; round++) {
            int count = random.nextInt(200);
            int at = random.nextInt(BITS - count + 1);
            int start = random.nextInt(BITS - count + 1);
            int from = random.nextInt(BITS - count + 1);
            long[] before = words();
            long[] one = words();
            long[] other = words();
            long[] both = before.clone();
            BitRuns.and(one, start, other, from, both, at, count);
            for (int i = 0; i < BITS; i++) {
                boolean within = i >= at && i < at + count;
                assertThat(bit(both, i))
                        .isEqualTo(within ? bit(one, i - at + start) && bit(other, i - at + from) : bit(before, i));
            }
        }
    }

    @Test
    void keepingTakesOtherBitsOutsideTheMask() {
        for (int round = 0; round < 2000; round++) {
            int count = random.nextInt(130);
            int at = 64 * random.nextInt(3);
            int maskAt = random.nextInt(BITS - count + 1);
            int start = random.nextInt(BITS - count + 1);
            long[] before = words();
            long[] mask = words();
            long[] others = words();
            long[] kept = before.clone();
            BitRuns.keep(kept, at, mask, maskAt, others, start, count);
            for (int i = 0; i < BITS; i++) {
                boolean outside = i >= at && i < at + count && !bit(mask, i - at + maskAt);
                assertThat(bit(kept, i)).isEqualTo(outside ? bit(others, i - at + start) : bit(before, i));
            }
        }
    }
}
