package io.ndimage.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void aFileIsWrittenAndReplaced() throws IOException {
        Path file = folder.resolve("a.bin");
        for (byte content = 1; content < 3; content++) {
            byte[] bytes = {content};
            AtomicFile.write(file, out -> out.write(bytes));
            assertThat(file).hasBinaryContent(bytes);
        }
        assertThat(folder.toFile().list()).containsExactly("a.bin");
    }

    @Test
    void afterAFailureTheOldFileIsThereAndNoOther() throws IOException {
        Path file = Files.write(folder.resolve("a.bin"), new byte[] {7});
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("the source dried up");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("the source dried up");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    throw new IllegalArgumentException("does not fit");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(file).hasBinaryContent(new byte[] {7});
        assertThat(folder.toFile().list()).containsExactly("a.bin");
    }

    @Test
    void aFolderThatCannotTakeTheFileIsNamed() throws IOException {
        Path missing = folder.resolve("nowhere");
        assertThatThrownBy(() -> AtomicFile.write(missing.resolve("a.png"), out -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "cannot write '" + missing.resolve("a.png") + "': the folder '" + missing + "' does not exist");
        assertThatThrownBy(() -> AtomicFile.write(folder, out -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write '" + folder + "': it is a folder");
        Path file = Files.write(folder.resolve("file"), new byte[] {1});
        assertThatThrownBy(() -> AtomicFile.check(file.resolve("a.png")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not a folder");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.write(folder.resolve("a.bin"), new byte[] {7});
        Path link = Files.createSymbolicLink(folder.resolve("link.bin"), file);
        AtomicFile.write(link, out -> out.write(8));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasBinaryContent(new byte[] {8});
    }

    @Test
    void aLinkToNothingYetStaysALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.bin"), Path.of("hop"));
        Files.createSymbolicLink(
                folder.resolve("hop"),
                Files.createDirectory(folder.resolve("sub")).resolve("a.bin"));
        AtomicFile.write(link, out -> out.write(8));
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("sub/a.bin")).hasBinaryContent(new byte[] {8});
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("link.bin", "hop", "sub");
    }

    @Test
    void linksThatLeadNowhereAreRefused() throws IOException {
        Path circle = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
        refused(circle, "its symbolic links lead in a circle");
        Path lost = Files.createSymbolicLink(folder.resolve("c"), Path.of("nowhere/a.bin"));
        refused(lost, "the folder '" + folder.toRealPath().resolve("nowhere") + "' does not exist");
        refused(Files.createSymbolicLink(folder.resolve("d"), folder), "it is a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-r-----", "rwxrwxrwx", "rw-rw-r--", "-w-------"})
    void aFileKeepsItsPermissions(String permissions) throws IOException {
        Path file = Files.write(folder.resolve("a.bin"), new byte[] {7});
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        AtomicFile.write(file, out -> {
            out.write(8);
            for (String name : folder.toFile().list()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                        .isIn(permissions, "rw-------");
            }
        });
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(permissions);
        assertThat(Files.size(file)).isEqualTo(1);
    }

    @Test
    void aNewFileHasThePermissionsOfAnyOther() throws IOException {
        Path other = Files.write(folder.resolve("other"), new byte[1]);
        Path file = folder.resolve("a.bin");
        AtomicFile.write(file, out -> out.write(8));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void aFileKeepsWhatUsersAttachedToIt() throws IOException {
        Path file = Files.write(folder.resolve("a.bin"), new byte[] {7});
        UserDefinedFileAttributeView view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        assumeTrue(view != null && Files.getFileStore(file).supportsFileAttributeView("user"));
        view.write("origin", ByteBuffer.wrap(new byte[] {1, 2, 3}));
        AtomicFile.write(file, out -> out.write(8));
        ByteBuffer value = ByteBuffer.allocate(3);
        assertThat(Files.getFileAttributeView(file, UserDefinedFileAttributeView.class)
                        .read("origin", value))
                .isEqualTo(3);
        assertThat(value.array()).containsExactly(1, 2, 3);
    }

    @Test
    void aReadOnlyFileIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("a.bin"), new byte[] {7});
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        refused(file, "it may not be written");
        Path link = Files.createSymbolicLink(folder.resolve("link.bin"), file);
        refused(link, "it may not be written");
        assertThat(file).hasBinaryContent(new byte[] {7});
    }

    @Test
    void anotherNameOfAFileKeepsWhatItHeld() throws IOException {
        Path file = Files.write(folder.resolve("a.bin"), new byte[] {7});
        Path other = Files.createLink(folder.resolve("other"), file);
        AtomicFile.write(file, out -> out.write(8));
        assertThat(file).hasBinaryContent(new byte[] {8});
        assertThat(other).hasBinaryContent(new byte[] {7});
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00fc", "\u65e5", "\ud83d\ude00", "e\u0301"})
    void aNameMayBeAsLongAsTheFileSystemAllows(String character) throws IOException {
        int bytes = character.getBytes(StandardCharsets.UTF_8).length;
        for (int length = 200; length <= 255; length++) {
            String name = character.repeat(length / bytes) + "x".repeat(length % bytes);
            Path file = folder.resolve(name);
            AtomicFile.write(file, out -> {
                out.write(1);
                assertThat(folder.toFile().list()).hasSize(1).allMatch(part -> part.endsWith(".ndimage.part"));
            });
            AtomicFile.write(file, out -> out.write(2));
            assertThat(folder.toFile().list()).containsExactly(name);
            Files.delete(file);
        }
    }

    @Test
    void theHalfOfAFileOfALongNameIsSwept() throws Exception {
        Path file = folder.resolve("\u65e5".repeat(85));
        Process writer = ChildJvm.of(
                        List.of("-Dsun.jnu.encoding=UTF-8"),
                        WriterThatWaits.class,
                        folder.toString(),
                        Integer.toString(85))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(writer.getInputStream().read()).isEqualTo(WriterThatWaits.WRITING);
        writer.destroyForcibly().waitFor();
        assertThat(folder.toFile().list()).hasSize(1);
        AtomicFile.write(file, out -> out.write(2));
        assertThat(folder.toFile().list()).containsExactly(file.getFileName().toString());
    }

    @Test
    void whatIsNoFileIsWrittenDirectly() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("null.png"), Path.of("/dev/null"));
        AtomicFile.write(link, out -> out.write(1));
        assertThat(link).isSymbolicLink();
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
        Path full = Files.createSymbolicLink(folder.resolve("full.png"), Path.of("/dev/full"));
        assertThatThrownBy(() -> AtomicFile.write(full, out -> out.write(1)))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("cannot write '" + full + "': .*space.*");
    }

    @Test
    void aDescriptorIsWrittenBehindWhatIsThere() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "before\n");
        Process writer = ChildJvm.of(List.of(), WriterToStandardOutput.class, "/dev/stdout")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile()))
                .start();
        assertThat(writer.waitFor()).isZero();
        assertThat(file).hasContent("before\nwritten\nafter\n");
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    private static void refused(Path file, String reason) {
        String message = "cannot write '" + file + "': " + reason;
        assertThatThrownBy(() -> AtomicFile.check(file))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }

    @Test
    void whatAKilledProgramLeftIsSwept() throws IOException {
        List<String> others = List.of(".a.bin.part", ".a.bin.0123.part", "a.bin.ndimage.part");
        for (String other : others) {
            Files.write(folder.resolve(other), new byte[9]);
        }
        Files.write(folder.resolve(".a.bin.0123456789abcdef.ndimage.part"), new byte[9]);
        Files.write(folder.resolve(".b.bin.0123456789abcdef.ndimage.part"), new byte[9]);
        AtomicFile.write(folder.resolve("a.bin"), out -> out.write(1));
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("a.bin", others.get(0), others.get(1), others.get(2));
    }

    @Test
    void twoWritersOfOneFileDoNotMeet() throws IOException {
        Path file = folder.resolve("a.bin");
        AtomicFile.write(file, out -> {
            out.write(1);
            AtomicFile.write(file, second -> second.write(2));
            assertThat(file).hasBinaryContent(new byte[] {2});
        });
        assertThat(file).hasBinaryContent(new byte[] {1});
        assertThat(folder.toFile().list()).containsExactly("a.bin");
    }

    @Test
    void aLivingWriterInAnotherProcessIsLeftAlone() throws IOException {
        Path file = folder.resolve("a.bin");
        Process writer = ChildJvm.of(List.of(), WriterThatWaits.class, file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(writer.getInputStream().read()).isEqualTo(WriterThatWaits.WRITING);
        AtomicFile.write(file, out -> out.write(2));
        assertThat(folder.toFile().list()).hasSize(2);
        writer.getOutputStream().close();
        assertThat(writer.onExit().join().exitValue()).isZero();
        assertThat(file).hasBinaryContent(new byte[] {1});
        assertThat(folder.toFile().list()).containsExactly("a.bin");
    }

    /** Writes to a path, and then to its standard output. */
    static final class WriterToStandardOutput {

        private WriterToStandardOutput() {}

        public static void main(String[] args) throws IOException {
            AtomicFile.write(Path.of(args[0]), out -> out.write("written\n".getBytes(StandardCharsets.US_ASCII)));
            System.out.print("after\n");
        }
    }

    /** Writes a file, and comes to the end of it when its standard input ends. */
    static final class WriterThatWaits {

        static final int WRITING = '.';

        private WriterThatWaits() {}

        public static void main(String[] args) throws IOException {
            Path file =
                    args.length == 1 ? Path.of(args[0]) : Path.of(args[0], "\u65e5".repeat(Integer.parseInt(args[1])));
            AtomicFile.write(file, out -> {
                out.write(1);
                System.out.write(WRITING);
                System.out.flush();
                System.in.readAllBytes();
            });
        }
    }
}
