package io.ndimage.internal.kernel.choice;

import static io.ndimage.internal.kernel.choice.KernelRace.BEGINNING;
import static io.ndimage.internal.kernel.choice.KernelRace.FURTHER;
import static io.ndimage.internal.kernel.choice.KernelRace.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class KernelRaceTest {

    private static final int ELEMENTS = 100_000;

    private final KernelRace race = new KernelRace();

    /** Does work some times, and returns which part of its time the plain kernel took. */
    private double partOfPlain(int times, IntToDoubleFunction nanosecondsForAnElement) {
        double plain = 0;
        double all = 0;
        for (int i = 0; i < times; i++) {
            int kernel = race.next(ELEMENTS);
            double took = ELEMENTS * nanosecondsForAnElement.applyAsDouble(kernel);
            race.note(kernel, ELEMENTS, took);
            plain += kernel == PLAIN ? took : 0;
            all += took;
        }
        return plain / all;
    }

    /** Does work with the plain kernel until a rehearsal begins, and returns how many nanoseconds that took. */
    private double workUntilRehearsal() {
        double work = 0;
        while (!race.beginsRehearsal()) {
            assertThat(race.next(ELEMENTS)).isEqualTo(PLAIN);
            race.note(PLAIN, ELEMENTS, 10 * ELEMENTS);
            work += 10 * ELEMENTS;
        }
        return work;
    }

    private void proveTheFurther() {
        workUntilRehearsal();
        race.endRehearsal(true);
    }

    @Test
    void staysWithThePlainKernelUntilTheOtherHasProvedFaster() {
        assertThat(workUntilRehearsal()).isEqualTo(BEGINNING);
        assertThat(race.next(ELEMENTS)).isEqualTo(PLAIN);
        assertThat(partOfPlain(1000, kernel -> 10)).isEqualTo(1);
        race.endRehearsal(true);
        assertThat(race.next(ELEMENTS)).isEqualTo(FURTHER);
    }

    @Test
    void rehearsesOnceAtATime() {
        workUntilRehearsal();
        partOfPlain(1000, kernel -> 10);
        assertThat(race.beginsRehearsal()).isFalse();
    }

    @Test
    void asksLessAndLessOftenForWhatShowsNothing() {
        double former = workUntilRehearsal();
        for (int i = 0; i < 3; i++) {
            race.endRehearsal(false);
            double next = workUntilRehearsal();
            assertThat(next).isGreaterThan(4 * former);
            former = next;
        }
        race.endRehearsal(false);
        assertThat(workUntilRehearsal()).isLessThan(1000 * BEGINNING);
    }

    @Test
    void timesThePlainKernelNowAndThen() {
        proveTheFurther();
        assertThat(partOfPlain(10_000, kernel -> kernel == PLAIN ? 10 : 1)).isBetween(0.005, 0.03);
    }

    @Test
    void leavesAKernelThatBecomesSlowSoon() {
        proveTheFurther();
        partOfPlain(1000, kernel -> kernel == PLAIN ? 10 : 1);
        partOfPlain(20, kernel -> kernel == PLAIN ? 10 : 1000);
        assertThat(race.next(ELEMENTS)).isEqualTo(PLAIN);
        assertThat(workUntilRehearsal()).isBetween(BEGINNING, 4 * BEGINNING);
    }

    @Test
    void leavesAKernelThanWhichThePlainOneHasBecomeFaster() {
        proveTheFurther();
        partOfPlain(1000, kernel -> kernel == PLAIN ? 10 : 8);
        partOfPlain(10_000, kernel -> kernel == PLAIN ? 6 : 8);
        assertThat(race.next(ELEMENTS)).isEqualTo(PLAIN);
    }

    @Test
    void forgivesDisturbances() {
        proveTheFurther();
        for (int i = 0; i < 100; i++) {
            partOfPlain(4, kernel -> kernel == PLAIN ? 10 : 1000);
            partOfPlain(6, kernel -> kernel == PLAIN ? 10 : 1);
        }
        assertThat(partOfPlain(100, kernel -> kernel == PLAIN ? 10 : 1)).isLessThan(0.5);
    }
}
