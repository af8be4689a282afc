package io.ndimage.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.ImageReadException.Kind;
import io.ndimage.io.Limits;
import io.ndimage.io.MatFile;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVersion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of HDF5 that cannot be read, and values that version 7.3 does not hold. */
class HdfBadInputTest {

    private static final int[] WORDS = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xffff, 0x7fff0000};

    @TempDir
    Path folder;

    private static ImageReadException refused(Path file, Limits limits) {
        ImageReadException e = catchThrowableOfType(ImageReadException.class, () -> MatFile.read(file, limits));
        assertThat(e).isNotNull();
        assertThat(e.getMessage()).startsWith(file + ": ").doesNotContain("\n");
        return e;
    }

    private static int find(byte[] bytes, String text, int from) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text, from);
    }

    @Test
    void aFileCutShort() throws IOException {
        byte[] bytes = Files.readAllBytes(HdfFixtures.file("matlab.mat"));
        for (int length = 513; length < bytes.length; length += 997) {
            Path file = Files.write(folder.resolve("cut.mat"), Arrays.copyOf(bytes, length));
            assertThat(refused(file, Limits.standard()).kind()).isEqualTo(Kind.MALFORMED);
        }
    }

    @Test
    void aSuperblockThatIsWrong() throws IOException {
        byte[] bytes = Files.readAllBytes(HdfFixtures.file("matlab.mat"));
        bytes[512 + 8] = 9;
        Path file = Files.write(folder.resolve("a.mat"), bytes);
        assertThat(refused(file, Limits.standard()))
                .hasMessageEndingWith("a superblock of HDF5 of version 9; known are 0 to 3");
        bytes[512 + 8] = 0;
        bytes[512 + 24] = 1;
        Files.write(file, bytes);
        assertThat(refused(file, Limits.standard()))
                .hasMessageEndingWith("HDF5 begins at byte 512, while its superblock says 513");
    }

    @Test
    void theLimitsAreAskedBeforeAnythingIsAllocated() throws IOException {
        Path file = folder.resolve("a.mat");
        MatFile.write(file, Map.of("x", MatValue.of(NdArray.zeros(DType.UINT8, 1000, 7))), MatVersion.V7_3);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (bytes.getLong(at) != 7 || bytes.getLong(at + 8) != 1000) {
            at += 8;
        }
        bytes.putLong(at, 1L << 40).putLong(at + 8, 1L << 20);
        Files.write(file, bytes.array());
        assertThat(MatFile.list(file).get(0).shape()).isEqualTo(Shape.of(1L << 20, 1L << 40));
        ImageReadException e = refused(file, Limits.standard());
        assertThat(e.kind()).isEqualTo(Kind.LIMIT_EXCEEDED);
        bytes.putLong(at, 1L << 40).putLong(at + 8, 1L << 40);
        Files.write(file, bytes.array());
        assertThat(refused(file, Limits.standard()).kind()).isEqualTo(Kind.LIMIT_EXCEEDED);
        bytes.putLong(at, 1000).putLong(at + 8, 1000);
        Files.write(file, bytes.array());
        assertThat(refused(file, Limits.standard()).kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void aGroupThatContainsItself() throws IOException {
        Path file = folder.resolve("a.mat");
        MatValue inner = MatValue.of(Map.of("inner", MatValue.of(Map.of("x", MatValue.of("deep")))));
        MatFile.write(file, Map.of("outer", inner), MatVersion.V7_3);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        // The leaves of the tree come in the order in which groups are placed: of inner, of outer, of all.
        int first = find(bytes.array(), "SNOD", 0);
        int second = find(bytes.array(), "SNOD", first + 1);
        int third = find(bytes.array(), "SNOD", second + 1);
        bytes.putLong(second + 16, bytes.getLong(third + 16));
        Files.write(file, bytes.array());
        assertThat(refused(file, Limits.standard())).hasMessageEndingWith("cells and structs lie more than 64 deep");
    }

    @Test
    void cellsThatReferToOneAnotherTwice() throws IOException {
        Path file = folder.resolve("a.mat");
        MatValue value = MatValue.of("x");
        for (int i = 0; i < 40; i++) {
            value = new MatValue.Cells(Shape.of(1, 2), List.of(value, MatValue.of("y")));
        }
        MatFile.write(file, Map.of("x", value), MatVersion.V7_3);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int doubled = 0;
        byte[] cell = "cell".getBytes(StandardCharsets.US_ASCII);
        for (int at = find(bytes.array(), "cell", 0); at > 0; at = find(bytes.array(), "cell", at + cell.length)) {
            // The two references lie before the header of their cell array, which begins with its sizes.
            int header = at;
            while (bytes.getLong(header) != 2 || bytes.getLong(header + 8) != 1) {
                header -= 8;
            }
            int references = header - 24 - 8 - 16;
            bytes.putLong(references + 8, bytes.getLong(references));
            doubled++;
        }
        assertThat(doubled).isEqualTo(40);
        Files.write(file, bytes.array());
        assertThat(refused(file, new Limits(1 << 20, 1 << 24)).kind()).isEqualTo(Kind.LIMIT_EXCEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"matlab.mat", "matlab_new.mat", "octave.h5"})
    void noDamageDoesHarm(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(HdfFixtures.file(name));
        Limits limits = new Limits(1 << 22, 1 << 24);
        Random random = new Random(name.hashCode());
        int read = 0;
        for (int i = 0; i < 200; i++) {
            byte[] mutant = bytes.clone();
            for (int f = 0; f < 4; f++) {
                int at = random.nextInt(mutant.length - 4);
                if (random.nextBoolean()) {
                    mutant[at] ^= (byte) (1 << random.nextInt(8));
                } else {
                    int word = WORDS[random.nextInt(WORDS.length)];
                    ByteBuffer.wrap(mutant).order(ByteOrder.LITTLE_ENDIAN).putInt(at & ~3, word);
                }
            }
            Path file = Files.write(folder.resolve("mutant.mat"), mutant);
            try {
                MatFile.list(file);
                MatFile.read(file, limits);
                read++;
            } catch (ImageReadException e) {
                assertThat(e.getMessage()).startsWith(file + ": ").doesNotContain("\n");
            } catch (RuntimeException | Error e) {
                fail(name + ", mutant " + i + ": " + e, e);
            }
        }
        assertThat(read).isBetween(1, 199);
    }

    @Test
    void aRegionThatOverhangsIsRefused() {
        Path file = HdfFixtures.file("matlab.mat");
        assertThatThrownBy(() -> MatFile.readRegion(file, "row", Region.of(new long[] {0, 4}, new long[] {1, 7})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("region [0:1, 4:7] does not lie within an array of shape (1, 6)");
        assertThatThrownBy(() -> MatFile.readRegion(file, "text", Region.of(new long[] {0, 0}, new long[] {1, 2})))
                .isInstanceOf(ImageReadException.class)
                .hasMessageEndingWith("variable 'text' is of class char, not numbers");
    }

    @Test
    void whatCannotBeWritten() {
        Path file = folder.resolve("a.mat");
        MatValue noFields = new MatValue.Struct(Shape.of(3, 3), Map.of());
        assertThatThrownBy(() -> MatFile.write(file, Map.of("x", noFields), MatVersion.V7_3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("variable 'x' is a struct array of shape (3, 3) without fields;"
                        + " .mat files of version 7.3 hold none");
        MatValue deep = MatValue.of("x");
        for (int i = 0; i < 66; i++) {
            deep = new MatValue.Cells(Shape.of(1, 1), List.of(deep));
        }
        MatValue deepest = deep;
        assertThatThrownBy(() -> MatFile.write(file, Map.of("x", deepest), MatVersion.V7_3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cells and structs lie more than 64 deep");
        assertThat(folder).isEmptyDirectory();
    }
}
