package io.ndimage.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as they are written, compared and stored. */
class ScalarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.0",
                "7",
                "-3",
                "0.5",
                "720575940612345679",
                "-9223372036854775808",
                "9223372036854775807",
                "18446744073709551615",
                "-9223372036854775809",
                "1.0E300",
                "NaN",
                "Infinity",
                "-Infinity",
                "1+2j",
                "2j",
                "-2j",
                "1-0.5j",
                "0.5+720575940612345679j",
                "-0.0+1j",
                "NaN+Infinityj",
                "1+0j"
            })
    void printsWhatItParses(String text) {
        String printed = Scalar.parse(text).toString();
        assertThat(Scalar.parse(printed)).isEqualTo(Scalar.parse(text)).hasToString(printed);
        if (!text.equals("1+0j")) {
            assertThat(printed).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1e18, 1000000000000000000",
        "+7, 7",
        "7.0, 7",
        "0xff, 255",
        "-0XFF, -255",
        "0xffffffffffffffff, 18446744073709551615",
        "720575940612345679.0, 720575940612345679",
        "7.20575940612345679e17, 720575940612345679",
        "inf, Infinity",
        "nan, NaN",
        "(1+2j), 1+2j",
        "1e2-2.5e-1j, 100-0.25j",
        "3J, 3j",
        "nan+infj, NaN+Infinityj",
        "1e400, Infinity",
        " 5 , 5",
        "1_0, ''",
        "5x, ''",
        "'', ''",
        "j, ''",
        "1+j, ''",
        "0x, ''",
        "1+2, ''",
        "--1, ''",
        "(1, ''",
        "1+2i, 1+2j",
        "1 - 2.5I, 1-2.5j",
        "1e-3i, 0.001j",
        "i, 1j",
        "-i, -1j",
        "3-i, 3-1j",
        "1+2*i, 1+2j",
        "2*j, 2j",
        "1 2i, ''",
        "*i, ''",
        "1+*i, ''",
        "i1, ''",
        "pi, ''"
    })
    void readsNumbersAsPythonAndMatlabWriteThem(String text, String canonical) {
        if (canonical.isEmpty()) {
            assertThatThrownBy(() -> Scalar.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a number is needed");
        } else {
            assertThat(Scalar.parse(text)).hasToString(canonical);
        }
    }

    @Test
    void isEqualToTheSameNumberOfAnotherKind() {
        assertThat(Scalar.of(2))
                .isEqualTo(Scalar.of(2.0))
                .isEqualTo(Scalar.of(2L))
                .isEqualTo(Scalar.of(BigInteger.TWO));
        assertThat(Scalar.of(2)).hasSameHashCodeAs(Scalar.of(2.0f)).isEqualTo(Scalar.of((byte) 2));
        assertThat(Scalar.of(720575940612345679L)).isNotEqualTo(Scalar.of((double) 720575940612345679L));
        assertThat(Scalar.of(0)).isNotEqualTo(Scalar.of(-0.0));
        assertThat(Scalar.of(Double.NaN)).isEqualTo(Scalar.parse("nan"));
        assertThat(Scalar.complex(2, 0)).isNotEqualTo(Scalar.of(2)).isEqualTo(Scalar.parse("2+0j"));
        assertThat(Scalar.ofUnsigned(-1)).isEqualTo(Scalar.parse("18446744073709551615"));
        assertThat(Scalar.of(Scalar.of(5))).isEqualTo(Scalar.of(5));
    }

    @ParameterizedTest
    @CsvSource({
        "300, UINT8, ROUND_SATURATE, 255",
        "300, UINT8, ROUND_WRAP, 44",
        "-1, UINT64, ROUND_SATURATE, 0",
        "-1, UINT64, ROUND_WRAP, 18446744073709551615",
        "18446744073709551615, INT64, ROUND_SATURATE, 9223372036854775807",
        "18446744073709551615, INT64, TRUNCATE_WRAP, -1",
        "2.5, INT64, ROUND_SATURATE, 2",
        "3.5, INT16, ROUND_SATURATE, 4",
        "-3.5, INT16, TRUNCATE_SATURATE, -3",
        "nan, INT32, ROUND_SATURATE, 0",
        "inf, INT8, ROUND_SATURATE, 127",
        "-inf, INT8, ROUND_SATURATE, -128",
        "inf, INT8, ROUND_WRAP, 0",
        "1e300, UINT64, ROUND_SATURATE, 18446744073709551615",
        "720575940612345679, INT64, ROUND_SATURATE, 720575940612345679",
        "0.1, FLOAT32, ROUND_SATURATE, 0.10000000149011612",
        "720575940612345679, FLOAT64, ROUND_SATURATE, 720575940612345728",
        "nan, BOOL, ROUND_SATURATE, 1",
    })
    void becomesAnElementOfAType(String number, DType type, Cast cast, String element) {
        assertThat(Scalar.parse(number).in(type, cast)).hasToString(element);
    }

    @Test
    void comparesExactly() {
        assertThat(Scalar.of(720575940612345679L).isAtMost(Scalar.of((double) 720575940612345679L)))
                .isTrue();
        assertThat(Scalar.of((double) 720575940612345679L).isAtMost(Scalar.of(720575940612345679L)))
                .isFalse();
        assertThat(Scalar.of(Double.NEGATIVE_INFINITY).isAtMost(Scalar.of(0))).isTrue();
        assertThat(Scalar.of(Double.NaN).isAtMost(Scalar.of(0))).isFalse();
    }

    @Test
    void canBeSentToAnotherMachine() throws Exception {
        Scalar number = Scalar.parse("720575940612345679");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(number);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(number);
        }
    }
}
