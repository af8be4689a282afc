package io.ndimage.io.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;

/**
 * Reads damaged files in this JVM, which is meant to be a small one. Prints the recipe of each mutant that gives anything but
 * a result or a refusal, keeps its bytes, and then ends with exit code 1. Should this JVM itself die, the mutant that killed it
 * is the file {@code mutant} in the folder.
 */
final class MutantRun {

    private static final String USAGE =
            "mutants FOLDER [--mutants N] [--seed N] [--only NUMBER]; FOLDER takes the mutants that fail";

    /** A mutant that takes longer will not come to an end. */
    private static final int HANGING_SECONDS = 60;

    private final Path folder;
    private final long run;
    private final List<Seed> corpus = Seed.corpus();
    private final ExecutorService reader = Executors.newSingleThreadExecutor();
    private int read;
    private int failed;
    private long slowest;
    private long hungriest;

    private MutantRun(Path folder, long run) {
        this.folder = folder;
        this.run = run;
    }

    /**
     * Reads mutants.
     *
     * @param args a folder, and options with their values
     */
    public static void main(String[] args) throws Exception {
        if (args.length % 2 == 0) {
            System.err.println("usage: " + USAGE);
            System.exit(2);
        }
        long mutants = 5000;
        long seed = 1;
        long only = -1;
        for (int i = 1; i < args.length; i += 2) {
            long value = Long.parseLong(args[i + 1]);
            switch (args[i]) {
                case "--mutants" -> mutants = value;
                case "--seed" -> seed = value;
                case "--only" -> only = value;
                default -> throw new IllegalArgumentException("option is " + args[i] + "; usage: " + USAGE);
            }
        }
        MutantRun all = new MutantRun(Files.createDirectories(Path.of(args[0])), seed);
        for (long number : (only < 0 ? LongStream.range(0, mutants) : LongStream.of(only)).toArray()) {
            all.read(Mutant.draw(seed, number, all.corpus));
        }
        System.out.println(all);
        System.exit(all.failed == 0 ? 0 : 1);
    }

    private void read(Mutant mutant) throws IOException, InterruptedException, ExecutionException {
        Path file = Files.write(folder.resolve("mutant"), mutant.bytes());
        try {
            Reading reading =
                    reader.submit(() -> Reading.of(file, Reading.WAYS)).get(HANGING_SECONDS, TimeUnit.SECONDS);
            read += reading.read() > 0 ? 1 : 0;
            slowest = Math.max(slowest, reading.nanos());
            hungriest = Math.max(hungriest, reading.allocated());
            if (!reading.problems().isEmpty()) {
                fail(mutant, String.join("; ", reading.problems()));
            }
        } catch (TimeoutException e) {
            fail(mutant, "did not come to an end");
            Runtime.getRuntime().halt(1);
        }
    }

    private void fail(Mutant mutant, String problem) throws IOException {
        failed++;
        Files.write(folder.resolve("failed-" + run + "-" + mutant.number()), mutant.bytes());
        System.out.println(mutant + " " + problem + " (--seed " + run + " --only " + mutant.number() + ")");
    }

    @Override
    public String toString() {
        return String.format(
                "%d good files; of their mutants %d gave something, the others were refused, %d failed; slowest %d ms, most allocated %d MB",
                corpus.size(), read, failed, slowest / 1_000_000, hungriest >> 20);
    }
}
