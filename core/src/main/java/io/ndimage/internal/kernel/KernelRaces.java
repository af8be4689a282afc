package io.ndimage.internal.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

    /**
     * Does work that makes its kernels anew.
     *
     * @param kind a value that work has in common which takes about as long for each element
     * @param elements how many elements it computes
     */
    public static void run(Object kind, long elements, Runnable work) {
        if (!ChosenKernels.isRacing() || elements < WORTH_TIMING) {
            work.run();
            return;
        }
        if (RACES.size() > MOST) {
            RACES.clear();
        }
        KernelRace race = RACES.computeIfAbsent(kind, k -> new KernelRace());
        int kernel = race.next(elements);
        long start = System.nanoTime();
        ChosenKernels.use(kernel == KernelRace.PLAIN, work);
        race.note(kernel, elements, System.nanoTime() - start);
    }
}
