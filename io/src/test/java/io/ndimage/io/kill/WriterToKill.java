package io.ndimage.io.kill;

import io.ndimage.array.NdArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes one file again and again; it is meant to be killed. */
final class WriterToKill {

    private WriterToKill() {}

    /**
     * Writes.
     *
     * @param args a folder, a writer's place in the list of all, and how often it writes
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Writer writer = Writer.all().get(Integer.parseInt(args[1]));
        List<NdArray> images = List.of(Writer.image(0), Writer.image(1));
        for (int turn = 0; turn < Integer.parseInt(args[2]); turn++) {
            writer.write(folder, images.get(turn % 2));
            if (turn == 1) {
                System.out.println("writing");
            }
        }
    }
}
