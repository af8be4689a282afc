package io.ndimage.internal.kernel.choice;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Work that is done with whichever kernels are faster at its kind here and now; all give the same bits. Where the program was
 * started with one implementation forced, or has but one, there is no race.
 */
public final class KernelRaces {

    /** Elements: work on fewer is over before a clock is read. */
    private static final long WORTH_TIMING = 256;

    /** Kinds of work that are remembered; programs that have more begin again. */
    private static final int MOST = 1024;

    private static final Map<Object, KernelRace> RACES = new ConcurrentHashMap<>();

    private KernelRaces() {}

    /** Work that can be done in parts. */
    public interface Work {

        /** Does the parts from one number up to another with some kernels. */
        void run(Kernels kernels, long from, long to);
    }

    /**
     * Does work with the kernels that it is given.
     *
     * @param kind a value that work has in common which takes about as long for each element
     * @param elements how many elements it computes
     */
    public static void run(Object kind, long elements, Consumer<Kernels> work) {
        run(kind, 1, elements, (kernels, from, to) -> work.accept(kernels));
    }

    /**
     * Does work of which a part may be done with other kernels than the rest.
     *
     * @param kind a value that work has in common which takes about as long for each element
     * @param parts how many parts there are
     * @param elements how many elements each of them computes
     */
    public static void run(Object kind, long parts, long elements, Work work) {
        if (!ChosenKernels.RACING || parts * elements < WORTH_TIMING) {
            work.run(ChosenKernels.CHOSEN, 0, parts);
            return;
        }
        if (RACES.size() > MOST) {
            RACES.clear();
        }
        KernelRace race = RACES.computeIfAbsent(kind, k -> new KernelRace());
        int favourite = race.favourite();
        long tried = race.trial(parts * elements) / elements;
        if (tried > 0) {
            time(race, 1 - favourite, 0, tried, elements, work);
        }
        if (tried < parts) {
            time(race, favourite, tried, parts, elements, work);
        }
    }

    private static void time(KernelRace race, int kernel, long from, long to, long elements, Work work) {
        long start = System.nanoTime();
        work.run(kernel == KernelRace.PLAIN ? PlainKernels.INSTANCE : ChosenKernels.CHOSEN, from, to);
        race.note(kernel, (to - from) * elements, System.nanoTime() - start);
    }
}
