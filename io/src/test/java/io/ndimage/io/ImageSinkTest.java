package io.ndimage.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSinkTest {

    private static final Shape SHAPE = Shape.of(4, 3);
    private static final Region ROW = Region.whole(SHAPE).with(0, 1, 2);

    @TempDir
    Path folder;

    private ImageSink create() throws IOException {
        return Images.create(folder.resolve("a.npy"), DType.UINT8, SHAPE);
    }

    @Test
    void whatIsNotWholeIsAbandonedAndTheOldFileStays() throws IOException {
        Path file = Files.writeString(folder.resolve("a.npy"), "old");
        ImageSink sink = create();
        sink.write(ROW, NdArray.zeros(DType.UINT8, 1, 3));
        assertThat(file).hasContent("old");
        assertThatThrownBy(sink::close)
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write '" + file + "': only 3 of 12 elements were written");
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a.npy");
        sink.close();
        assertThatThrownBy(() -> sink.write(ROW, NdArray.zeros(DType.UINT8, 1, 3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("'" + file + "' is closed");
    }

    @Test
    void whatWentWrongIsWhatIsThrown() {
        assertThatThrownBy(() -> {
                    try (ImageSink sink = create()) {
                        sink.write(ROW, NdArray.zeros(DType.UINT8, 1, 3));
                        throw new IllegalStateException("no more");
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no more");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFileIsThereOnceItIsClosed() throws IOException {
        try (ImageSink sink = create()) {
            sink.write(Region.whole(SHAPE), NdArray.zeros(DType.UINT8, 4, 3));
            assertThat(folder.resolve("a.npy")).doesNotExist();
        }
        assertThat(Npy.read(folder.resolve("a.npy"))).isEqualTo(NdArray.zeros(DType.UINT8, 4, 3));
        assertThat(folder.toFile().list()).containsExactly("a.npy");
    }

    @Test
    void anInterruptAbandonsIt() throws IOException {
        ImageSink sink = create();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> sink.write(ROW, NdArray.zeros(DType.UINT8, 1, 3)))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("writing was interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThatThrownBy(sink::close).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void pixelsThatDoNotFitAreRefused() throws IOException {
        ImageSink sink = create();
        assertThatThrownBy(() -> sink.write(ROW, NdArray.zeros(DType.INT8, 1, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pixels are int8 of shape (1, 3); the region takes uint8 of shape (1, 3)");
        assertThatThrownBy(() -> sink.write(ROW, NdArray.zeros(DType.UINT8, 3, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sink.write(ROW.with(0, 3, 5), NdArray.zeros(DType.UINT8, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(sink::close).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.tif", "a.npz", "a.mat", "a.jpg", "a.pgm"})
    void formatsThatAreWrittenAsAWholeAreRefused(String name) {
        assertThatThrownBy(() -> Images.create(folder.resolve(name), DType.UINT8, SHAPE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name + "' region by region: ")
                .hasMessageEndingWith(" is written as a whole; .npy is not");
    }

    @Test
    void placesThatCannotBeWrittenAreRefused() {
        assertThatThrownBy(() -> Images.create(folder.resolve("none/a.npy"), DType.UINT8, SHAPE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> Npy.create(Path.of("/dev/null"), DType.UINT8, SHAPE))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write '/dev/null': it is no file, and regions can be written to a file alone");
    }
}
