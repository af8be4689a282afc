package io.ndimage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.Shape;
import io.ndimage.op.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reduction, and a number that flows from one, take arrays that are larger than the heap, and give the bits of one after the other. */
class SmallHeapLawTest {

    @ParameterizedTest
    @CsvSource({"1000, 1033", "3, 4097", "70001, 5"})
    void sourcesGiveWhatArraysGive(long height, long width) {
        Shape shape = Shape.of(height, width);
        try (Engine engine = Engine.threads(2).within(16 << 20)) {
            assertThat(SmallHeap.ofSource(shape, engine)).isEqualTo(SmallHeap.ofArray(shape));
        }
    }

    @Test
    void anArrayLargerThanTheHeapIsReadTwice() throws IOException, InterruptedException {
        Shape shape = Shape.of(6000, 8192);
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        "6000",
                        "8192")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).isZero();
        assertThat(printed.strip()).isEqualTo(SmallHeap.ofArray(shape).toString());
    }
}
