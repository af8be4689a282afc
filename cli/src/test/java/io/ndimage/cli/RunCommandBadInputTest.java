package io.ndimage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.io.Images;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong: one line, the right exit code, and no file. */
class RunCommandBadInputTest {
    @TempDir
    Path folder;

    private Path image;
    private Path out;

    @BeforeEach
    void writeImage() throws IOException {
        image = folder.resolve("in.png");
        out = folder.resolve("out.png");
        Images.write(image, NdArray.full(DType.UINT8, 9, 20, 30));
    }

    @Test
    void aMissingFile() {
        refusedInput(folder.resolve("none.png"), "none.png", "no such file");
    }

    @Test
    void aFolder() throws IOException {
        refusedInput(Files.createDirectory(folder.resolve("sub")), "sub", "directory");
    }

    @Test
    void aTruncatedPng() throws IOException {
        byte[] whole = Files.readAllBytes(image);
        refusedInput(written("cut.png", Arrays.copyOf(whole, whole.length * 2 / 3)), "cut.png");
    }

    @Test
    void anEmptyFile() throws IOException {
        refusedInput(written("empty.png", new byte[0]), "empty.png");
    }

    @Test
    void aTextNamedPng() throws IOException {
        refusedInput(written("text.png", "Dear reader,\n".getBytes(StandardCharsets.UTF_8)), "text.png", "Dear re");
    }

    @Test
    void aPngThatClaimsAHugeSize() throws IOException {
        Path huge = written("huge.png", png(Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertThat(refused(huge, "sobel", ExitCode.NEEDS_MORE_MEMORY).err()).contains("huge.png", "2147483647");
    }

    @Test
    void tooManyPixels() {
        Session session = refused(image, "gaussian_filter 1", ExitCode.NEEDS_MORE_MEMORY, "--max-pixels", "599");
        assertThat(session.err()).contains("in.png", "30 x 20", "599");
    }

    @Test
    void tooMuchMemory() {
        Session session = refused(image, "gaussian_filter 1", ExitCode.NEEDS_MORE_MEMORY, "--memory", "599");
        assertThat(session.err()).contains("in.png", "takes 600 bytes", "599");
        assertThat(Session.run("info", image, "--memory", "599").exit()).isEqualTo(ExitCode.NEEDS_MORE_MEMORY);
        assertThat(Session.run("convert", image, out, "--memory", "599").exit()).isEqualTo(ExitCode.NEEDS_MORE_MEMORY);
        for (String enough : new String[] {"600", "1k", "2G"}) {
            assertThat(Session.run("info", image, "--max-pixels", "600", "--memory", enough)
                            .exit())
                    .isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void aResultThatNoArrayHolds() throws IOException {
        for (String call :
                List.of("zoom 2000", "affine_transform [[1,0],[0,1]] output_shape=50000,50000", "zoom 1e12")) {
            assertThat(refused(image, call, ExitCode.NEEDS_MORE_MEMORY).err())
                    .startsWith("ndimage: " + call.substring(0, call.indexOf(' ')));
        }
    }

    @Test
    void memoryThatIsNoAmount() {
        for (String amount : new String[] {"lots", "-1", "2t", "0", ""}) {
            refused(image, "sobel", ExitCode.USAGE, "--memory", amount);
        }
    }

    @Test
    void aNegativeSigma() {
        refusedUsage("gaussian_filter sigma=-1", "sigma", "-1");
    }

    @Test
    void aSigmaThatIsNoNumber() {
        refusedUsage("gaussian_filter sigma=nan", "sigma", "NaN");
    }

    @Test
    void aMissingParameter() {
        refusedUsage("gaussian_filter", "sigma", "gaussian_filter sigma=5");
    }

    @Test
    void aStructureOfZeros() {
        refusedUsage("binary_opening structure=zeros(3,3)", "structure");
    }

    @Test
    void anUnknownBorder() {
        refusedUsage("sobel mode=mirrored", "mode", "mirrored", "mirror");
    }

    @Test
    void aWordForANumber() {
        refusedUsage("gaussian_filter sigma=wide", "sigma", "wide");
    }

    @Test
    void anAxisThatTheImageLacks() {
        refusedUsage("sobel axis=2", "axis", "2");
    }

    @Test
    void anUnknownOperation() {
        refusedUsage("gausian_filter 5", "gausian_filter", "did you mean gaussian_filter");
    }

    @Test
    void anUnknownParameter() {
        refusedUsage("gaussian_filter sigm=5", "sigm", "did you mean sigma");
    }

    @Test
    void anEmptyPipeline() {
        refusedUsage("", "operation");
        refusedUsage("sobel |", "operation");
    }

    @Test
    void anArrayFileThatIsMissing() {
        Session session = refused(image, "hypot other=none.npy", ExitCode.ALL_INPUTS_FAILED);
        assertThat(session.err()).contains("none.npy");
    }

    @Test
    void anUnknownOutputFormat() {
        for (String name : new String[] {"out.xyz", "out", "png"}) {
            out = folder.resolve(name);
            refusedUsage("gaussian_filter 1", name, ".png");
        }
    }

    @Test
    void anOutputFolderThatIsMissing() {
        out = folder.resolve("none/out.png");
        refusedUsage("gaussian_filter 1", "none", "does not exist");
    }

    @Test
    void anOutputFolderThatIsAFile() {
        out = image.resolve("out.png");
        refusedUsage("gaussian_filter 1", "in.png", "not a folder");
    }

    @Test
    void anOutputThatIsAFolder() throws IOException {
        out = Files.createDirectory(folder.resolve("a.png"));
        Session session = Session.run("run", image, "gaussian_filter 1", "-o", out);
        assertThat(session.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).hasLineCount(1);
    }

    @Test
    void aFolderIsNoOutputWhateverItsName() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("results"));
        for (String name : new String[] {plain.toString(), plain + "/"}) {
            Session session = Session.run("run", image, "sobel", "-o", name);
            assertThat(session.exit()).isEqualTo(ExitCode.USAGE);
            assertThat(session.err()).hasLineCount(1).contains("is a folder; name a file in it, such as");
        }
    }

    /** A device or pipe could take bytes, but of which format is not told. */
    @Test
    void anOutputWithoutAnEnding() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        for (String name : new String[] {"/dev/null", "/dev/full", "/dev/stdout", pipe.toString()}) {
            Session session = Session.run("run", image, "sobel", "-o", name);
            assertThat(session.exit()).as(name).isEqualTo(ExitCode.USAGE);
            assertThat(session.err())
                    .hasLineCount(1)
                    .contains("'" + name + "' has no ending that can be written", "a link to it may have one");
        }
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void aResultThatIsNoArray() {
        refusedUsage("less_than 128 | label | find_objects", "array");
    }

    @Test
    void noThreads() {
        Session session = refused(image, "sobel", ExitCode.USAGE, "--threads", "0");
        assertThat(session.err()).contains("threads");
        assertThat(refused(image, "sobel", ExitCode.USAGE, "--threads", "two").err())
                .contains("two");
    }

    @Test
    void aMissingPipeline() {
        Session session = Session.run("run", image);
        assertThat(session.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).hasLineCount(1).contains("PIPELINE", "ndimage run --help");
    }

    private void refusedInput(Path input, String... words) {
        Session session = refused(input, "gaussian_filter 1", ExitCode.ALL_INPUTS_FAILED);
        assertThat(session.err()).contains(words);
        Session info = Session.run("info", input);
        assertThat(info.exit()).isEqualTo(ExitCode.ALL_INPUTS_FAILED);
        assertThat(info.err()).hasLineCount(1).contains(words);
        assertThat(info.out()).isEmpty();
    }

    private void refusedUsage(String pipeline, String... words) {
        assertThat(refused(image, pipeline, ExitCode.USAGE).err()).contains(words);
    }

    private Session refused(Path input, String pipeline, int exit, String... options) {
        Object[] args = {"run", input, pipeline, "-o", out};
        Object[] all = Arrays.copyOf(args, args.length + options.length);
        System.arraycopy(options, 0, all, args.length, options.length);
        Session session = Session.run(all);
        assertThat(session.exit()).as(session.err()).isEqualTo(exit);
        assertThat(session.out()).isEmpty();
        assertThat(session.err())
                .startsWith("ndimage: ")
                .hasLineCount(1)
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
        assertThat(Files.exists(out)).isFalse();
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().endsWith(".part"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return session;
    }

    private Path written(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** Returns a sound PNG but for its size: a header, and hardly any pixels. */
    private static byte[] png(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
        ByteBuffer file = ByteBuffer.allocate(200).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(file, "IHDR", header.array());
        chunk(file, "IDAT", new byte[40]);
        chunk(file, "IEND", new byte[0]);
        return Arrays.copyOf(file.array(), file.position());
    }

    private static void chunk(ByteBuffer file, String type, byte[] content) {
        int start = file.putInt(content.length).position();
        file.put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
        CRC32 crc = new CRC32();
        crc.update(file.array(), start, file.position() - start);
        file.putInt((int) crc.getValue());
    }
}
