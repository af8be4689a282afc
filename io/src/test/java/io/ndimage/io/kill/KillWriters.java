package io.ndimage.io.kill;

import io.ndimage.array.NdArray;
import io.ndimage.io.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Kills programs while they write, as {@code kill -9} does, and looks at the file that they leave: it must hold one of the
 * two images that were written in turn, whole. Prints a line for each writer; the exit code is 1 where a file was torn, or a
 * temporary file outlived the next program that wrote.
 */
final class KillWriters {

    /** The kill comes so many milliseconds after the writer is warm, at most. */
    private static final int LATEST_MILLIS = 100;

    private KillWriters() {}

    /**
     * Kills.
     *
     * @param args how many times for each writer, 200 unless told
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int kills = args.length == 0 ? 200 : Integer.parseInt(args[0]);
        boolean well = true;
        for (int writer = 0; writer < Writer.all().size(); writer++) {
            well &= survives(writer, kills);
        }
        System.exit(well ? 0 : 1);
    }

    private static boolean survives(int number, int kills) throws IOException, InterruptedException {
        Writer writer = Writer.all().get(number);
        Path folder = Files.createTempDirectory("kill-writers");
        Random random = new Random(number);
        writer.write(folder, Writer.image(0));
        Set<NdArray> whole = new HashSet<>(List.of(writer.read(folder)));
        writer.write(folder, Writer.image(1));
        whole.add(writer.read(folder));
        int torn = 0;
        int duringWrite = 0;
        for (int kill = 0; kill < kills; kill++) {
            kill(folder, number, random.nextInt(LATEST_MILLIS));
            duringWrite += writer.strays(folder).isEmpty() ? 0 : 1;
            torn += isWhole(writer, folder, whole) ? 0 : 1;
        }
        start(folder, number, 1).waitFor();
        int left = writer.strays(folder).size();
        Files.delete(folder.resolve(writer.name()));
        System.out.printf(
                "%-10s %d kills, %d of them during a write: %d torn files, %d temporary files after the next program%n",
                writer.name(), kills, duringWrite, torn, left);
        return torn == 0 && left == 0;
    }

    private static Process start(Path folder, int writer, int turns) throws IOException {
        return ChildJvm.of(
                        List.of(),
                        WriterToKill.class,
                        folder.toString(),
                        Integer.toString(writer),
                        Integer.toString(turns))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void kill(Path folder, int writer, int millis) throws IOException, InterruptedException {
        Process process = start(folder, writer, Integer.MAX_VALUE);
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            if (output.readLine() == null || process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                throw new IOException("the writer ended by itself");
            }
            process.destroyForcibly().waitFor();
        }
    }

    private static boolean isWhole(Writer writer, Path folder, Set<NdArray> whole) {
        try {
            return whole.contains(writer.read(folder));
        } catch (IOException e) {
            System.out.println("torn: " + e.getMessage());
            return false;
        }
    }
}
