package io.ndimage.io.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.io.Fixtures;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.ImageReadException.Kind;
import io.ndimage.io.Limits;
import io.ndimage.io.Npz;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** .npz files that cannot be read, among them those that make others take all memory or run code. */
class NpzBadInputTest {

    /** Where a member's entry in the directory has its sizes. */
    private static final int ENTRY_BYTES = 24;

    @TempDir
    Path folder;

    private static void refused(Path file, Kind kind, String message) {
        refused(file, Limits.standard(), kind, message);
    }

    private static void refused(Path file, Limits limits, Kind kind, String message) {
        ImageReadException e = catchThrowableOfType(ImageReadException.class, () -> Npz.read(file, limits));
        assertThat(e).isNotNull();
        assertThat(e.getMessage()).isEqualTo(file + ": " + message);
        assertThat(e.kind()).isEqualTo(kind);
        assertThat(e.getCause()).isNull();
    }

    private Path zip(String member, byte... content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(member));
            zip.write(content);
        }
        return Files.write(folder.resolve("a.npz"), bytes.toByteArray());
    }

    private static byte[] npy(String shape, int bytes) {
        String header = "{'descr': '|u1', 'fortran_order': False, 'shape': (" + shape + ",)}";
        byte[] head = (NpyHeader.MAGIC + "\u0001\u0000" + (char) header.length() + "\u0000" + header)
                .getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(head.length + bytes).put(head).array();
    }

    /** Returns a file of one stored array, with a number of its member's entry in the directory changed. */
    private Path changed(int at, int value) throws IOException {
        Path file = folder.resolve("a.npz");
        Npz.write(file, Map.of("a", NdArray.zeros(DType.UINT8, 10)));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int entry = bytes.capacity() - 22 - 46 - "a.npy".length();
        assertThat(bytes.getInt(entry)).isEqualTo(0x02014b50);
        return Files.write(file, bytes.putInt(entry + at, value).array());
    }

    @Test
    void objectsAreNotUnpickled() {
        refused(
                Fixtures.file("npz_mixed.npz"),
                Kind.UNSUPPORTED,
                "an array of Python objects; reading it would run code, so it is refused");
    }

    @Test
    void aBombIsRefusedByItsHeaderOrStoppedWhereItsHeaderEnds() throws IOException {
        refused(
                zip("a.npy", npy("1000000000", 100)),
                new Limits(1 << 30, 1 << 20),
                Kind.LIMIT_EXCEEDED,
                "an array of shape (1000000000,) takes 1000000000 bytes as uint8; the limits are 1073741824 elements"
                        + " and 1048576 bytes");
        byte[] bomb = npy("10", 50_000_000);
        Path file = zip("a.npy", bomb);
        assertThat(Files.size(file)).isLessThan(60_000);
        refused(
                file,
                Kind.MALFORMED,
                "its member 'a.npy' has " + bomb.length + " bytes; its header promises " + (bomb.length - 49_999_990));
    }

    @Test
    void allArraysTogetherAreLimitedToo() throws IOException {
        Path file = folder.resolve("a.npz");
        Npz.write(file, Map.of("a", NdArray.zeros(DType.UINT8, 700), "b", NdArray.zeros(DType.UINT8, 700)));
        Limits limits = new Limits(1000, 1 << 20);
        assertThat(Npz.read(file, "a", limits).elements()).isEqualTo(700);
        refused(
                file,
                limits,
                Kind.LIMIT_EXCEEDED,
                "its arrays take more than the limits, 1000 elements and 1048576 bytes; read one by its name");
    }

    @Test
    void aMemberThatClaimsMoreThanThereIs() throws IOException {
        refused(
                changed(ENTRY_BYTES, 1 << 30),
                Kind.MALFORMED,
                "its member 'a.npy' claims 1073741824 bytes in 138 of the file");
        refused(changed(20, 1 << 30), Kind.MALFORMED, "truncated at byte 246: expected 1073741824 bytes at byte 35");
        refused(zip("a.npy", npy("10", 9)), Kind.MALFORMED, "its member 'a.npy' has 75 bytes; its header promises 76");
    }

    @Test
    void damageIsNoticed() throws IOException {
        refused(changed(16, 7), Kind.MALFORMED, "its member 'a.npy' is damaged (checksum)");
        refused(changed(42, 5), Kind.MALFORMED, "no member 'a.npy' at byte 5");
        refused(
                changed(8, 12 << 16),
                Kind.UNSUPPORTED,
                "its member 'a.npy' is compressed by method 12; known are 0 (stored) and 8 (deflated)");
        refused(changed(8, 1), Kind.UNSUPPORTED, "its member 'a.npy' is encrypted");
    }

    @Test
    void aZipFileThatIsNoNpzFile() throws IOException {
        refused(zip("a.txt", (byte) 1), Kind.UNSUPPORTED, "a zip file without arrays of NumPy's");
        refused(zip("a.npy", (byte) 1), Kind.MALFORMED, "a compressed member ends too early, at byte 35");
        refused(zip("a.npy", new byte[9]), Kind.MALFORMED, "not an .npy file");
        Path cut = Files.write(
                folder.resolve("b.npz"), "PK\u0003\u0004 and nothing more".getBytes(StandardCharsets.UTF_8));
        refused(cut, Kind.MALFORMED, "a zip file without the directory at its end; was it cut short?");
    }
}
