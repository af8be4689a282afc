package io.ndimage.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Runs the usual commands once, in one process, on tiny images and one that is not.
 *
 * <p>The launcher makes its archive of shared classes from the classes that this loads: what is rehearsed here starts
 * faster ever after.
 */
final class Rehearsal {
    /** The side of a photograph that is large enough for threads to share. */
    private static final int SHARED = 1024;

    private Rehearsal() {}

    /**
     * Rehearses.
     *
     * @param args the folder to write files to
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path in = folder.resolve("in.png");
        Path photograph = folder.resolve("in.jpg");
        Path out = folder.resolve("out.png");
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "png", in.toFile());
        ImageIO.write(new BufferedImage(SHARED, SHARED, BufferedImage.TYPE_INT_RGB), "jpeg", photograph.toFile());
        rehearse("--help");
        rehearse("ops");
        rehearse("help", "gaussian_filter");
        rehearse("run", in.toString(), "gray | gaussian_filter sigma=1", "-o", out.toString());
        rehearse("run", photograph.toString(), "gray | gaussian_filter 5", "-o", out.toString());
        rehearse("run", in.toString(), "gray | less_than 128 | binary_opening | label");
        rehearse("info", in.toString());
    }

    private static void rehearse(String... args) {
        if (Main.commandLine().setOut(StandardOutput.writer()).execute(args) != ExitCode.DONE) {
            throw new IllegalStateException("failed: " + String.join(" ", args));
        }
    }
}
