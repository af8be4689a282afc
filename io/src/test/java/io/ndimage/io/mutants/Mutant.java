package io.ndimage.io.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A good file that is damaged.
 *
 * @param number which of the mutants of a run it is; with the run's seed it says all the rest
 * @param seed the good file
 * @param mutations what is done to it, in order
 */
record Mutant(long number, Seed seed, List<Mutation> mutations) {

    /** Draws one of a run's mutants, whatever was drawn before; the good files take turns. */
    static Mutant draw(long run, long number, List<Seed> corpus) {
        Random random = new Random(run * 0x9e3779b97f4a7c15L + number);
        Seed seed = corpus.get((int) (number % corpus.size()));
        int count = random.nextInt(3) > 0 ? 1 : 2 + random.nextInt(3);
        List<Mutation> mutations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mutations.add(Mutation.draw(random, seed.content().length, seed.sections()));
        }
        return new Mutant(number, seed, List.copyOf(mutations));
    }

    /** Returns the damaged file. */
    byte[] bytes() {
        byte[] bytes = seed.content();
        for (Mutation mutation : mutations) {
            bytes = mutation.damage(bytes);
        }
        if (number % 4 > 0) {
            PngChecksums.correct(bytes);
        }
        return bytes;
    }

    @Override
    public String toString() {
        return "mutant " + number + ", " + seed.name() + " with " + mutations;
    }
}
