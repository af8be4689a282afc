package io.ndimage.io;

import static io.ndimage.io.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures whose pixels are whole though their files are not: read with a note, or refused by a strict reader. */
class DamageBadInputTest {

    private static final int PNG_END = 12;

    @TempDir
    Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("damaged"), content);
    }

    /** Checks that a file gives some pixels and notes, and that a strict reader refuses it with the words of the first. */
    private Image reads(byte[] content, NdArray pixels, String... notes) throws IOException {
        Path file = file(content);
        Image image = Images.read(file);
        assertThat(image.array()).isEqualTo(pixels);
        assertThat(image.notes().stream().map(Note::text)).containsExactly(notes);
        assertThatThrownBy(() -> Images.read(file, ReadOptions.standard().strict(true)))
                .isInstanceOf(ImageReadException.class)
                .hasMessageEndingWith(": " + notes[0]);
        return image;
    }

    private static byte[] fixture(String name) throws IOException {
        return Files.readAllBytes(Fixtures.file(name));
    }

    private static NdArray pixels(String name) throws IOException {
        return Images.read(Fixtures.file(name)).array();
    }

    private static byte[] cut(byte[] bytes, int lost) {
        return Arrays.copyOf(bytes, bytes.length - lost);
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at < 0 ? bytes.length + at : at] ^= 1;
        return changed;
    }

    private static int find(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(text);
    }

    /** Returns a PNG of one chunk of pixels, and those pixels. */
    private byte[] png(NdArray pixels) throws IOException {
        Images.write(folder.resolve("good.png"), Image.of(pixels, "y", "x").spaced(List.of(0.5, 0.25), "mm"));
        return Files.readAllBytes(folder.resolve("good.png"));
    }

    /** Makes the checksum of the last chunk of pixels right again. */
    private static byte[] checked(byte[] png) {
        int at = find(png, "IDAT");
        ByteBuffer in = ByteBuffer.wrap(png);
        int length = in.getInt(at - 4);
        CRC32 crc = new CRC32();
        crc.update(png, at, 4 + length);
        in.putInt(at + 4 + length, (int) crc.getValue());
        return png;
    }

    @Test
    void aPngWithoutItsEnd() throws IOException {
        NdArray pixels = Samples.random(1, DType.UINT8, 20, 30);
        byte[] good = png(pixels);
        String noEnd = "the file ends without its end mark (IEND), behind its pixels";
        for (int lost = 1; lost <= PNG_END; lost++) {
            reads(cut(good, lost), pixels, noEnd);
        }
        reads(cut(good, PNG_END + 2), pixels, noEnd);
        String noSum = "the compressed pixels end without their checksum";
        reads(cut(good, PNG_END + 4 + 2), pixels, noSum, noEnd);
    }

    @Test
    void aPngWithAWrongChecksumOfTwo() throws IOException {
        NdArray pixels = Samples.random(1, DType.UINT8, 20, 30);
        byte[] good = png(pixels);
        int chunk = find(good, "IDAT") - 4;
        reads(
                flipped(good, -PNG_END - 1),
                pixels,
                "the chunk 'IDAT' at byte " + chunk + " is damaged (wrong checksum); its pixels are whole");
        byte[] wrongSum = flipped(good, -PNG_END - 5);
        reads(
                checked(wrongSum.clone()),
                pixels,
                "the checksum of the compressed pixels is wrong, those of their chunks are right");
        assertThat(refused(file(wrongSum)).getMessage())
                .endsWith("the chunk 'IDAT' at byte " + chunk + " is damaged (wrong checksum)");
        assertThat(refused(file(flipped(good, chunk + 60))).kind()).isEqualTo(ImageReadException.Kind.MALFORMED);
    }

    @Test
    void aPngWithAWrongChecksumBesideItsPixels() throws IOException {
        NdArray pixels = Samples.random(1, DType.UINT8, 20, 30);
        byte[] good = png(pixels);
        int end = good.length - PNG_END;
        reads(flipped(good, -1), pixels, "the chunk 'IEND' at byte " + end + " is damaged (wrong checksum)");
        int size = find(good, "pHYs");
        Image image = reads(
                flipped(good, size + 5),
                pixels,
                "the chunk 'pHYs' at byte " + (size - 4) + " is damaged (wrong checksum)");
        assertThat(image.spacing()).containsExactly(1.0, 1.0);
        assertThat(refused(file(flipped(good, 20))).getMessage()).contains("'IHDR'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gray.jpg",
                "rgb420.jpg",
                "rgb420_progressive.jpg",
                "gray_progressive.jpg",
                "cmyk_progressive.jpg"
            })
    void aJpegWithoutItsEnd(String name) throws IOException {
        byte[] good = fixture(name);
        Image image = Images.read(file(cut(good, 2)));
        assertThat(image.array()).isEqualTo(pixels(name));
        assertThat(image.notes()).contains(Note.information("the file ends without its end mark, behind its pixels"));
        assertThat(refused(file(cut(good, 40))).kind()).isEqualTo(ImageReadException.Kind.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gray.jpg", "rgb422.jpg", "restarts.jpg"})
    void aJpegWhoseHeightStandsBehindItsPixels(String name) throws IOException {
        byte[] good = fixture(name);
        int height = find(good, "\u00ff\u00c0") + 5;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(good, 0, good.length - 2);
        out.write(
                new byte[] {(byte) 0xff, (byte) 0xdc, 0, 4, good[height], good[height + 1], (byte) 0xff, (byte) 0xd9});
        byte[] late = out.toByteArray();
        late[height] = 0;
        late[height + 1] = 0;
        reads(late, pixels(name), "the height stands behind the pixels (DNL)");
        assertThat(Images.info(file(late)).shape()).isEqualTo(pixels(name).shape());
        good[height] = 0;
        good[height + 1] = 0;
        assertThat(refused(file(good)).getMessage()).contains(" x 0 pixels");
    }

    @Test
    void aGifThatIsLargerThanItsScreen() throws IOException {
        NdArray pixels = pixels("plain.gif");
        byte[] small = fixture("plain.gif");
        String size = pixels.shape().size(1) + " x " + pixels.shape().size(0);
        small[6] = 5;
        small[8] = 4;
        reads(
                small,
                pixels,
                "a picture of " + size + " at 0, 0 reaches beyond the screen of 5 x 4, which grows with it");
        assertThat(Images.info(file(small)).shape()).isEqualTo(pixels.shape());
        small[6] = 0;
        small[8] = 0;
        reads(
                small,
                pixels,
                "a picture of " + size + " at 0, 0 reaches beyond the screen of 0 x 0, which grows with it");
    }

    @Test
    void aGifWithoutItsEnd() throws IOException {
        byte[] good = fixture("plain.gif");
        reads(cut(good, 1), pixels("plain.gif"), "the file ends without its end mark, behind its pictures");
        Image image = Images.read(file(cut(good, 2)));
        assertThat(image.array()).isEqualTo(pixels("plain.gif"));
        assertThat(image.losses())
                .containsExactly(Note.loss("the file is damaged or ends early behind the pictures that are read"));
    }

    @Test
    void anAnimationThatIsCutShortHasThePicturesBefore() throws IOException {
        byte[] good = fixture("kept_frames.gif");
        Path whole = Fixtures.file("kept_frames.gif");
        int all = Images.contents(whole).parts().size();
        Path file = file(cut(good, 12));
        assertThat(Images.contents(file).parts()).hasSize(all - 1);
        Image last = Images.read(file, Integer.toString(all - 2), Limits.standard());
        assertThat(last.array())
                .isEqualTo(Images.read(whole, Integer.toString(all - 2), Limits.standard())
                        .array());
        assertThat(last.losses()).hasSize(1);
    }

    @Test
    void aBmpWhosePixelsAreSaidToBeginInItsHeader() throws IOException {
        for (String name : new String[] {"gray.bmp", "palette.bmp", "rgb.bmp", "bits565.bmp", "runs8.bmp"}) {
            byte[] bytes = fixture(name);
            ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int data = in.getInt(10);
            for (int said : new int[] {0, 14, 40}) {
                in.putInt(10, said);
                reads(
                        bytes,
                        pixels(name),
                        "the pixels begin behind the header, at byte " + data + ", not at byte " + said);
            }
        }
    }

    @Test
    void aBmpWhosePaletteIsOfAnotherSize() throws IOException {
        byte[] bytes = fixture("runs8.bmp");
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        in.putInt(46, 0);
        reads(bytes, pixels("runs8.bmp"), "a palette of 256 colours, of which 16 come before the pixels");
        in.putInt(46, 200);
        reads(bytes, pixels("runs8.bmp"), "a palette of 200 colours, of which 16 come before the pixels");
        byte[] gray = fixture("gray.bmp");
        ByteBuffer.wrap(gray).order(ByteOrder.LITTLE_ENDIAN).putInt(46, 300);
        reads(gray, pixels("gray.bmp"), "a palette of 300 colours for pixels of 8 bits; the first 256 are read");
    }

    @Test
    void aBmpThatEndsBehindItsPixels() throws IOException {
        byte[] rgb = fixture("rgb.bmp");
        assertThat(rgb.length % 4).isNotZero().isEqualTo(2);
        reads(cut(rgb, 1), pixels("rgb.bmp"), "the file ends without what fills up its last row");
        byte[] runs = fixture("runs4.bmp");
        reads(cut(runs, 2), pixels("runs4.bmp"), "the file ends without the mark of the end of its pixels");
        ByteBuffer.wrap(rgb).order(ByteOrder.LITTLE_ENDIAN).putInt(2, 7);
        assertThat(Images.read(file(rgb)).array()).isEqualTo(pixels("rgb.bmp"));
    }

    @Test
    void aWebpThatEndsBehindItsPixels() throws IOException {
        byte[] good = Files.readAllBytes(Fixtures.file("turned").resolve("lossless6.webp"));
        NdArray stored = Images.read(
                        Fixtures.file("turned").resolve("lossless6.webp"),
                        ReadOptions.standard().upright(false))
                .array();
        byte[] cut = cut(good, 4);
        reads(cut, stored, "the file is cut short at byte " + cut.length + ", behind its pixels");
        reads(
                Arrays.copyOf(good, find(good, "EXIF")),
                stored,
                "the file ends before the camera's notes (EXIF), behind its pixels");
    }

    @Test
    void aMapThatGoesOn() throws IOException {
        byte[] bytes = fixture("raw255.pgm");
        reads(
                Arrays.copyOf(bytes, bytes.length + 9),
                pixels("raw255.pgm"),
                "more bytes follow the pixels than the header says; the rest is ignored");
    }
}
