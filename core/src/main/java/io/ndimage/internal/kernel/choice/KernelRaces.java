package io.ndimage.internal.kernel.choice;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

    private static volatile boolean open = !ChosenKernels.isForced();

    private KernelRaces() {}

    /** Work for which there may be kernels. */
    public interface Work {

        /** Does the work, with the kernels that are offered where it has use for some. */
        void run(KernelOffer offer);
    }

    /**
     * A small piece of work on memory of its own.
     *
     * @param elements how many elements it computes
     */
    public record Piece(long elements, Work work) {}

    /**
     * Does work.
     *
     * @param kind a value that work has in common which takes about as long for each element
     * @param elements how many elements it computes
     * @param piece gives a piece of the same work, which is done many times on another thread; {@code null} where there is none
     */
    public static void run(Object kind, long elements, Work work, Supplier<@Nullable Piece> piece) {
        if (!open || elements < WORTH_TIMING) {
            work.run(KernelOffer.ofChosen());
            return;
        }
        if (RACES.size() > MOST) {
            RACES.clear();
        }
        KernelRace race = RACES.computeIfAbsent(kind, k -> new KernelRace());
        int kernel = race.next(elements);
        KernelOffer offer = new KernelOffer(
                kernel == KernelRace.PLAIN
                        ? PlainKernels.INSTANCE
                        : Kernels.further().orElseThrow());
        long start = System.nanoTime();
        work.run(offer);
        if (offer.isTaken()) {
            race.note(kernel, elements, System.nanoTime() - start);
            if (race.beginsRehearsal()) {
                KernelRehearsal.begin(race, piece.get());
            }
        }
    }

    /** Ends all races, as there are no further kernels. */
    static void close() {
        open = false;
        RACES.clear();
    }
}
