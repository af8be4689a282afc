package io.ndimage.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NdArrayTest {

    @Test
    void wrapSharesAndEverythingElseCopies() {
        float[] storage = {1, 2, 3, 4, 5, 6};
        NdArray array = NdArray.wrap(DType.FLOAT32, storage, 2, 3);
        NdArray copy = array.copy();
        storage[5] = 7;
        assertThat(array.getDouble(1, 2)).isEqualTo(7);
        assertThat(array.getDouble(-1, -1)).isEqualTo(7);
        assertThat(copy.getDouble(1, 2)).isEqualTo(6);
        assertThat(array.reshape(6).getDouble(5)).isEqualTo(7);
    }

    @Test
    void regionsAreReadFilledAndPasted() {
        NdArray array = NdArray.zeros(DType.UINT8, 4, 5);
        array.fill(Region.of(new long[] {1, 1}, new long[] {3, 4}), 9);
        array.paste(NdArray.full(DType.FLOAT64, 2.5, 1, 2), 0, 3);
        assertThat(array.toDoubles()).containsExactly(0, 0, 0, 2, 2, 0, 9, 9, 9, 0, 0, 9, 9, 9, 0, 0, 0, 0, 0, 0);
        assertThat(array.read(Region.of(new long[] {0, 2}, new long[] {2, 4})))
                .isEqualTo(NdArray.of(new double[] {0, 2, 9, 9}, 2, 2).astype(DType.UINT8));
    }

    @Test
    void anArrayWithoutAxesHoldsOneElement() {
        NdArray number = NdArray.full(DType.INT16, -3);
        assertThat(number.ndim()).isZero();
        assertThat(number.elements()).isEqualTo(1);
        assertThat(number.getDouble()).isEqualTo(-3);
        assertThat(number.copy()).isEqualTo(number);
    }

    @Test
    void emptyArraysHaveNoElements() {
        NdArray empty = NdArray.zeros(DType.FLOAT64, 3, 0, 2);
        assertThat(empty.elements()).isZero();
        assertThat(empty.astype(DType.UINT8).shape()).isEqualTo(Shape.of(3, 0, 2));
        empty.fill(1);
    }

    @ParameterizedTest
    @EnumSource(DType.class)
    void smallWholeNumbersSurviveEveryTypeAndBack(DType type) {
        NdArray ones = NdArray.of(new double[] {0, 1, 1, 0}, 2, 2);
        assertThat(ones.astype(type).dtype()).isEqualTo(type);
        assertThat(ones.astype(type).astype(DType.FLOAT64)).isEqualTo(ones);
    }

    @Test
    void roundingIsToNearestEvenAndSaturates() {
        NdArray reals = NdArray.of(new double[] {-1.5, 0.5, 1.5, 2.5, 254.5, 255.5, 1e9, Double.NaN});
        assertThat(reals.astype(DType.UINT8).toDoubles()).containsExactly(0, 0, 2, 2, 254, 255, 255, 0);
        assertThat(reals.astype(DType.UINT8, Cast.TRUNCATE_WRAP).toDoubles())
                .containsExactly(255, 0, 1, 2, 254, 255, 1_000_000_000 & 0xff, 0);
        assertThat(reals.astype(DType.INT8, Cast.TRUNCATE_SATURATE).toDoubles())
                .containsExactly(-1, 0, 1, 2, 127, 127, 127, 0);
    }

    @Test
    void halvesGoAwayFromZeroWhereAskedFor() {
        double half = Math.nextDown(0.5);
        double odd = 0x1p52 + 1;
        NdArray reals =
                NdArray.of(new double[] {-2.5, -0.5, 0.5, 2.5, half, -half, odd, -odd, 0x1p70, -0x1p70, Double.NaN});
        Cast cast = Cast.HALF_AWAY_SATURATE;
        long whole = (long) odd;
        assertThat((long[]) reals.astype(DType.INT64, cast).data())
                .containsExactly(-3, -1, 1, 3, 0, 0, whole, -whole, Long.MAX_VALUE, Long.MIN_VALUE, 0);
        assertThat((long[]) reals.astype(DType.UINT64, cast).data())
                .containsExactly(0, 0, 1, 3, 0, 0, whole, 0, -1, 0, 0);
        assertThat(reals.astype(DType.FLOAT32).astype(DType.UINT8, cast).toDoubles())
                .containsExactly(0, 0, 1, 3, 1, 0, 255, 0, 255, 0, 0);
        assertThat(NdArray.of(new double[] {300})
                        .astype(DType.INT32)
                        .astype(DType.INT8, cast)
                        .toDoubles())
                .containsExactly(127);
    }

    @ParameterizedTest
    @EnumSource(DType.class)
    void bytesMakeTheSameArray(DType type) {
        NdArray array = NdArray.of(new double[] {-3, 0, 1, 300, 0.5, 1e9}, 3, 2).astype(type, Cast.TRUNCATE_WRAP);
        byte[] bytes = array.bytes();
        assertThat(bytes).hasSize(6 * type.bytes());
        assertThat(NdArray.of(bytes, type, 3, 2)).isEqualTo(array);
        assertThat(NdArray.of(bytes, type, array.shape())).isEqualTo(array);
        byte[] turned = array.bytes(ByteOrder.BIG_ENDIAN);
        assertThat(NdArray.of(turned, ByteOrder.BIG_ENDIAN, type, array.shape()))
                .isEqualTo(array);
        assertThat(NdArray.of(new byte[0], type, 0, 2)).isEqualTo(NdArray.zeros(type, 0, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NdArray.of(bytes, type, 3, 3))
                .withMessage(
                        "bytes are " + bytes.length + "; shape (3, 3) of " + type + " needs 9 times " + type.bytes());
    }

    @Test
    void bytesAreInCOrderAndTheOrderThatIsSaid() {
        NdArray shorts = NdArray.of(new double[] {1, 2, -1, 258}, 2, 2).astype(DType.INT16);
        assertThat(shorts.bytes()).containsExactly(1, 0, 2, 0, -1, -1, 2, 1);
        assertThat(shorts.bytes(ByteOrder.BIG_ENDIAN)).containsExactly(0, 1, 0, 2, -1, -1, 1, 2);
        NdArray truths = NdArray.of(new byte[] {0, 1, 2, -1}, DType.BOOL, 4);
        assertThat(truths.bytes()).containsExactly(0, 1, 1, 1);
        NdArray complex = NdArray.wrap(DType.COMPLEX64, new float[] {1, 2}, 1);
        assertThat(complex.bytes()).containsExactly(0, 0, -128, 63, 0, 0, 0, 64);
        NdArray nan = NdArray.wrap(DType.FLOAT32, new float[] {Float.intBitsToFloat(0xffc00001)}, 1);
        assertThat(nan.bytes()).containsExactly(0, 0, -64, 127);
    }

    @Test
    void sixtyFourBitIntegersStayExact() {
        long large = (1L << 53) + 1;
        NdArray longs = NdArray.wrap(DType.INT64, new long[] {large, -large, -1, Long.MIN_VALUE}, 4);
        NdArray unsigned = longs.astype(DType.UINT64);
        assertThat((long[]) unsigned.data()).containsExactly(large, 0, 0, 0);
        assertThat((long[]) longs.astype(DType.UINT64, Cast.ROUND_WRAP).data())
                .containsExactly(large, -large, -1, Long.MIN_VALUE);
        NdArray most = NdArray.wrap(DType.UINT64, new long[] {-1, large}, 2);
        assertThat((long[]) most.astype(DType.INT64).data()).containsExactly(Long.MAX_VALUE, large);
        assertThat((int[]) most.astype(DType.UINT32).data()).containsExactly(-1, -1);
        assertThat(most.toDoubles()).containsExactly(0x1p64, 0x1p53);
        assertThat((int[]) longs.astype(DType.INT32).data())
                .containsExactly(Integer.MAX_VALUE, Integer.MIN_VALUE, -1, Integer.MIN_VALUE);
    }

    @Test
    void realsBecomeUnsignedLongsBeyondTwoToTheSixtyThird() {
        NdArray reals = NdArray.of(new double[] {0x1p63, 0x1.8p63, 0x1p64, -5});
        assertThat((long[]) reals.astype(DType.UINT64).data())
                .containsExactly(Long.MIN_VALUE, 0xC000000000000000L, -1, 0);
    }

    @Test
    void complexNumbersKeepBothParts() {
        NdArray complex = NdArray.wrap(DType.COMPLEX64, new float[] {1, 2, 3, 4}, 2);
        assertThat((double[]) complex.astype(DType.COMPLEX128).data()).containsExactly(1, 2, 3, 4);
        assertThat(complex.toDoubles()).containsExactly(1, 3);
        assertThat((double[])
                        NdArray.of(new double[] {5, 6}).astype(DType.COMPLEX128).data())
                .containsExactly(5, 0, 6, 0);
    }

    @Test
    void allNansAreEqualAndZerosOfDifferentSignAreNot() {
        double odd = Double.longBitsToDouble(0x7ff8000000000001L);
        assertThat(NdArray.of(new double[] {Double.NaN})).isEqualTo(NdArray.of(new double[] {odd}));
        assertThat(NdArray.of(new double[] {0.0})).isNotEqualTo(NdArray.of(new double[] {-0.0}));
        assertThat(NdArray.of(new double[] {1, 2})).isNotEqualTo(NdArray.of(new double[] {1, 2}, 1, 2));
    }

    @Test
    void textShowsSmallArrays() {
        assertThat(NdArray.full(DType.UINT8, 7, 1, 2)).hasToString("uint8 (1, 2) [7, 7]");
        assertThat(NdArray.zeros(DType.FLOAT32, 640, 480)).hasToString("float32 (640, 480)");
    }
}
