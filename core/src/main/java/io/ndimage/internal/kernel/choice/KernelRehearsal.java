package io.ndimage.internal.kernel.choice;

import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A small piece of work that is done again and again in the background, with the further kernels and with plain loops, until the
 * further ones have been compiled and have proved faster, or have had their chance. The Vector API is slow a hundredfold until the
 * JIT has made machine code of it, which nobody is to wait for. Rehearsals take turns on one daemon thread of the lowest priority,
 * which rests after each turn as long as that took, as many systems know no priorities, and ends when there are none. They fail in silence: what fails here fails in the work itself, which then says so.
 */
final class KernelRehearsal implements Runnable {

    /** Milliseconds before the first turn: many programs are over by then. */
    private static final long DELAY = 50;

    /** Milliseconds between turns, in which the compiler, or another rehearsal, has the processor. */
    private static final long PAUSE = 2;

    /** Turns without becoming faster, after which pauses are as much longer: the compiler has not come to these kernels yet. */
    private static final int LONGER = 4;

    /** Nanoseconds that kernels have in a turn, in which they do the piece once at least; plain loops have not much to learn. */
    private static final long TURN = 5_000_000;

    private static final long PLAIN_TURN = 1_000_000;

    /** Nanoseconds of all turns together, after which the further kernels have had their chance, on a busy machine too. */
    private static final long CHANCE = 10_000_000_000L;

    /** Turns without becoming faster, after which they are not expected to do so. */
    private static final int STANDSTILL = 150;

    /**
     * They have proved faster when they took less than this part of the time of plain loops, on the piece and on the work, so many
     * turns in a row.
     */
    private static final double FASTER = 0.9;

    private static final int PROOF = 3;

    /** Rehearsals at a time, each of which keeps its piece; the others try later. */
    private static final int MOST = 16;

    private static final ScheduledThreadPoolExecutor BACKGROUND = background();

    private final KernelRace race;
    private final KernelRaces.Piece piece;
    private double least = Double.POSITIVE_INFINITY;
    private long spent;
    private int standing;
    private int won;

    private KernelRehearsal(KernelRace race, KernelRaces.Piece piece) {
        this.race = race;
        this.piece = piece;
    }

    private static ScheduledThreadPoolExecutor background() {
        ScheduledThreadPoolExecutor background = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(null, work, "ndimage-rehearsal", 0, false);
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        background.setKeepAliveTime(1, TimeUnit.SECONDS);
        background.allowCoreThreadTimeOut(true);
        return background;
    }

    /** Begins a rehearsal for a race, where there is a piece to rehearse and room for it. */
    static void begin(KernelRace race, KernelRaces.@Nullable Piece piece) {
        if (piece == null || BACKGROUND.getQueue().size() >= MOST) {
            race.endRehearsal(false);
        } else {
            new KernelRehearsal(race, piece).takeTurn(DELAY);
        }
    }

    private void takeTurn(long delay) {
        BACKGROUND.schedule(this, delay, TimeUnit.MILLISECONDS);
    }

    @Override
    public void run() {
        long before = spent;
        try {
            Optional<Kernels> further = Kernels.further();
            if (further.isEmpty()) {
                KernelRaces.close();
            } else if (won(time(further.get(), TURN), time(PlainKernels.INSTANCE, PLAIN_TURN))) {
                race.endRehearsal(true);
            } else if (standing > STANDSTILL || spent > CHANCE) {
                race.endRehearsal(false);
            } else {
                takeTurn(PAUSE * (1 + standing / LONGER));
                LockSupport.parkNanos(spent - before);
            }
        } catch (RuntimeException | Error e) {
            race.endRehearsal(false);
        }
    }

    private boolean won(double further, double plain) {
        standing = further < FASTER * least ? 0 : standing + 1;
        least = Math.min(least, further);
        won = further < FASTER * Math.min(plain, race.plain() * piece.elements()) ? won + 1 : 0;
        return won == PROOF;
    }

    /** Returns the least time that the piece takes in a turn. */
    private double time(Kernels kernels, long turn) {
        double best = Double.POSITIVE_INFINITY;
        long begin = System.nanoTime();
        long end = begin;
        do {
            long start = end;
            piece.work().run(new KernelOffer(kernels));
            end = System.nanoTime();
            best = Math.min(best, end - start);
        } while (end - begin < turn);
        spent += end - begin;
        return best;
    }
}
