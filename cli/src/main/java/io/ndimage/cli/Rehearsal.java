package io.ndimage.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Runs the usual commands once, in one process, on a tiny image.
 *
 * <p>The launcher makes its archive of shared classes from the classes that this loads: what is rehearsed here starts
 * faster ever after.
 */
final class Rehearsal {
    private Rehearsal() {}

    /**
     * Rehearses.
     *
     * @param args the folder to write files to
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path in = folder.resolve("in.png");
        Path out = folder.resolve("out.png");
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "png", in.toFile());
        rehearse("--help");
        rehearse("ops");
        rehearse("help", "gaussian_filter");
        rehearse("run", in.toString(), "gray | gaussian_filter sigma=1", "-o", out.toString());
        rehearse("run", in.toString(), "gray | less_than 128 | binary_opening | label");
        rehearse("info", in.toString());
    }

    private static void rehearse(String... args) {
        if (Main.commandLine().setOut(StandardOutput.writer()).execute(args) != ExitCode.DONE) {
            throw new IllegalStateException("failed: " + String.join(" ", args));
        }
    }
}
