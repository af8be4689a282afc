package io.ndimage.internal.kernel;

import static io.ndimage.internal.kernel.KernelRace.FURTHER;
import static io.ndimage.internal.kernel.KernelRace.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class KernelRaceTest {

    private static final int ELEMENTS = 1000;

    private final KernelRace race = new KernelRace();

    /** Does work some times, and returns how much of its time the plain kernel took. */
    private double partOfPlain(int times, IntToDoubleFunction nanoseconds) {
        double plain = 0;
        double all = 0;
        for (int i = 0; i < times; i++) {
            int kernel = race.next(ELEMENTS);
            double took = nanoseconds.applyAsDouble(kernel);
            race.note(kernel, ELEMENTS, took);
            plain += kernel == PLAIN ? took : 0;
            all += took;
        }
        return plain / all;
    }

    /** Returns the favourite: whoever is next after the other had a try, if that was due. */
    private int favourite() {
        race.next(ELEMENTS);
        return race.next(ELEMENTS);
    }

    @Test
    void beginsWithThePlainKernel() {
        assertThat(partOfPlain(50, kernel -> kernel == PLAIN ? 10 : 1)).isEqualTo(1);
    }

    @Test
    void changesToTheFasterKernel() {
        partOfPlain(200, kernel -> kernel == PLAIN ? 10 : 1);
        assertThat(partOfPlain(2000, kernel -> kernel == PLAIN ? 10 : 1)).isLessThan(0.1);
    }

    @Test
    void staysWithThePlainKernelWhereItIsFaster() {
        assertThat(partOfPlain(100_000, kernel -> kernel == PLAIN ? 10 : 50)).isGreaterThan(0.95);
    }

    @Test
    void findsOutWhenTheOtherBecomesFast() {
        partOfPlain(20_000, kernel -> kernel == PLAIN ? 10 : 1000);
        partOfPlain(20_000, kernel -> kernel == PLAIN ? 10 : 2);
        assertThat(favourite()).isEqualTo(FURTHER);
    }

    @Test
    void leavesAKernelThatBecomesSlowAtOnce() {
        partOfPlain(1000, kernel -> kernel == PLAIN ? 10 : 1);
        assertThat(favourite()).isEqualTo(FURTHER);
        race.note(FURTHER, ELEMENTS, 1000);
        race.note(FURTHER, ELEMENTS, 1000);
        assertThat(favourite()).isEqualTo(PLAIN);
    }

    @Test
    void forgivesOneDisturbance() {
        partOfPlain(1000, kernel -> kernel == PLAIN ? 10 : 1);
        race.note(FURTHER, ELEMENTS, 100_000);
        assertThat(favourite()).isEqualTo(FURTHER);
    }
}
