package io.ndimage.io.tiff;

import static io.ndimage.io.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import io.ndimage.io.Fixtures;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.ImageReadException.Kind;
import io.ndimage.io.Images;
import io.ndimage.io.ReadOptions;
import io.ndimage.io.Samples;
import io.ndimage.io.WriteOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TIFFs whose headers say what their bytes show to be wrong: read as the bytes show, with a note, or refused by a strict reader. */
class TiffDeductionBadInputTest {

    private static final int ROWS = 278;
    private static final int COUNTS = 279;
    private static final Note LENGTHS =
            Note.information("the lengths of strips or tiles are not what the file says; deduced");

    @TempDir
    Path folder;

    private NdArray pixels = NdArray.zeros(DType.UINT8, 1, 1);

    /** Returns a page of one strip, or of several where it is large. */
    private TiffBytes page(boolean large, boolean compressed) throws IOException {
        pixels = Samples.random(3, DType.UINT16, large ? 700 : 20, large ? 500 : 30);
        Path file = folder.resolve("good.tif");
        Images.write(file, pixels, WriteOptions.standard().compress(compressed));
        return new TiffBytes(Files.readAllBytes(file));
    }

    private Path file(TiffBytes bytes) throws IOException {
        return Files.write(folder.resolve("a.tif"), bytes.bytes());
    }

    private void readsAll(TiffBytes bytes, Note... notes) throws IOException {
        Path file = file(bytes);
        Image image = Images.read(file);
        assertThat(image.array()).isEqualTo(pixels);
        assertThat(image.notes()).containsExactly(notes);
        if (notes.length > 0) {
            assertThatThrownBy(() -> Images.read(file, ReadOptions.standard().strict(true)))
                    .isInstanceOf(ImageReadException.class)
                    .hasMessageEndingWith(notes[0].text());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lengthsOfOneStrip(boolean compressed) throws IOException {
        TiffBytes good = page(false, compressed);
        readsAll(good);
        readsAll(good.without(COUNTS), LENGTHS);
        for (int count : new int[] {0, 7, good.value(COUNTS) - 40, 1 << 20, Integer.MAX_VALUE, -1}) {
            readsAll(good.with(COUNTS, count), LENGTHS);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lengthsOfSeveralStrips(boolean compressed) throws IOException {
        TiffBytes good = page(true, compressed);
        readsAll(good);
        readsAll(good.without(COUNTS), LENGTHS);
        readsAll(good.with(COUNTS, 0, 0), LENGTHS);
        readsAll(good.with(COUNTS, 1, 11), LENGTHS);
        readsAll(good.with(COUNTS, 2, 1 << 30), LENGTHS);
        readsAll(good.with(COUNTS, 0, 0).with(COUNTS, 1, 0).with(COUNTS, 2, 0), LENGTHS);
    }

    @ParameterizedTest
    @CsvSource({"lzw_tiles", "zlib_tiles", "packbits_tiles", "none_tiles", "jpeg_tiles"})
    void lengthsOfTiles(String name) throws IOException {
        Path sound = Fixtures.file("tiff").resolve(name + ".tif");
        TiffBytes good = new TiffBytes(Files.readAllBytes(sound));
        pixels = Images.read(sound).array();
        readsAll(good.without(325), LENGTHS);
    }

    @Test
    void stripsThatAreCutShortAreRefused() throws IOException {
        for (boolean compressed : new boolean[] {false, true}) {
            byte[] bytes = page(false, compressed).without(COUNTS).bytes();
            assertThat(refused(file(new TiffBytes(Arrays.copyOf(bytes, bytes.length - 60))))
                            .kind())
                    .isEqualTo(Kind.MALFORMED);
        }
    }

    @Test
    void aPlainStripThatWouldReachIntoTheNextIsRefused() throws IOException {
        TiffBytes good = page(true, false);
        TiffBytes near = good.with(273, 1, good.value(273, 0) + 100).with(COUNTS, 0, 100);
        assertThat(refused(file(near)).getMessage()).contains("the header promises");
    }

    @Test
    void rowsOfStrips() throws IOException {
        Note rows =
                Note.information("the rows of a strip are not what the file says; deduced from the number of strips");
        pixels = Images.read(Fixtures.file("tiff").resolve("none_strips.tif")).array();
        TiffBytes even = page(true, true);
        int said = even.value(ROWS);
        int strips = (700 + said - 1) / said;
        if ((700 + strips - 1) / strips == said) {
            readsAll(even.without(ROWS), rows);
            readsAll(even.with(ROWS, 0), rows);
        }
        TiffBytes one = page(false, true);
        readsAll(one.without(ROWS));
        readsAll(one.with(ROWS, 0), rows);
        readsAll(one.with(ROWS, 1), rows);
        TiffBytes plain = page(true, false);
        for (int other : new int[] {1, 100, 350, 700, Integer.MAX_VALUE, -1}) {
            readsAll(plain.with(ROWS, other), rows);
        }
    }

    /** Other readers pass over it: a file that keeps it when it is unpacked reads there as it was. */
    @Test
    void aPredictorOfWhatIsNotCompressedIsNone() throws IOException {
        readsAll(page(false, false).renamed(ROWS, 317, 2));
        assertThat(refused(file(page(false, true).with(317, 7))).getMessage()).contains("predictor");
    }

    @Test
    void theLargestSampleThatAFileNamesMayLie() throws IOException {
        TiffBytes good = page(false, false);
        readsAll(good.renamed(ROWS, 281, 1023));
        Image bright = Images.read(folder.resolve("a.tif"));
        assertThat(bright.white()).isEqualTo(1023);
        assertThat(Images.write(folder.resolve("a.pgm"), bright))
                .containsExactly(Note.loss("white 1023 stored as 65535"));
        assertThat(Images.read(folder.resolve("a.pgm")).array()).isEqualTo(pixels);
        for (int brightest : new int[] {5000, 0, 65_535, 1, -1}) {
            readsAll(good.renamed(ROWS, 281, brightest));
            assertThat(Images.read(folder.resolve("a.tif")).white()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frames=6|(6, 4, 5)",
                "slices=3;channels=2|(3, 2, 4, 5)",
                "images=1;slices=6|(6, 4, 5)",
                "images=six;slices=6|(6, 4, 5)",
            })
    void theAxesOfImageJTellHowManyPagesLieBehind(String axes, String shape) throws IOException {
        NdArray six = Samples.random(3, DType.UINT8, 6, 4, 5);
        Image whole = Images.read(stack(six, axes));
        assertThat(whole.array()).isEqualTo(six.reshape(whole.array().shape().sizes()));
        assertThat(whole.array().shape()).hasToString(shape);
        assertThat(whole.notes()).isEmpty();
        Image less = Images.read(stack(six, axes + ";frames=7"));
        assertThat(less.array().elements()).isEqualTo(six.elements());
        assertThat(less.losses()).last().asString().matches("only 6 of (7|42) images are there");
    }

    /** Returns a stack of one directory, of which a description in ImageJ's words says only some. */
    private Path stack(NdArray pages, String words) throws IOException {
        Path file = folder.resolve("stack.tif");
        Images.write(
                file, Image.of(pages, "z", "y", "x"), WriteOptions.standard().compress(false));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(4);
        bytes.putInt(directory + 2 + 12 * bytes.getShort(directory), 0);
        String text = new String(bytes.array(), StandardCharsets.ISO_8859_1);
        int begin = text.indexOf("images=6");
        int length = text.indexOf("loop=false") + "loop=false".length() - begin;
        String said = (words.replace(';', '\n') + "\n".repeat(length)).substring(0, Math.max(length, words.length()));
        bytes.put(begin, said.getBytes(StandardCharsets.ISO_8859_1));
        return Files.write(file, bytes.array());
    }

    @Test
    void stripsThatAreLeftOutAreRefused() throws IOException {
        TiffBytes good = page(false, true);
        refused(
                file(good.with(273, 0).with(COUNTS, 0)),
                Kind.UNSUPPORTED,
                "a TIFF whose strips or tiles are left out where nothing is in them");
    }

    @Test
    void theNumberOfSamplesIsThatOfTheirBits() throws IOException {
        Path sound = Fixtures.file("tiff").resolve("pillow_tiff_lzw.tif");
        pixels = Images.read(sound).array();
        TiffBytes good = new TiffBytes(Files.readAllBytes(sound));
        readsAll(good.without(277));
        assertThat(refused(file(good.with(277, 1))).getMessage())
                .contains("a page of red, green and blue with 1 samples a pixel");
    }

    @Test
    void aPaletteOfBytes() throws IOException {
        Path sound = Fixtures.file("tiff").resolve("palette.tif");
        pixels = Images.read(sound).array();
        TiffBytes good = new TiffBytes(Files.readAllBytes(sound));
        byte[] bytes = good.bytes().clone();
        int at = good.value(320);
        for (int i = 0; i < 3 * 256; i++) {
            bytes[at + 2 * i] = bytes[at + 2 * i + 1];
            bytes[at + 2 * i + 1] = 0;
        }
        readsAll(
                new TiffBytes(bytes), Note.information("a palette whose numbers end at 255 is taken as one of 8 bits"));
    }

    @Test
    void aWrongChecksumOfADeflatedStripIsRefused() throws IOException {
        TiffBytes good = page(false, true);
        byte[] bytes = good.bytes().clone();
        bytes[good.value(273) + good.value(COUNTS) - 1] ^= 1;
        assertThat(refused(file(new TiffBytes(bytes))).getMessage()).contains("a strip or tile is damaged");
    }

    @Test
    void whatIsNotReadIsNamed() throws IOException {
        TiffBytes jpeg = new TiffBytes(Files.readAllBytes(Fixtures.file("tiff").resolve("jpeg_gray.tif")));
        refused(
                file(jpeg.with(259, 6)),
                Kind.UNSUPPORTED,
                "a TIFF of 1 samples of 8 bits with old-style JPEG compression");
        TiffBytes good = page(false, false);
        refused(
                file(good.with(262, 8)),
                Kind.UNSUPPORTED,
                "a TIFF of 1 samples of 16 bits with the colours of CIE's L*a*b*");
        refused(
                file(good.with(262, 6)),
                Kind.UNSUPPORTED,
                "a TIFF of 1 samples of 16 bits with luma and chromas (YCbCr)");
        refused(
                file(good.with(262, 5)),
                Kind.UNSUPPORTED,
                "a TIFF of 1 samples of 16 bits with inks that are not four (CMYK) of 8 or 16 bits");
    }

    @ParameterizedTest
    @CsvSource({
        "imagej_six_of_nine.tif,only 6 of 9 images are there",
        "imagej_six_of_nine_behind.tif,only 6 of 9 images are there",
        "imagej_first_of_ten.tif,only the first of 10 images is there",
        "ome.ome.tif,the axes of OME's description not applied; the pages lie behind each other",
        "tifffile_five.tif,the shape and axes of the description not applied; the pages lie behind each other",
    })
    void whatIsMissingOfAStackIsALoss(String name, String note) throws IOException {
        Path file = Fixtures.file("tiff").resolve(name);
        assertThat(Images.read(file).losses()).containsExactly(Note.loss(note));
        assertThat(Images.info(file).notes()).isEqualTo(Images.read(file).notes());
    }

    @Test
    void pagesThatAreVolumesAreRefused() throws IOException {
        TiffBytes good = page(false, false);
        byte[] bytes = good.without(ROWS).bytes();
        int at = new TiffBytes(bytes).entry(65_000);
        bytes[at] = (byte) 32_997;
        bytes[at + 1] = (byte) (32_997 >> 8);
        bytes[at + 8] = 5;
        refused(file(new TiffBytes(bytes)), Kind.UNSUPPORTED, "a TIFF whose pages are volumes, of a depth of 5");
    }
}
