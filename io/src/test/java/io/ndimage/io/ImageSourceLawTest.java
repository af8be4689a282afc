package io.ndimage.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.op.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a source gives of an image is what reading the image gives, in any region, of any format. */
class ImageSourceLawTest {

    @TempDir
    Path folder;

    static Stream<Path> files() {
        return Fixtures.all(".*").stream();
    }

    private static Region random(Random random, Shape shape) {
        long[] start = new long[shape.ndim()];
        long[] stop = new long[shape.ndim()];
        for (int a = 0; a < start.length; a++) {
            int first = random.nextInt((int) shape.size(a) + 1);
            int second = random.nextInt((int) shape.size(a) + 1);
            start[a] = Math.min(first, second);
            stop[a] = Math.max(first, second);
        }
        return Region.of(start, stop);
    }

    private static void check(ImageAddress address, ReadOptions options) throws IOException {
        Image image;
        try {
            image = Images.read(address, options);
        } catch (ImageReadException e) {
            assertThatThrownBy(() -> Images.open(address, options))
                    .isInstanceOf(ImageReadException.class)
                    .hasMessage(e.getMessage());
            return;
        }
        ImageSource source = Images.open(address, options);
        assertThat(source.dtype()).isEqualTo(image.array().dtype());
        assertThat(source.shape()).isEqualTo(image.array().shape());
        assertThat(source.geometry()).isEqualTo(image.geometry());
        assertThat(source.white()).isEqualTo(image.white());
        assertThat(source.image(Region.whole(source.shape()))).isEqualTo(image);
        Random random = new Random(1);
        for (int i = 0; i < 12; i++) {
            Region region = random(random, source.shape());
            assertThat(source.read(region))
                    .as("%s of %s", region, address)
                    .isEqualTo(image.array().read(region));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aSourceIsTheImageThatReadingGives(Path file) throws IOException {
        check(new ImageAddress(file, null), ReadOptions.standard());
        check(
                new ImageAddress(file, null),
                ReadOptions.standard().upright(false).strict(true));
        check(new ImageAddress(file, "0"), ReadOptions.standard());
        check(new ImageAddress(file, "index"), ReadOptions.standard());
    }

    @ParameterizedTest
    @EnumSource
    void arraysOfEveryTypeByTheirNames(DType dtype) throws IOException {
        Map<String, NdArray> arrays =
                Map.of("plane", Samples.random(1, dtype, 13, 7), "volume", Samples.random(2, dtype, 4, 5, 6));
        Npz.write(folder.resolve("stored.npz"), arrays);
        Npz.writeCompressed(folder.resolve("deflated.npz"), arrays);
        Npy.write(folder.resolve("volume.npy"), arrays.get("volume"));
        for (String name : List.of("stored.npz", "deflated.npz")) {
            check(new ImageAddress(folder.resolve(name), "plane"), ReadOptions.standard());
            check(new ImageAddress(folder.resolve(name), "volume"), ReadOptions.standard());
            check(new ImageAddress(folder.resolve(name), null), ReadOptions.standard());
            check(new ImageAddress(folder.resolve(name), "none"), ReadOptions.standard());
        }
        check(new ImageAddress(folder.resolve("volume.npy"), null), ReadOptions.standard());
        check(new ImageAddress(folder.resolve("volume.npy"), "volume"), ReadOptions.standard());
    }

    @Test
    void stacksOfPagesKeepTheirAxes() throws IOException {
        for (boolean compress : new boolean[] {true, false}) {
            Image stack = new Image(
                    Samples.smooth(1, DType.UINT16, 3, 4, 17, 19),
                    List.of("t", "z", "y", "x"),
                    List.of(1.0, 2.0, 0.5, 0.25),
                    "mm",
                    List.of());
            Path file = folder.resolve("stack" + compress + ".tif");
            Images.write(file, stack, WriteOptions.standard().compress(compress));
            check(new ImageAddress(file, null), ReadOptions.standard());

            ImageSource source = Images.open(file);
            assertThat(source.chunk()).isEqualTo(compress ? Shape.of(1, 1, 17, 19) : Shape.of(1, 1, 1, 1));
            assertThat(source.geometry().axes()).containsExactly("t", "z", "y", "x");
        }
    }

    @Test
    void coloursOfPagesStayTogether() throws IOException {
        Image stack = new Image(
                Samples.smooth(1, DType.UINT8, 5, 17, 19, 3),
                List.of("z", "y", "x", Image.CHANNEL),
                Collections.nCopies(4, 1.0),
                List.of());
        Path file = folder.resolve("colours.tif");
        Images.write(file, stack);

        check(new ImageAddress(file, null), ReadOptions.standard());
        assertThat(Images.open(file).chunk()).isEqualTo(Shape.of(1, 17, 19, 3));
    }

    @Test
    void anEnginesThreadsReadItAtTheSameTime() throws IOException {
        NdArray volume = Samples.random(3, DType.UINT16, 40, 60, 70);
        Path file = folder.resolve("volume.npy");
        Npy.write(file, volume);
        ImageSource source = Npy.open(file);
        try (Engine engine = Engine.threads(3)) {
            AtomicInteger alike = new AtomicInteger();
            engine.local().run(400, part -> {
                Region region = random(new Random(part), volume.shape());
                alike.addAndGet(source.read(region).equals(volume.read(region)) ? 1 : 0);
            });
            assertThat(alike).hasValue(400);
        }
    }
}
