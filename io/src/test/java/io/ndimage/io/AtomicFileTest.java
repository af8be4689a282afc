package io.ndimage.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    /** Writes a file, and comes to the end of it when its standard input ends. */
    static final class WriterThatWaits {

        static final int WRITING = '.';

        private WriterThatWaits() {}

        public static void main(String[] args) throws IOException {
            AtomicFile.write(Path.of(args[0]), out -> {
                out.write(1);
                System.out.write(WRITING);
                System.out.flush();
                System.in.readAllBytes();
            });
        }
    }
}
